//! The one menu of the page, as the ARIA practices describe it: arrows move, letters jump, Esc goes back. A menu can hold
//! menus; an inner one takes the place of the outer.

use std::rc::Rc;

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use super::element::{Element, button, classed, element};
use super::live::{Live, once_shown};
use super::state::State;

/// What can be chosen.
#[derive(Clone)]
pub struct Item {
    /// What it is called.
    pub label: String,
    /// The keys that do the same, or a word of explanation.
    pub beside: String,
    /// What choosing it does.
    pub does: Does,
}

/// What choosing an item does.
#[derive(Clone)]
pub enum Does {
    /// This.
    Act(Rc<dyn Fn()>),
    /// It opens a menu of these.
    Open(Vec<Item>),
}

/// A menu that is open.
#[derive(Clone)]
struct Opened {
    /// Grows with every menu that opens.
    number: u32,
    name: String,
    items: Vec<Item>,
    left: f64,
    top: f64,
    /// What has the keyboard again when it closes.
    from: HtmlElement,
    /// The menu that it took the place of.
    outer: Option<Box<Opened>>,
}

impl PartialEq for Opened {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

/// Opens menus; a handle that is copied freely.
#[derive(Clone, Copy, Default)]
pub struct Menus {
    opened: Live<Option<Opened>>,
    count: Live<u32>,
}

impl Menus {
    /// Opens a menu of this name under an element.
    pub fn open(self, name: String, items: Vec<Item>, from: HtmlElement) {
        let around = from.get_bounding_client_rect();
        self.show(Opened {
            number: 0,
            name,
            items,
            left: around.left(),
            top: around.bottom() + 4.0,
            from,
            outer: None,
        });
    }

    /// Shows it; its first item gets the keyboard.
    fn show(self, mut opened: Opened) {
        self.count.update(|count| *count += 1);
        opened.number = self.count.now();
        self.opened.set(Some(opened));
        once_shown(|| focus_item(|_, _| 0));
    }

    /// From an inner menu to the outer one; from that one to what opened it.
    fn back(self) {
        match self
            .opened
            .with_now(|opened| opened.as_ref().and_then(|opened| opened.outer.clone()))
        {
            Some(outer) => self.show(*outer),
            None => self.close(),
        }
    }

    fn close(self) {
        if let Some(opened) = self.opened.update(Option::take) {
            let _ = opened.from.focus();
        }
    }
}

/// The room that a menu needs, in CSS pixels: where there is less below, it moves up.
const WIDTH: f64 = 290.0;
const HEIGHT: f64 = 420.0;

/// The menu, when one is open.
pub fn open_menu(state: State) -> Element {
    let menus = state.menus;
    classed("div", "contents").live(
        move || menus.opened.get(),
        move |opened| opened.iter().flat_map(|opened| menu(menus, opened)).collect(),
    )
}

/// A menu, and the shade that closes it.
#[inline(never)]
fn menu(menus: Menus, opened: &Opened) -> [Element; 2] {
    let (width, height) = view_size();
    let left = opened.left.min(width - WIDTH).max(8.0);
    let top = opened.top.min(height - HEIGHT).max(8.0);
    let shade = classed("div", "menu-shade").on("click", move |_: web_sys::Event| menus.close());
    let list = classed("div", "menu")
        .attr("role", "menu")
        .attr("aria-label", &opened.name)
        .style_live("left", move || format!("{left}px"))
        .style_live("top", move || format!("{top}px"))
        .on("keydown", move |event| on_key(menus, &event));
    [
        shade,
        list.children(opened.items.iter().map(|one| item(menus, opened, one))),
    ]
}

fn item(menus: Menus, opened: &Opened, item: &Item) -> Element {
    let choose: Box<dyn Fn()> = match &item.does {
        Does::Act(act) => {
            let act = Rc::clone(act);
            Box::new(move || {
                menus.close();
                act();
            })
        }
        Does::Open(items) => {
            let inner = Opened {
                items: items.clone(),
                outer: Some(Box::new(opened.clone())),
                ..opened.clone()
            };
            Box::new(move || menus.show(inner.clone()))
        }
    };
    let popup = matches!(item.does, Does::Open(_)).then_some("menu");
    button("", move |_| choose())
        .attr("role", "menuitem")
        .attr("tabindex", "-1")
        .attr_live("aria-haspopup", move || popup.unwrap_or_default().to_owned())
        .child(element("span").text(&item.label))
        .child(element("small").text(&item.beside))
}

fn on_key(menus: Menus, event: &KeyboardEvent) {
    match event.key().as_str() {
        "ArrowDown" => focus_item(|now, count| (now + 1) % count),
        "ArrowUp" => focus_item(|now, count| (now + count - 1) % count),
        "Home" => focus_item(|_, _| 0),
        "End" => focus_item(|_, count| count - 1),
        "Escape" | "ArrowLeft" => menus.back(),
        "ArrowRight" => open_inner(),
        "Tab" => menus.close(),
        letter if letter.chars().count() == 1 && letter != " " => focus_letter(letter),
        _ => return,
    }
    event.prevent_default();
    event.stop_propagation();
}

/// Opens the menu of the item that has the keyboard.
fn open_inner() {
    let active = document().active_element();
    if let Some(item) = active.and_then(|item| item.dyn_into::<HtmlElement>().ok())
        && item.has_attribute("aria-haspopup")
    {
        item.click();
    }
}

/// Width and height of the window in CSS pixels.
fn view_size() -> (f64, f64) {
    let side =
        |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|value| value.as_f64()).unwrap_or_default();
    (side(window().inner_width()), side(window().inner_height()))
}

/// The items on the page, and which of them has the keyboard.
fn items() -> (Vec<HtmlElement>, usize) {
    let Ok(Some(list)) = document().query_selector(".menu") else {
        return (Vec::new(), 0);
    };
    let children = list.children();
    let items: Vec<HtmlElement> = (0..children.length())
        .filter_map(|index| children.item(index)?.dyn_into().ok())
        .collect();
    let active = document().active_element();
    let now = items.iter().position(|item| active.as_ref() == Some(item)).unwrap_or(0);
    (items, now)
}

/// Gives the keyboard to another item: `which` gets the number of the present one and how many there are.
fn focus_item(which: impl Fn(usize, usize) -> usize) {
    let (items, now) = items();
    if !items.is_empty()
        && let Some(item) = items.get(which(now, items.len()))
    {
        let _ = item.focus();
    }
}

/// Gives the keyboard to the next item that begins with a letter.
fn focus_letter(letter: &str) {
    let (items, now) = items();
    let letter = letter.to_lowercase();
    let begins = |item: &&HtmlElement| item.inner_text().to_lowercase().starts_with(&letter);
    if let Some(item) = items.iter().cycle().skip(now + 1).take(items.len()).find(begins) {
        let _ = item.focus();
    }
}
