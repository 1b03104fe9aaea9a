//! What is drawn can be pointed at, by pointer and by keyboard.

use mesero::timeline::{Direction, Item, Point, RowOf, View};

use crate::programs::{PROGRAMS, run};
use crate::shown::{SIZES, Shown};

#[test]
fn what_is_drawn_can_be_pointed_at() {
    for (name, source) in PROGRAMS {
        let trace = run(source);
        for (width, height) in SIZES {
            let shown = Shown::new(&trace, width, height);
            let view = View::default();
            let picture = shown.picture(&view);
            let mut found = 0;
            for lane in shown.lanes.all() {
                for (index, piece) in lane.pieces.iter().enumerate() {
                    let item = Item::Piece(lane.task, index);
                    let Some(place) = picture.place_of(item).filter(|place| place.width > 14.0) else {
                        continue;
                    };
                    let middle = Point::new(place.x + place.width / 2.0, place.y + place.height / 2.0);
                    if !shown.layout.body.holds(middle) {
                        continue;
                    }
                    assert_eq!(
                        picture.item_at(middle),
                        Some(item),
                        "{name} at {width}: {piece:?} at {place:?}"
                    );
                    let hit = picture.tell(item).expect("it can be told of");
                    assert!(!hit.name.is_empty() && !hit.what.is_empty(), "{hit:?}");
                    found += 1;
                }
            }
            assert!(found > 0, "{name}: nothing is wide enough to be pointed at");
        }
    }
}

#[test]
fn the_keyboard_reaches_every_row_and_every_piece() {
    for (name, source) in PROGRAMS {
        let shown = Shown::new(&run(source), 1440.0, 560.0);
        let view = View::default();
        let picture = shown.picture(&view);
        let mut item = picture.beside(None, Direction::Down);
        let mut rows = Vec::new();
        while let Some(here) = item {
            rows.extend(here.task());
            assert!(picture.tell(here).is_some(), "{name}: {here:?}");
            assert!(rows.len() < 1000, "{name}: going down never ends");
            item = picture.beside(Some(here), Direction::Down);
        }
        rows.dedup();
        let shown_rows = shown
            .layout
            .rows
            .iter()
            .filter(|row| matches!(row.of, RowOf::Task(_)))
            .count();
        assert_eq!(rows.len(), shown_rows, "{name}: {rows:?}");
        for lane in shown.lanes.tasks() {
            let first = Item::Piece(lane.task, 0);
            let mut forward = vec![first];
            while let Some(next) = picture.beside(forward.last().copied(), Direction::Next) {
                forward.push(next);
            }
            let ended = usize::from(lane.end.is_some());
            assert_eq!(
                forward.len(),
                lane.pieces.len() + lane.marks.len() + ended,
                "{name}: {forward:?}"
            );
            let mut back = vec![*forward.last().expect("not empty")];
            while let Some(next) = picture.beside(back.last().copied(), Direction::Previous) {
                back.push(next);
            }
            back.reverse();
            assert_eq!(forward, back, "{name}");
        }
    }
}
