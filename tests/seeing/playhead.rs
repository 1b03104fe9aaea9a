//! The playhead: how it is drawn, and where a pointer takes it.

use mesero::timeline::{Ink, Point, View, paint};

use crate::drawing::Written;
use crate::programs::{NESTED, run};
use crate::shown::{SIZES, Shown};

fn written(shown: &Shown, playhead: Option<u64>) -> Written {
    let view = View {
        playhead,
        ..View::default()
    };
    let mut written = Written::default();
    paint(&shown.picture(&view), &mut written);
    written
}

#[test]
fn at_the_end_the_picture_is_the_finished_one_with_a_playhead() {
    let trace = run(NESTED);
    for (width, height) in SIZES {
        let shown = Shown::new(&trace, width, height);
        let finished = written(&shown, None);
        let at_end = written(&shown, Some(trace.end()));
        assert_eq!(at_end.areas[..finished.areas.len()], finished.areas);
        assert!(at_end.areas.iter().all(|(ink, _)| *ink != Ink::Ahead));
        let flag = at_end.texts.iter().any(|(_, text)| text == "1,500 s");
        assert!(flag, "{:?}", at_end.texts);
        assert_eq!(at_end.texts.len(), finished.texts.len() + 1);
    }
}

#[test]
fn what_lies_ahead_is_pale_and_the_playhead_says_when() {
    let trace = run(NESTED);
    for (width, height) in SIZES {
        let shown = Shown::new(&trace, width, height);
        let drawn = written(&shown, Some(trace.end() / 2));
        let ahead: Vec<_> = drawn.areas.iter().filter(|(ink, _)| *ink == Ink::Ahead).collect();
        let view = View::default();
        let scale = shown.picture(&view).scale();
        let [(_, ahead)] = *ahead else { panic!("{ahead:?}") };
        assert!((ahead.x - scale.x(trace.end() / 2)).abs() < 1e-6);
        assert!((ahead.right() - scale.right()).abs() < 1e-6);
        let (place, _) = drawn
            .texts
            .iter()
            .find(|(_, text)| text == "0,750 s")
            .expect("the flag's text");
        assert!(place.x >= 0.0 && place.right() <= width, "{place:?} leaves the drawing");
    }
}

#[test]
fn a_pointer_takes_it_along_on_the_axis_and_at_the_line() {
    let trace = run(NESTED);
    let shown = Shown::new(&trace, 900.0, 430.0);
    let nobody = View::default();
    let axis = Point::new(500.0, 12.0);
    assert!(!shown.picture(&nobody).grips_playhead(axis), "nobody looks back");
    let view = View {
        playhead: Some(500_000_000),
        ..View::default()
    };
    let picture = shown.picture(&view);
    let x = picture.scale().x(500_000_000);
    let lane = shown.layout.body.y + 5.0;
    assert!(picture.grips_playhead(axis));
    assert!(picture.grips_playhead(Point::new(x + 4.0, lane)));
    assert!(
        !picture.grips_playhead(Point::new(x + 40.0, lane)),
        "there the drawing is dragged"
    );
    assert_eq!(picture.moment_at(x), 500_000_000);
    assert_eq!(picture.moment_at(-50.0), 0);
    assert_eq!(picture.moment_at(1e9), trace.end(), "there is no moment after the end");
}
