//! Parts of an element that come and go. Each stands before an empty text that marks its place.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::{Owner, document, untrack};
use leptos::reactive::owner::WeakOwner;
use wasm_bindgen::JsCast;
use web_sys::Node;

use super::element::{Element, follow};

/// Elements on the page, and the owner of all that they follow. Dropping it takes them away.
struct Part {
    elements: Vec<Element>,
    owner: Owner,
}

impl Drop for Part {
    fn drop(&mut self) {
        for element in &self.elements {
            element.node().remove();
        }
        self.owner.cleanup();
    }
}

/// Where parts stand.
struct Place {
    /// Stands after them.
    mark: Node,
    /// What is followed in the parts ends with this one at the latest.
    owner: Option<WeakOwner>,
}

impl Place {
    /// After what is in the element by now.
    fn at_end(of: &Element) -> Self {
        let mark = document().create_text_node("").unchecked_into();
        let _ = of.node().append_child(&mark);
        let owner = Owner::current().map(|owner| owner.downgrade());
        Self { mark, owner }
    }

    /// Makes a part. What is looked at in making it is not followed.
    fn make(&self, make: &mut dyn FnMut() -> Vec<Element>) -> Part {
        let outer = self.owner.as_ref().and_then(WeakOwner::upgrade);
        let owner = outer.map_or_else(Owner::new, |outer| outer.child());
        let elements = owner.with(|| untrack(make));
        Part { elements, owner }
    }

    /// Puts the parts on the page in this order; what is at its place already is not touched.
    fn put<'part>(&self, parts: impl DoubleEndedIterator<Item = &'part Part>) {
        let mut next = self.mark.clone();
        let Some(around) = next.parent_node() else { return };
        for element in parts.rev().flat_map(|part| part.elements.iter().rev()) {
            let node: &Node = element.node();
            if node.next_sibling().as_ref() != Some(&next) {
                let _ = around.insert_before(node, Some(&next));
            }
            next = node.clone();
        }
    }
}

impl Element {
    /// Elements that are made anew whenever `key` gives something else. What `make` looks at is not followed.
    pub fn live<K: PartialEq + 'static>(
        self,
        key: impl Fn() -> K + 'static,
        make: impl Fn(&K) -> Vec<Element> + 'static,
    ) -> Self {
        let known = Rc::new(RefCell::new(None));
        let now = Rc::clone(&known);
        let changes = move || {
            let key = Some(key());
            let changes = *now.borrow() != key;
            now.replace(key);
            changes
        };
        let make = move || known.borrow().as_ref().map(&make).unwrap_or_default();
        self.remade(Box::new(changes), Box::new(make))
    }

    fn remade(self, changes: Box<dyn Fn() -> bool>, mut make: Box<dyn FnMut() -> Vec<Element>>) -> Self {
        let place = Place::at_end(&self);
        let mut part = None;
        follow(move || {
            if changes() {
                drop(part.take());
                place.put(std::iter::once(&*part.insert(place.make(&mut make))));
            }
        });
        self
    }

    /// An element that is there at times.
    pub fn when(self, is: impl Fn() -> bool + 'static, make: impl Fn() -> Element + 'static) -> Self {
        self.live(is, move |is| if *is { vec![make()] } else { Vec::new() })
    }

    /// An element that is made when this is so for the first time, and stays from then on.
    pub fn once(self, is: impl Fn() -> bool + 'static, make: impl Fn() -> Element + 'static) -> Self {
        let was = Cell::new(false);
        self.when(
            move || {
                was.set(was.get() || is());
                was.get()
            },
            make,
        )
    }

    /// An element for each key, which stays on the page as long as its key is given.
    pub fn each<K: PartialEq + 'static>(
        self,
        keys: impl Fn() -> Vec<K> + 'static,
        make: impl Fn(&K) -> Element + 'static,
    ) -> Self {
        let place = Place::at_end(&self);
        let mut known: Vec<(K, Part)> = Vec::new();
        follow(move || {
            let mut before: Vec<_> = known.drain(..).map(Some).collect();
            // Where the next one is expected: most come in the order that they had.
            let mut expected = 0;
            for key in keys() {
                let is_it = |one: &Option<(K, Part)>| one.as_ref().is_some_and(|(known, _)| *known == key);
                let (passed, ahead) = before.split_at(expected);
                let found = ahead.iter().position(is_it).map(|at| expected + at);
                let found = found.or_else(|| passed.iter().position(is_it));
                let one = found.and_then(|at| {
                    expected = at + 1;
                    before.get_mut(at)?.take()
                });
                known.push(one.unwrap_or_else(|| {
                    let part = place.make(&mut || vec![make(&key)]);
                    (key, part)
                }));
            }
            drop(before);
            place.put(known.iter().map(|(_, part)| part));
        });
        self
    }
}
