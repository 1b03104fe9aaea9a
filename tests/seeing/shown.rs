//! A run made ready to be drawn.

use std::collections::HashMap;
use std::rc::Rc;

use mesero::timeline::{Facts, Hue, Layout, Picture, View, Words};
use mesero::trace::{Lanes, Link, Totals, Trace, critical_path};

/// From the narrowest page to the widest, in pixels.
pub const SIZES: [(f64, f64); 4] = [(320.0, 480.0), (900.0, 430.0), (1440.0, 560.0), (3840.0, 1200.0)];

/// All that a drawing needs, kept together so that pictures can borrow it.
pub struct Shown {
    pub lanes: Lanes,
    pub path: Vec<Link>,
    pub layout: Layout,
    pub facts: Facts,
    hues: HashMap<Rc<str>, Hue>,
}

impl Shown {
    pub fn new(trace: &Trace, width: f64, height: f64) -> Self {
        let lanes = Lanes::of(&trace.events);
        let totals = Totals::of(trace, &lanes, trace.end());
        let facts = Facts {
            now: trace.end(),
            longest: totals.longest,
            sum: totals.asked,
            resolution: trace.resolution,
            cut_at: trace.cut_at,
            spoiled: trace.spoiled,
            guess: None,
        };
        Self {
            path: critical_path(&lanes),
            layout: Layout::new(&lanes, width, height),
            facts,
            lanes,
            hues: HashMap::new(),
        }
    }

    pub fn picture<'a>(&'a self, view: &'a View) -> Picture<'a> {
        let Self {
            lanes,
            path,
            layout,
            facts,
            hues,
        } = self;
        Picture {
            lanes,
            ghost: Some(lanes),
            path,
            facts: *facts,
            layout,
            view,
            words: &WORDS,
            hues,
        }
    }
}

const WORDS: Words = Words {
    decimal: ',',
    waiter: "el mesero",
    event_loop: "(loop)",
    program: "programa",
    longest: "la más larga",
    sum: "suma",
    critical_path: "camino crítico",
    running: "en marcha",
    ready: "lista",
    waiting: "espera",
    queued: "espera un cerrojo",
    thread: "hilo",
    process: "process",
    blocks: "bloquea",
    cancel_requested: "se pide cancelar",
    cancelled: "cancelada",
    shielded: "protegida",
    host_decided: |host, allowed| format!("{host} {allowed}"),
    recording_ends: "aquí termina la grabación",
    spoiled: "página oculta: los tiempos no valen",
    waiters: "esperan:",
    ideal: "ideal",
    guess: "your prediction",
};
