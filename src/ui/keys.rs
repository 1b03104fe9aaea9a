//! The list of keys that `?` opens.

use super::element::{Element, classed, element};
use super::state::State;
use super::words::KeyWords;

/// What the dialog holds.
pub fn keys_body(state: State) -> Element {
    let language = state.settings.language;
    classed("div", "dialog-body keys").live(
        move || language.get(),
        |language| {
            let groups = KeyWords::of(*language).groups.iter();
            groups
                .flat_map(|(place, keys)| [element("h3").text(place), list(keys)])
                .collect()
        },
    )
}

fn list(keys: &[(&str, &str)]) -> Element {
    let rows = keys.iter().flat_map(|(keys, does)| {
        let keys = element("dt").child(element("kbd").text(keys));
        [keys, element("dd").text(does)]
    });
    element("dl").children(rows)
}
