//! The words of comparing and repeating.

use crate::experiment::Language;

/// Those words in one language.
pub struct Comparing {
    pub compare: &'static str,
    pub repeat: &'static str,

    pub compare_says: &'static str,
    pub pin_name: &'static str,
    pub pin: &'static str,
    pub pinned: &'static str,
    pub full: &'static str,
    pub no_run: &'static str,
    /// A pin that is not kept.
    pub this_visit: &'static str,
    /// The name of a run that was given none.
    pub run: fn(usize) -> String,
    pub unpin: fn(&str) -> String,
    pub ways: &'static str,
    pub ways_says: &'static str,
    pub no_ways: &'static str,
    /// This one of so many runs.
    pub progress: fn(usize, usize) -> String,
    /// Until the page's own run is over.
    pub waits: &'static str,
    pub totals: &'static str,
    pub heads: [&'static str; 8],
    pub finished: &'static str,
    pub raised: &'static str,
    pub rejected: &'static str,
    pub stuck: &'static str,
    pub stopped: &'static str,
    pub cut_short: &'static str,
    pub spoiled: &'static str,
    /// What is seen of a run after the program has changed.
    pub outdated: &'static str,
    pub outdated_says: &'static str,

    pub repeat_says: &'static str,
    pub times: &'static str,
    pub repeat_start: &'static str,
    pub at_most: fn(u32) -> String,
    pub bad_count: &'static str,
    pub expected: fn(&str) -> String,
    pub unknown: &'static str,
    pub at_once: &'static str,
    pub total: &'static str,
    pub late: &'static str,
    pub median: &'static str,
    pub spread: &'static str,
    pub spread_heads: [&'static str; 8],
    /// So many that failed, and so many that were spoiled.
    pub left_out: fn(usize, usize) -> String,
    /// Why one failed that could not go on.
    pub stuck_says: &'static str,
    /// What to do where one had nothing to read.
    pub types_again: &'static str,
}

impl Comparing {
    /// The words of a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Spanish => &SPANISH,
            Language::English => &ENGLISH,
        }
    }
}

const SPANISH: Comparing = Comparing {
    compare: "Comparar…",
    repeat: "Repetir…",

    compare_says: "Fija ejecuciones para verlas una debajo de otra, todas con la misma escala. Se guardan en este navegador.",
    pin_name: "Nombre para la última ejecución",
    pin: "Fijarla",
    pinned: "Fijada.",
    full: "No caben más: quita alguna.",
    no_run: "Primero ejecuta algo, y espera a que acabe.",
    this_visit: "sólo hasta que cierres la página",
    run: |number| format!("Ejecución {number}"),
    unpin: |name| format!("Quitar «{name}»"),
    ways: "El mismo trabajo de varias maneras",
    ways_says: "Lo ejecuta en secuencia, a la vez, unas pocas a la vez y como carrera, con el reloj elegido.",
    no_ways: "Para esto hacen falta bloques: al menos dos que hacer, dentro de una secuencia, gather, semáforo o carrera.",
    progress: |now, all| format!("Ejecución {now} de {all}…"),
    waits: "En la página hay un programa en marcha: empezará en cuanto acabe, para no estorbarle.",
    totals: "Totales de las ejecuciones fijadas",
    heads: [
        "Ejecución",
        "Tardó",
        "Suma de esperas",
        "Más rápido que la suma",
        "Espera más larga",
        "Respecto a la más larga",
        "Tareas",
        "Final",
    ],
    finished: "terminó",
    raised: "terminó con un error",
    rejected: "no empezó",
    stuck: "no pudo seguir",
    stopped: "se paró",
    cut_short: "se cortaron esperas",
    spoiled: "medida estropeada",
    outdated: "de un programa anterior",
    outdated_says: "El programa ha cambiado desde esta ejecución. Pulsa Ejecutar para ver lo que hace ahora.",

    repeat_says: "Ejecuta lo mismo muchas veces, una tras otra, y mira cuánto cambian los tiempos: el total, y lo que cada \
                  espera tardó de más.",
    times: "Cuántas veces",
    repeat_start: "Repetir",
    at_most: |most| format!("Como mucho, {most} veces."),
    bad_count: "Escribe cuántas veces, con un número entero.",
    expected: |time| format!("Tardará unos {time}."),
    unknown: "La primera ejecución dirá cuánto tarda: de antemano no se puede saber.",
    at_once: "Con el reloj instantáneo no hay que esperar.",
    total: "Tiempo total",
    late: "Retraso de las esperas",
    median: "mediana",
    spread: "Cómo se reparten los tiempos",
    spread_heads: [
        "Medida",
        "Cuántas",
        "Mediana",
        "Dispersión (mitad central)",
        "Mínimo",
        "Primer cuartil",
        "Tercer cuartil",
        "Máximo",
    ],
    left_out: |failed, spoiled| match (failed, spoiled) {
        (failed, 0) => format!("No se cuentan {failed} que no llegaron a su final."),
        (0, spoiled) => format!("No se cuentan {spoiled} durante las que la página estuvo oculta."),
        _ => format!("No se cuentan {failed} que no llegaron a su final, ni {spoiled} con la página oculta."),
    },
    stuck_says: "Hay tareas que se esperan unas a otras, y no pudo seguir.",
    types_again: "Ejecútalo antes en la página: lo que teclees allí se volverá a teclear en cada repetición.",
};

const ENGLISH: Comparing = Comparing {
    compare: "Compare…",
    repeat: "Repeat…",

    compare_says: "Pin runs to see them one below the other, all on the same scale. They are kept in this browser.",
    pin_name: "Name for the last run",
    pin: "Pin it",
    pinned: "Pinned.",
    full: "There is no room for more: remove one.",
    no_run: "Run something first, and wait for its end.",
    this_visit: "only until you close the page",
    run: |number| format!("Run {number}"),
    unpin: |name| format!("Remove “{name}”"),
    ways: "The same work in several ways",
    ways_says: "Runs it in sequence, at once, a few at once and as a race, on the clock that is chosen.",
    no_ways: "This takes blocks: at least two things to do, inside a sequence, gather, semaphore or race.",
    progress: |now, all| format!("Run {now} of {all}…"),
    waits: "A program is running on the page: this begins as soon as it is over, so as not to disturb it.",
    totals: "Totals of the pinned runs",
    heads: [
        "Run",
        "Took",
        "Waits in sum",
        "Faster than the sum",
        "Longest wait",
        "Beside the longest",
        "Tasks",
        "End",
    ],
    finished: "finished",
    raised: "ended with an error",
    rejected: "did not start",
    stuck: "could not go on",
    stopped: "was stopped",
    cut_short: "waits were cut short",
    spoiled: "spoiled measurement",
    outdated: "of an earlier program",
    outdated_says: "The program has changed since this run. Press Run to see what it does now.",

    repeat_says: "Run the same many times, one after another, and see how much the times change: the total, and how much \
                  longer than asked each wait took.",
    times: "How many times",
    repeat_start: "Repeat",
    at_most: |most| format!("{most} times at most."),
    bad_count: "Type how many times, as a whole number.",
    expected: |time| format!("This will take about {time}."),
    unknown: "The first run will tell how long it takes: it cannot be known beforehand.",
    at_once: "With the instant clock there is no waiting.",
    total: "Total time",
    late: "Lateness of the waits",
    median: "median",
    spread: "How the times are spread",
    spread_heads: [
        "What",
        "How many",
        "Median",
        "Spread (middle half)",
        "Minimum",
        "First quartile",
        "Third quartile",
        "Maximum",
    ],
    left_out: |failed, spoiled| match (failed, spoiled) {
        (failed, 0) => format!("{failed} that did not come to their end are not counted."),
        (0, spoiled) => format!("{spoiled} during which the page was hidden are not counted."),
        _ => format!("{failed} that did not come to their end and {spoiled} with the page hidden are not counted."),
    },
    stuck_says: "Tasks wait for one another, and it could not go on.",
    types_again: "Run it on the page first: what you type there is typed again in every repetition.",
};
