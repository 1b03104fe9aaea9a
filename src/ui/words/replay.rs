//! The words of looking back into a run. They stand apart from the others: who never looks back never loads them.

use crate::experiment::Language;

/// The words of looking back, in one language.
pub struct ReplayWords {
    /// The bar.
    pub bar: &'static str,
    pub back: &'static str,
    pub forward: &'static str,
    pub play: &'static str,
    pub pause: &'static str,
    pub close: &'static str,
    pub slider: &'static str,
    pub speed: &'static str,
    /// The speed at which any run takes ten seconds.
    pub ten_seconds: &'static str,
    /// The panel, and its parts.
    pub panel: &'static str,
    pub now: &'static str,
    /// The loop runs nothing.
    pub waits: &'static str,
    pub ready: &'static str,
    pub empty: &'static str,
    pub timers: &'static str,
    pub none: &'static str,
    pub tasks: &'static str,
    pub resources: &'static str,
    pub threads: &'static str,
    pub line: fn(u32) -> String,
    /// So many more are not shown.
    pub more: fn(usize) -> String,
    pub held_by: fn(&str) -> String,
    pub waited_by: fn(&str) -> String,
    /// Parts of a sentence: what the loop runs, and at which line.
    pub runs: fn(&str, Option<u32>) -> String,
    pub runs_nothing: &'static str,
    pub ready_are: fn(&str) -> String,
    pub nobody_ready: &'static str,
}

/// What the button says that begins it, on every page after a run.
#[must_use]
pub fn begin_replay(language: Language) -> &'static str {
    match language {
        Language::Spanish => "Repasar paso a paso",
        Language::English => "Replay step by step",
    }
}

impl ReplayWords {
    /// The words of a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Spanish => &SPANISH,
            Language::English => &ENGLISH,
        }
    }
}

static SPANISH: ReplayWords = ReplayWords {
    bar: "Repaso de la ejecución",
    back: "Un paso atrás",
    forward: "Un paso adelante",
    play: "Reproducir",
    pause: "Pausa",
    close: "Cerrar el repaso",
    slider: "Momento de la ejecución",
    speed: "Velocidad",
    ten_seconds: "en 10 s",
    panel: "El bucle en este momento",
    now: "Ejecuta",
    waits: "nada: espera",
    ready: "Cola de listas",
    empty: "vacía",
    timers: "Temporizadores",
    none: "ninguno",
    tasks: "Tareas",
    resources: "Cerrojos y colas",
    threads: "Hilos",
    line: |line| format!("línea {line}"),
    more: |more| format!("y {more} más"),
    held_by: |names| format!("en manos de {names}"),
    waited_by: |names| format!("esperan: {names}"),
    runs: |name, line| match line {
        Some(line) => format!("el bucle ejecuta {name}, línea {line}"),
        None => format!("el bucle ejecuta {name}"),
    },
    runs_nothing: "el bucle no ejecuta nada",
    ready_are: |names| format!("listas: {names}"),
    nobody_ready: "ninguna lista",
};

static ENGLISH: ReplayWords = ReplayWords {
    bar: "Replay of the run",
    back: "One step back",
    forward: "One step forward",
    play: "Play",
    pause: "Pause",
    close: "Close the replay",
    slider: "Moment of the run",
    speed: "Speed",
    ten_seconds: "in 10 s",
    panel: "The event loop at this moment",
    now: "Runs",
    waits: "nothing: it waits",
    ready: "Ready queue",
    empty: "empty",
    timers: "Timers",
    none: "none",
    tasks: "Tasks",
    resources: "Locks and queues",
    threads: "Threads",
    line: |line| format!("line {line}"),
    more: |more| format!("and {more} more"),
    held_by: |names| format!("held by {names}"),
    waited_by: |names| format!("waiting: {names}"),
    runs: |name, line| match line {
        Some(line) => format!("the loop runs {name}, line {line}"),
        None => format!("the loop runs {name}"),
    },
    runs_nothing: "the loop runs nothing",
    ready_are: |names| format!("ready: {names}"),
    nobody_ready: "nothing ready",
};
