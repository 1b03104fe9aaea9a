//! The words of the files.

use crate::python::files::{Error, LIMIT};

/// Those words in one language.
pub struct Files {
    pub tab: &'static str,
    pub says: &'static str,
    pub choose: &'static str,
    pub new_name: &'static str,
    pub create: &'static str,
    pub create_one: fn(&str) -> String,
    pub list: &'static str,
    pub missing: &'static str,
    pub choose_for: fn(&str) -> String,
    pub choose_short: &'static str,
    pub open_one: fn(&str) -> String,
    pub download: fn(&str) -> String,
    pub download_short: &'static str,
    pub delete: fn(&str) -> String,
    pub delete_short: &'static str,
    pub deleted: fn(&str) -> String,
    pub replaced: fn(&str) -> String,
    pub put_back: fn(&str) -> String,
    pub put_back_short: &'static str,
    pub edit: fn(&str) -> String,
    pub close: &'static str,
    pub no_text: &'static str,
    /// A size in bytes.
    pub size: fn(usize) -> String,
    pub kept: fn() -> String,
    pub not_kept: fn() -> String,
    /// Why a file of this name is not there.
    pub refused: fn(&str, Error) -> String,
    pub unreadable: fn(&str) -> String,
    /// After a program did not find a file.
    pub offer: &'static str,
}

/// A size with its unit.
fn size(bytes: usize, decimal: char, one: &str, many: &str) -> String {
    match bytes {
        1 => format!("1\u{a0}{one}"),
        0..1_000 => format!("{bytes}\u{a0}{many}"),
        1_000..1_000_000 => format!("{}{decimal}{}\u{a0}KB", bytes / 1_000, bytes / 100 % 10),
        _ => format!("{}{decimal}{}\u{a0}MB", bytes / 1_000_000, bytes / 100_000 % 10),
    }
}

/// In Spanish.
pub(super) const SPANISH: Files = Files {
    tab: "Archivos",
    says: "Los archivos que tus programas abren y escriben. Suelta aquí los tuyos, o elígelos: no salen de este navegador.",
    choose: "Elegir archivos…",
    new_name: "Archivo nuevo",
    create: "Crear",
    create_one: |name| format!("Crear {name}"),
    list: "Archivos",
    missing: "el programa lo buscó y no está",
    choose_for: |name| format!("Elegir un archivo para {name}"),
    choose_short: "Elegir…",
    open_one: |name| format!("Abrir {name}"),
    download: |name| format!("Descargar {name}"),
    download_short: "Descargar",
    delete: |name| format!("Borrar {name}"),
    delete_short: "Borrar",
    deleted: |name| format!("Se borró {name}."),
    replaced: |name| format!("Se reemplazó {name}."),
    put_back: |name| format!("Recuperar {name}"),
    put_back_short: "Recuperar",
    edit: |name| format!("Contenido de {name}"),
    close: "Cerrar",
    no_text: "No es texto en UTF-8, o es demasiado largo para editarlo aquí: descárgalo para verlo.",
    size: |bytes| size(bytes, ',', "byte", "bytes"),
    kept: || {
        let most = LIMIT >> 20;
        format!("Se guardan en este navegador mientras dure esta pestaña. Caben {most} MB en total.")
    },
    not_kept: || {
        let most = LIMIT >> 20;
        format!(
            "Aquí el navegador no guarda nada: duran lo que esta página. Descarga lo que quieras conservar. Caben {most} MB en total."
        )
    },
    refused: |name, error| match error {
        Error::NoSpace => format!(
            "{name} no cabe: entre todos pueden ocupar {} MB. Borra alguno o elige otro más pequeño.",
            LIMIT >> 20
        ),
        Error::NameTooLong => "Ese nombre es demasiado largo: como mucho 255 bytes.".to_owned(),
        Error::IsAFolder => format!("{name} es una carpeta: escribe el nombre de un archivo."),
        Error::NotAFolder => format!("{name} no puede estar ahí: parte de la ruta es un archivo."),
        Error::Exists => format!("{name} ya existe: elígelo en la lista."),
        _ => format!("{name} no se pudo crear: prueba con otro nombre."),
    },
    unreadable: |name| format!("{name} no se pudo leer. Si es una carpeta, elige los archivos que contiene."),
    offer: "Ese archivo no existe todavía para tus programas. Créalo aquí mismo o elige uno tuyo:",
};

/// In English.
pub(super) const ENGLISH: Files = Files {
    tab: "Files",
    says: "The files that your programs open and write. Drop yours here, or choose them: they do not leave this browser.",
    choose: "Choose files…",
    new_name: "New file",
    create: "Create",
    create_one: |name| format!("Create {name}"),
    list: "Files",
    missing: "the program looked for it, and it is not there",
    choose_for: |name| format!("Choose a file for {name}"),
    choose_short: "Choose…",
    open_one: |name| format!("Open {name}"),
    download: |name| format!("Download {name}"),
    download_short: "Download",
    delete: |name| format!("Delete {name}"),
    delete_short: "Delete",
    deleted: |name| format!("{name} was deleted."),
    replaced: |name| format!("{name} was replaced."),
    put_back: |name| format!("Put {name} back"),
    put_back_short: "Put back",
    edit: |name| format!("Contents of {name}"),
    close: "Close",
    no_text: "It is no text in UTF-8, or too long to edit here: download it to see it.",
    size: |bytes| size(bytes, '.', "byte", "bytes"),
    kept: || {
        let most = LIMIT >> 20;
        format!("They are kept in this browser as long as this tab lasts. There is room for {most} MB in all.")
    },
    not_kept: || {
        let most = LIMIT >> 20;
        format!(
            "Here the browser keeps nothing: they last as long as this page. Download what you want to keep. There is room for {most} MB in all."
        )
    },
    refused: |name, error| match error {
        Error::NoSpace => format!(
            "{name} does not fit: together they may take {} MB. Delete one, or choose a smaller one.",
            LIMIT >> 20
        ),
        Error::NameTooLong => "That name is too long: 255 bytes at most.".to_owned(),
        Error::IsAFolder => format!("{name} is a folder: type the name of a file."),
        Error::NotAFolder => format!("{name} can't be there: a part of its path is a file."),
        Error::Exists => format!("{name} is there already: choose it in the list."),
        _ => format!("{name} could not be created: try another name."),
    },
    unreadable: |name| format!("{name} could not be read. If it is a folder, choose the files in it."),
    offer: "Your programs have no such file yet. Create it right here, or choose one of yours:",
};
