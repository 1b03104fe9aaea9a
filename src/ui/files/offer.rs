//! What a program is offered that did not find a file.

use crate::browser::Session;
use crate::python::files::shown;
use crate::trace::Failure;
use crate::ui::element::{Element, button, classed};
use crate::ui::state::State;
use crate::ui::words::Words;

use super::FILES_TAB;

/// At most so many files are offered at once; all of them stand among the files.
const MOST: usize = 4;

/// Making the files that were missing, where that is what ended the run.
pub fn offer(state: State, words: &'static Words, failure: &Failure) -> Option<Element> {
    if &*failure.class != "FileNotFoundError" {
        return None;
    }
    let missing = Session::current().files().missing();
    if missing.is_empty() {
        return None;
    }
    let create = missing.iter().take(MOST).map(|path| {
        let name = shown(path).to_owned();
        let label = (words.files.create_one)(&name);
        button("quiet", move |_| state.files.create(&name)).text(&label)
    });
    let choose = button("quiet", move |_| state.files.tab.set(FILES_TAB)).text(words.files.choose);
    let buttons = classed("span", "offers").children(create).child(choose);
    Some(classed("p", "offer").text(words.files.offer).text(" ").child(buttons))
}
