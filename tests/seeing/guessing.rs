//! A guess of the time stands in the picture of the run, beside what was measured.

use mesero::timeline::{Ink, View, paint};
use mesero::trace::Nanos;

use crate::drawing::{Written, overlap};
use crate::programs::{NESTED, run};
use crate::shown::{SIZES, Shown};

/// The picture of a run of 1.5 s with a guess in it, and where a time is there.
fn drawn(size: (f64, f64), guess: Option<Nanos>) -> (Written, impl Fn(Nanos) -> f64) {
    let view = &View::default();
    let mut shown = Shown::new(&run(NESTED), size.0, size.1);
    shown.facts.guess = guess;
    let mut written = Written::default();
    paint(&shown.picture(view), &mut written);
    let scale = shown.picture(view).scale();
    (written, move |at| scale.x(at))
}

/// Where the lines of the guess stand.
fn lines(written: &Written) -> Vec<f64> {
    let of_guess = written.lines.iter().filter(|(ink, _)| *ink == Ink::Guess);
    of_guess.map(|(_, (from, _))| from.x).collect()
}

const SECOND: Nanos = 1_000_000_000;

#[test]
fn the_line_stands_at_the_time_that_was_guessed_with_its_words_and_covers_none() {
    for size in SIZES {
        for guess in [SECOND / 2, 3 * SECOND / 2, 4 * SECOND] {
            let (written, x) = drawn(size, Some(guess));
            let [line] = lines(&written)[..] else {
                panic!("{guess}: {:?}", lines(&written))
            };
            assert!((line - x(guess)).abs() <= 1.0, "{line} for {}", x(guess));
            assert!(line < size.0, "what was guessed too long is still in the picture");
            let said = |(_, text): &&(_, String)| text.starts_with("your prediction");
            let (place, text) = written.texts.iter().find(said).expect("its words");
            assert!(place.x >= 0.0 && place.right() <= size.0, "{text} leaves the drawing");
            let covers = written.texts.iter().filter(|(other, _)| overlap(place, other)).count();
            assert_eq!(covers, 1, "{text} covers only itself");
        }
    }
}

#[test]
fn a_guess_that_would_make_the_run_tiny_is_told_at_the_edge_and_none_is_no_line() {
    for size in SIZES {
        let (written, _) = drawn(size, Some(900 * SECOND));
        assert_eq!(lines(&written), [0.0; 0]);
        let told = written
            .texts
            .iter()
            .find(|(_, text)| text.starts_with("your prediction"));
        assert!(
            told.is_some_and(|(_, text)| text == "your prediction 900 s →"),
            "{told:?}"
        );
        let (written, _) = drawn(size, None);
        assert_eq!(lines(&written), [0.0; 0]);
        assert!(
            !written
                .texts
                .iter()
                .any(|(_, text)| text.starts_with("your prediction"))
        );
    }
}
