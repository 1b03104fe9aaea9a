//! The words of the programs that blocks write, and the names that new blocks get: the only words outside the page's
//! own.

use super::tree::Tree;

/// A language that a person reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Español.
    #[default]
    Spanish,
    /// English.
    English,
}

impl Language {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Spanish, Self::English];

    /// Its two-letter code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Spanish => "es",
            Self::English => "en",
        }
    }

    /// The language of a tag such as `es-MX`, where it is one of ours.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next()?;
        Self::ALL
            .into_iter()
            .find(|language| primary.eq_ignore_ascii_case(language.code()))
    }

    /// The one of two that is in it; Spanish comes first.
    pub(super) fn pick<T>(self, [spanish, english]: [T; 2]) -> T {
        match self {
            Self::Spanish => spanish,
            Self::English => english,
        }
    }

    /// The words of programs in it.
    pub(super) fn words(self) -> &'static Words {
        match self {
            Self::Spanish => &SPANISH,
            Self::English => &ENGLISH,
        }
    }

    /// A name for a new wait: the first dish that no block of the tree has yet.
    #[must_use]
    pub fn new_name(self, tree: &Tree) -> String {
        let taken = |name: &str| tree.root.walk().any(|block| block.name == name);
        let dishes = self.words().dishes;
        let free = dishes.iter().map(|dish| (*dish).to_owned()).find(|name| !taken(name));
        let numbered = || (2_u32..).flat_map(|n| dishes.iter().map(move |dish| format!("{dish} {n}")));
        free.or_else(|| numbered().find(|name| !taken(name)))
            .unwrap_or_default()
    }
}

/// What programs say, and what they call things. Identifiers are plain ASCII.
pub(super) struct Words {
    /// `soup: starts`
    pub starts: &'static str,
    /// `soup: done`
    pub ends: &'static str,
    /// `soup: cancelled`
    pub cancelled: &'static str,
    /// `soup: fails`
    pub fails: &'static str,
    /// What `Catch` says before the exception.
    pub caught: &'static str,
    /// The comment beside `time.sleep`.
    pub blocks: &'static str,
    /// One result: the variable, and what is printed before it.
    pub result: [&'static str; 2],
    /// Several.
    pub results: [&'static str; 2],
    /// The helper that a race calls, and what its docstring says.
    pub first: [&'static str; 2],
    /// The helper that waits for a permit, and what its docstring says.
    pub with_permit: [&'static str; 2],
    /// The variables of these helpers.
    pub coroutine: &'static str,
    pub coroutines: &'static str,
    pub task: &'static str,
    pub tasks: &'static str,
    pub done: &'static str,
    pub function: &'static str,
    pub semaphore: &'static str,
    /// What a function is called when its block's name holds nothing that an identifier can.
    pub wait: &'static str,
    pub block: &'static str,
    pub sequence: &'static str,
    pub gather: &'static str,
    pub race: &'static str,
    pub at_most: &'static str,
    /// What follows the name of what is inside: `dessert_with_timeout`.
    pub with_timeout: &'static str,
    pub with_shield: &'static str,
    pub repeated: &'static str,
    pub guarded: &'static str,
    /// Names for new waits.
    pub dishes: &'static [&'static str],
}

const SPANISH: Words = Words {
    starts: "empieza",
    ends: "termina",
    cancelled: "se cancela",
    fails: "falla",
    caught: "Atrapada",
    blocks: "bloquea: mientras tanto nadie más avanza",
    result: ["resultado", "Resultado:"],
    results: ["resultados", "Resultados:"],
    first: [
        "primera_en_acabar",
        "Devuelve lo que da la primera en acabar; cancela las demás y las espera.",
    ],
    with_permit: ["con_permiso", "Llama a la función cuando el semáforo le deja pasar."],
    coroutine: "corrutina",
    coroutines: "corrutinas",
    task: "tarea",
    tasks: "tareas",
    done: "acabadas",
    function: "funcion",
    semaphore: "semaforo",
    wait: "espera",
    block: "bloqueo",
    sequence: "secuencia",
    gather: "grupo",
    race: "carrera",
    at_most: "turnos",
    with_timeout: "con_limite",
    with_shield: "con_escudo",
    repeated: "varias_veces",
    guarded: "con_cuidado",
    dishes: &[
        "sopa", "pasta", "pizza", "ensalada", "postre", "café", "arroz", "pescado", "pan", "fruta",
    ],
};

const ENGLISH: Words = Words {
    starts: "starts",
    ends: "done",
    cancelled: "cancelled",
    fails: "fails",
    caught: "Caught",
    blocks: "blocks: meanwhile nobody else moves on",
    result: ["result", "Result:"],
    results: ["results", "Results:"],
    first: [
        "first_to_finish",
        "Return what the first to finish gives; cancel the others and wait for them.",
    ],
    with_permit: ["with_permit", "Call the function once the semaphore lets it in."],
    coroutine: "coroutine",
    coroutines: "coroutines",
    task: "task",
    tasks: "tasks",
    done: "done",
    function: "function",
    semaphore: "semaphore",
    wait: "wait",
    block: "block",
    sequence: "sequence",
    gather: "group",
    race: "race",
    at_most: "turns",
    with_timeout: "with_timeout",
    with_shield: "with_shield",
    repeated: "repeated",
    guarded: "guarded",
    dishes: &[
        "soup", "pasta", "pizza", "salad", "dessert", "coffee", "rice", "fish", "bread", "fruit",
    ],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::{Kind, Place};

    #[test]
    fn new_blocks_get_names_that_are_free() {
        let mut tree = Tree::default();
        let mut names = Vec::new();
        for _ in 0..12 {
            let name = Language::Spanish.new_name(&tree);
            let end = Place {
                parent: tree.root.id,
                index: usize::MAX,
            };
            tree = tree.add(end, &name, Kind::wait("1")).unwrap().tree;
            names.push(name);
        }
        assert_eq!((&*names[0], &*names[9], &*names[10]), ("sopa", "fruta", "sopa 2"));
        let different: std::collections::HashSet<_> = names.iter().collect();
        assert_eq!(different.len(), 12);
    }
}
