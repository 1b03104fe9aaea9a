use mesero::python::{Options, run_virtual};
use mesero::trace::EventKind;
fn main() {
    let src = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    let t = std::time::Instant::now();
    let trace = run_virtual(&src, &Options { seed: 1 });
    let el = t.elapsed();
    let trace = trace.borrow();
    for e in &trace.events {
        if let EventKind::Output { text, .. } = &e.kind {
            print!("{text}");
        }
    }
    eprintln!("[{:?} in {el:?}, {} events]", trace.ending, trace.events.len());
}
