//! The experiments that come with Mesero.

mod trees;

use super::tree::Tree;
use super::words::Language;

/// An experiment that comes with Mesero.
pub struct Ready {
    /// What links call it.
    pub id: &'static str,
    /// Its title in Spanish and in English.
    title: [&'static str; 2],
    /// One sentence in Spanish and in English that makes one try it.
    teaser: [&'static str; 2],
    content: Source,
}

/// Where its content comes from.
enum Source {
    Tree(fn(Language) -> Tree),
    Program([&'static str; 2]),
}

/// What an experiment is made of.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Blocks, which write their program.
    Blocks(Tree),
    /// A Python program.
    Program(String),
}

impl Ready {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 12] = [
        Self {
            id: "sequence-gather",
            title: ["Una tras otra, o a la vez", "One after another, or at once"],
            teaser: [
                "Dos platos en secuencia tardan la suma; con gather, lo que tarda el más lento.",
                "Two dishes in sequence take the sum; gathered, as long as the slower one.",
            ],
            content: Source::Tree(trees::sequence_gather),
        },
        Self {
            id: "out-of-order",
            title: ["Acaban en otro orden", "Finishing out of order"],
            teaser: [
                "Cuatro pedidos empiezan juntos y acaban según lo que tardan, pero los resultados vuelven en orden.",
                "Four orders start together and finish by how long they take, yet the results come back in order.",
            ],
            content: Source::Tree(trees::out_of_order),
        },
        Self {
            id: "race",
            title: ["Una carrera entre cocinas", "A race between kitchens"],
            teaser: [
                "Gana la primera cocina que acaba; las demás se enteran de que ya no hacen falta.",
                "The first kitchen to finish wins; the others are told that they are no longer needed.",
            ],
            content: Source::Tree(trees::race),
        },
        Self {
            id: "timeouts",
            title: ["Un cliente con prisa", "A guest in a hurry"],
            teaser: [
                "Un tiempo límite que no llega a saltar y otro que sí: ¿qué pasa con el plato a medias?",
                "One timeout that does not fire and one that does: what becomes of the half-made dish?",
            ],
            content: Source::Tree(trees::timeouts),
        },
        Self {
            id: "failing-child",
            title: ["Se quemó la pasta", "The pasta burned"],
            teaser: [
                "Un plato falla dentro de un gather: primero se pierde el pedido entero; después, solo ese plato.",
                "One dish fails inside a gather: first the whole order is lost; then only that dish.",
            ],
            content: Source::Tree(trees::failing_child),
        },
        Self {
            id: "nested",
            title: ["Una carrera con tiempo límite", "A race and a timeout"],
            teaser: [
                "El menú, dos cocinas que compiten y un postre con límite: todo a la vez, uno dentro de otro.",
                "The menu, two kitchens racing and a dessert with a limit: all at once, one inside another.",
            ],
            content: Source::Tree(trees::nested),
        },
        Self {
            id: "blocking",
            title: ["El mesero que se queda parado", "The waiter who stands still"],
            teaser: [
                "Alguien usa time.sleep dentro de una corrutina, y todo el restaurante espera.",
                "Somebody calls time.sleep inside a coroutine, and the whole restaurant waits.",
            ],
            content: Source::Tree(trees::blocking),
        },
        Self {
            id: "hundred",
            title: ["Cien mesas, un mesero", "A hundred tables, one waiter"],
            teaser: [
                "Cien esperas de entre medio segundo y segundo y medio, a la vez: ¿cuánto tardan todas juntas?",
                "A hundred waits of half a second to a second and a half, at once: how long do all take together?",
            ],
            content: Source::Program([include_str!("cien_mesas.py"), include_str!("hundred_tables.py")]),
        },
        Self {
            id: "shield",
            title: ["El cobro no se interrumpe", "The payment goes through"],
            teaser: [
                "Al cliente se le acaba la paciencia, pero lo que está tras un shield sigue hasta el final.",
                "The guest runs out of patience, but what stands behind a shield goes on to its end.",
            ],
            content: Source::Tree(trees::shield),
        },
        Self {
            id: "at-most",
            title: ["Solo hay dos fogones", "Only two burners"],
            teaser: [
                "Seis platos y un semáforo con dos permisos: nunca se cocinan más de dos a la vez.",
                "Six dishes and a semaphore with two permits: never more than two are cooking at once.",
            ],
            content: Source::Tree(trees::at_most),
        },
        Self {
            id: "repeat",
            title: ["Tres rondas de café", "Three rounds of coffee"],
            teaser: [
                "Cada ronda espera al café más lento, y el azar decide cuál es: cambia la semilla y mira.",
                "Each round waits for its slowest coffee, and chance decides which: change the seed and see.",
            ],
            content: Source::Tree(trees::rounds),
        },
        Self {
            id: "background",
            title: ["Tareas en segundo plano", "Tasks in the background"],
            teaser: [
                "Con create_task el pedido empieza ya, y el mesero sigue con otra cosa hasta que lo necesita.",
                "With create_task the order starts right away, and the waiter does something else until it is needed.",
            ],
            content: Source::Program([include_str!("segundo_plano.py"), include_str!("background.py")]),
        },
    ];

    /// The one that links call so.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ready| ready.id == id)
    }

    /// Its title.
    #[must_use]
    pub fn title(&self, language: Language) -> &'static str {
        language.pick(self.title)
    }

    /// One sentence that makes one try it.
    #[must_use]
    pub fn teaser(&self, language: Language) -> &'static str {
        language.pick(self.teaser)
    }

    /// What it is made of, with names in that language.
    #[must_use]
    pub fn content(&self, language: Language) -> Content {
        match self.content {
            Source::Tree(tree) => Content::Blocks(tree(language)),
            Source::Program(texts) => Content::Program(language.pick(texts).to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ready_experiments_are_whole() {
        let ids: std::collections::HashSet<_> = Ready::ALL.iter().map(|ready| ready.id).collect();
        assert_eq!(ids.len(), Ready::ALL.len());
        for ready in &Ready::ALL {
            assert_eq!(Ready::find(ready.id).map(|found| found.id), Some(ready.id));
            for language in Language::ALL {
                assert!(!ready.title(language).is_empty() && ready.teaser(language).ends_with(['.', '?']));
                if let Content::Blocks(tree) = ready.content(language) {
                    assert!(tree.count() > 0 && tree.problems().is_empty(), "{}", ready.id);
                    assert_eq!(Tree::from_json(&tree.to_json()).unwrap().to_json(), tree.to_json());
                }
            }
        }
        assert!(Ready::find("nada").is_none());
    }
}
