//! The words of what is taken along: links, files and saved experiments.

use crate::experiment::share::{LONG, TOO_LONG, Unreadable};
use crate::experiment::{Language, MAX_BLOCKS, MAX_DEPTH};

/// The buttons of the two menus. They are on the page from the first moment, and so stand apart from what is read later.
pub struct TakingButtons {
    /// In the head of the page.
    pub experiment: &'static str,
    /// Beside a run that is over.
    pub run: &'static str,
}

impl TakingButtons {
    /// The words of a language.
    #[must_use]
    pub fn of(language: Language) -> Self {
        match language {
            Language::Spanish => Self {
                experiment: "Experimento",
                run: "Comparar y exportar",
            },
            Language::English => Self {
                experiment: "Experiment",
                run: "Compare and export",
            },
        }
    }
}

/// Those words in one language.
pub struct Taking {
    pub share: &'static str,
    pub open: &'static str,
    pub shelf: &'static str,
    pub save_file: &'static str,
    pub save_program: &'static str,
    pub pin: &'static str,
    pub picture: &'static str,
    pub table: &'static str,
    pub record: &'static str,
    /// A picture has room for so many of so many rows.
    pub cut: fn(usize, usize) -> String,
    /// A dialog's button.
    pub close: &'static str,

    pub share_says: &'static str,
    /// Leads to the page on embedding, and where that is.
    pub embed: &'static str,
    pub embed_page: &'static str,
    pub making: &'static str,
    pub link: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    /// So many characters.
    pub length: fn(usize) -> String,
    pub long: fn(usize) -> String,
    pub too_long: fn(usize) -> String,

    pub open_says: &'static str,
    pub choose: &'static str,
    pub paste_link: &'static str,
    pub open_link: &'static str,

    pub shelf_says: &'static str,
    pub shelf_empty: &'static str,
    pub name: &'static str,
    pub save: &'static str,
    pub no_name: &'static str,
    /// What is on the page, where it has no name yet.
    pub unnamed: &'static str,
    pub saved: fn(&str) -> String,
    /// The name of the experiment that is called so.
    pub name_of: fn(&str) -> String,
    pub open_one: fn(&str) -> String,
    pub open_short: &'static str,
    pub delete_one: fn(&str) -> String,
    pub delete_short: &'static str,
    pub deleted: fn(&str) -> String,
    pub put_back: &'static str,
    pub export: &'static str,
    pub import: &'static str,
    pub imported: fn(usize) -> String,
    pub full: &'static str,
    pub not_kept: &'static str,

    /// An experiment of this name, which may be empty, is on the page.
    pub opened: fn(&str) -> String,
    /// What was there before is saved.
    pub kept_aside: &'static str,
    /// Of several files, only the one of this name was opened.
    pub only: fn(&str) -> String,
    /// Why it can't be opened, and what to do.
    pub unreadable: fn(&Unreadable) -> String,
    /// What the browser could not do.
    pub browser: fn(&str) -> String,
    /// Why the file of this name can't even be read, and what to do.
    pub unread: fn(&str) -> String,
    /// The name of a file without one of its own.
    pub file_name: &'static str,
    pub shelf_file: &'static str,
}

impl Taking {
    /// The words of a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Spanish => &SPANISH,
            Language::English => &ENGLISH,
        }
    }
}

const SPANISH: Taking = Taking {
    share: "Compartir con un enlace…",
    open: "Abrir un archivo o un enlace…",
    shelf: "Experimentos guardados…",
    save_file: "Descargar el experimento",
    save_program: "Descargar el programa",
    pin: "Fijar esta ejecución",
    picture: "La línea de tiempo",
    table: "La tabla de tareas",
    record: "La traza",
    cut: |shown, all| format!("Aquí caben {shown} de las {all} filas. En el SVG caben miles; en la tabla están todas."),
    close: "Cerrar",

    embed: "Cómo ponerlo en la página de un curso",
    embed_page: "embed.html",
    share_says: "Quien abra este enlace verá lo mismo que tú ahora: el experimento, el reloj y la semilla. No pasa por \
                 ningún servidor: todo va dentro del enlace. Nada se ejecuta hasta que esa persona pulse Ejecutar.",
    making: "Preparando el enlace…",
    link: "Enlace",
    copy: "Copiar",
    copied: "Enlace copiado.",
    not_copied: "El navegador no dejó copiar: selecciona el enlace y cópialo con Ctrl + C.",
    length: |length| format!("{length} caracteres: funciona en todas partes."),
    long: |length| {
        format!(
            "{length} caracteres: algunos correos y plataformas cortan los enlaces de más de {LONG}. Pruébalo, o descarga \
             el experimento y envía el archivo."
        )
    },
    too_long: |length| {
        format!(
            "Es demasiado largo para un enlace: serían {length} caracteres, y el máximo es {TOO_LONG}. Descarga el \
             experimento y envía el archivo."
        )
    },

    open_says: "Un programa (.py), un cuaderno de Jupyter (.ipynb: sus celdas de código, en orden) o un archivo de Mesero \
                (.mesero.json). También puedes soltar el archivo en cualquier parte de la página, o pegarlo.",
    choose: "Elegir un archivo",
    paste_link: "O pega un enlace de Mesero",
    open_link: "Abrir el enlace",

    shelf_says: "Se guardan en este navegador. Para llevártelos a otro, descárgalos todos y ábrelos allí.",
    shelf_empty: "Todavía no has guardado ninguno.",
    name: "Nombre",
    save: "Guardar lo que hay",
    no_name: "Ponle un nombre para encontrarlo después.",
    unnamed: "Mi experimento",
    saved: |name| format!("«{name}», guardado."),
    name_of: |name| format!("Nombre de «{name}»"),
    open_one: |name| format!("Abrir «{name}»"),
    open_short: "Abrir",
    delete_one: |name| format!("Borrar «{name}»"),
    delete_short: "Borrar",
    deleted: |name| format!("«{name}», borrado."),
    put_back: "Recuperarlo",
    export: "Descargar todos",
    import: "Añadir desde un archivo",
    imported: |count| match count {
        0 => "No había ninguno nuevo.".to_owned(),
        1 => "Se añadió uno.".to_owned(),
        _ => format!("Se añadieron {count}."),
    },
    full: "No caben más: borra alguno, o descárgalos todos antes.",
    not_kept: "Este navegador no deja guardar: durarán hasta que cierres la página. Descárgalos para no perderlos.",

    kept_aside: "Lo que tenías quedó guardado aparte, en «Experimentos guardados».",
    only: |name| {
        format!(
            "Solo se abrió «{name}»: los experimentos se abren de uno en uno. Los archivos que lee un programa se sueltan \
             en «Archivos»."
        )
    },
    opened: |name| {
        let what = if name.is_empty() {
            "El experimento".to_owned()
        } else {
            format!("«{name}»")
        };
        format!("{what} está abierto. Se ejecuta cuando pulses Ejecutar.")
    },
    unreadable: |why| match why {
        Unreadable::NoLink => {
            "Eso no es un enlace de Mesero: los nuestros llevan «#1.» y muchas letras detrás.".to_owned()
        }
        Unreadable::CutShort => {
            "El enlace está cortado: le falta el final. Cópialo entero, o pide el archivo a quien te lo envió."
                .to_owned()
        }
        Unreadable::Later(_) => {
            "Lo hizo una versión más nueva de Mesero. Recarga la página para tener la última, y ábrelo otra vez."
                .to_owned()
        }
        Unreadable::Damaged => "No es un experimento, o está dañado. Pide que te lo envíen otra vez.".to_owned(),
        Unreadable::TooLarge => "Es demasiado grande para ser un experimento; no se abrió.".to_owned(),
        Unreadable::Empty => "El archivo está vacío.".to_owned(),
        Unreadable::NoText => {
            "El archivo no es texto en UTF-8. Guarda el programa con esa codificación y ábrelo otra vez.".to_owned()
        }
        Unreadable::OtherKind(kind) => {
            format!("Los archivos {kind} no se pueden abrir aquí: elige uno .py, .ipynb o .mesero.json.")
        }
        Unreadable::NoCode => "El cuaderno no tiene ninguna celda de código.".to_owned(),
        Unreadable::OtherLanguage(language) => format!("El cuaderno no es de Python, sino de {language}."),
        Unreadable::Tree(_) => {
            format!("Tiene más bloques de los que caben: hasta {MAX_BLOCKS}, y {MAX_DEPTH} unos dentro de otros.")
        }
    },
    browser: |reason| format!("El navegador no pudo: {reason}."),
    unread: |name| {
        format!("No se puede leer «{name}». Si es una carpeta, suelta uno de sus archivos: .py, .ipynb o .mesero.json.")
    },
    file_name: "experimento",
    shelf_file: "experimentos",
};

const ENGLISH: Taking = Taking {
    share: "Share by link…",
    open: "Open a file or a link…",
    shelf: "Saved experiments…",
    save_file: "Download the experiment",
    save_program: "Download the program",
    pin: "Pin this run",
    picture: "The timeline",
    table: "The table of tasks",
    record: "The trace",
    cut: |shown, all| {
        format!("There is room here for {shown} of the {all} rows. The SVG holds thousands; the table has all.")
    },
    close: "Close",

    embed: "How to put it on a course’s page",
    embed_page: "embed.en.html",
    share_says: "Whoever opens this link sees what you see now: the experiment, the clock and the seed. No server is \
                 involved: all of it is in the link. Nothing runs until that person presses Run.",
    making: "Making the link…",
    link: "Link",
    copy: "Copy",
    copied: "Link copied.",
    not_copied: "The browser did not allow copying: select the link and copy it with Ctrl + C.",
    length: |length| format!("{length} characters: works everywhere."),
    long: |length| {
        format!(
            "{length} characters: some mail programs and learning platforms cut links longer than {LONG}. Try it, or \
             download the experiment and send the file."
        )
    },
    too_long: |length| {
        format!(
            "This is too long for a link: it would be {length} characters, and {TOO_LONG} is the most. Download the \
             experiment and send the file."
        )
    },

    open_says: "A program (.py), a Jupyter notebook (.ipynb: its cells of code, in order) or a file of Mesero's \
                (.mesero.json). You can also drop the file anywhere on the page, or paste it.",
    choose: "Choose a file",
    paste_link: "Or paste a link to Mesero",
    open_link: "Open the link",

    shelf_says: "They are kept in this browser. To take them to another one, download them all and open them there.",
    shelf_empty: "You have not saved any yet.",
    name: "Name",
    save: "Save what is here",
    no_name: "Give it a name, so that you can find it again.",
    unnamed: "My experiment",
    saved: |name| format!("“{name}” is saved."),
    name_of: |name| format!("Name of “{name}”"),
    open_one: |name| format!("Open “{name}”"),
    open_short: "Open",
    delete_one: |name| format!("Delete “{name}”"),
    delete_short: "Delete",
    deleted: |name| format!("“{name}” is deleted."),
    put_back: "Put it back",
    export: "Download all",
    import: "Add from a file",
    imported: |count| match count {
        0 => "There was none that is new.".to_owned(),
        1 => "One was added.".to_owned(),
        _ => format!("{count} were added."),
    },
    full: "There is no room for more: delete some, or download them all first.",
    not_kept: "This browser keeps nothing: they last until you close the page. Download them so as not to lose them.",

    kept_aside: "What you had was put aside, among the saved experiments.",
    only: |name| {
        format!(
            "Only “{name}” was opened: experiments are opened one by one. Drop the files that a program reads on “Files”."
        )
    },
    opened: |name| {
        let what = if name.is_empty() {
            "The experiment".to_owned()
        } else {
            format!("“{name}”")
        };
        format!("{what} is open. It runs when you press Run.")
    },
    unreadable: |why| match why {
        Unreadable::NoLink => "That is no link to Mesero: ours have “#1.” and many letters behind it.".to_owned(),
        Unreadable::CutShort => {
            "The link is cut short: its end is missing. Copy all of it, or ask whoever sent it for the file.".to_owned()
        }
        Unreadable::Later(_) => {
            "A newer version of Mesero made it. Reload the page to get the latest, and open it again.".to_owned()
        }
        Unreadable::Damaged => "It is no experiment, or it is damaged. Ask for it to be sent again.".to_owned(),
        Unreadable::TooLarge => "It is too large to be an experiment; it was not opened.".to_owned(),
        Unreadable::Empty => "The file is empty.".to_owned(),
        Unreadable::NoText => {
            "The file is no text in UTF-8. Save the program in that encoding and open it again.".to_owned()
        }
        Unreadable::OtherKind(kind) => {
            format!("{kind} files cannot be opened here: choose a .py, .ipynb or .mesero.json file.")
        }
        Unreadable::NoCode => "The notebook has no cell of code.".to_owned(),
        Unreadable::OtherLanguage(language) => format!("The notebook is not in Python but in {language}."),
        Unreadable::Tree(_) => {
            format!("It has more blocks than there is room for: {MAX_BLOCKS} at most, {MAX_DEPTH} inside one another.")
        }
    },
    browser: |reason| format!("The browser could not: {reason}."),
    unread: |name| {
        format!("“{name}” can't be read. If it is a folder, drop one of its files: .py, .ipynb or .mesero.json.")
    },
    file_name: "experiment",
    shelf_file: "experiments",
};
