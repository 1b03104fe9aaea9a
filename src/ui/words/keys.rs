//! The words of the list of keys.

use crate::experiment::Language;

/// Those words in one language.
pub struct KeyWords {
    /// What the list is called.
    pub title: &'static str,
    /// Where keys hold, and each with what it does.
    pub groups: [(&'static str, &'static [(&'static str, &'static str)]); 3],
}

impl KeyWords {
    /// The words of a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Spanish => &SPANISH,
            Language::English => &ENGLISH,
        }
    }
}

const SPANISH: KeyWords = KeyWords {
    title: "Atajos de teclado",
    groups: [
        (
            "En toda la página",
            &[
                ("Ctrl + Intro", "ejecutar"),
                ("Esc", "detener; cerrar lo que esté abierto"),
                ("?", "esta lista"),
            ],
        ),
        (
            "En los bloques",
            &[
                ("Ctrl + Z", "deshacer"),
                ("Ctrl + Mayús + Z", "rehacer"),
                ("Intro", "en el asa de un bloque, su menú"),
                ("↑ ↓ ← →", "ir de un bloque a otro"),
                ("Alt + flechas", "mover el bloque"),
                ("F2", "cambiarle el nombre"),
                ("Ctrl + D", "duplicarlo"),
                ("Supr", "quitarlo"),
            ],
        ),
        (
            "En la línea de tiempo",
            &[
                ("↑ ↓ ← →", "ir de un tramo a otro"),
                ("Intro", "ver su línea del programa"),
                ("+ −", "acercar y alejar"),
                ("0", "verla entera"),
            ],
        ),
    ],
};

const ENGLISH: KeyWords = KeyWords {
    title: "Keyboard shortcuts",
    groups: [
        (
            "Anywhere",
            &[
                ("Ctrl + Enter", "run"),
                ("Esc", "stop; close what is open"),
                ("?", "this list"),
            ],
        ),
        (
            "In the blocks",
            &[
                ("Ctrl + Z", "undo"),
                ("Ctrl + Shift + Z", "redo"),
                ("Enter", "on a block's grip, its menu"),
                ("↑ ↓ ← →", "go from block to block"),
                ("Alt + arrows", "move the block"),
                ("F2", "rename it"),
                ("Ctrl + D", "duplicate it"),
                ("Delete", "take it away"),
            ],
        ),
        (
            "In the timeline",
            &[
                ("↑ ↓ ← →", "go from span to span"),
                ("Enter", "see its line of the program"),
                ("+ −", "zoom in and out"),
                ("0", "see all of it"),
            ],
        ),
    ],
};
