//! The one menu of the page, as the ARIA practices describe it: arrows move, letters jump, Esc goes back. A menu can hold
//! menus; an inner one takes the place of the outer.

use std::rc::Rc;

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

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
    name: String,
    items: Vec<Item>,
    left: f64,
    top: f64,
    /// What has the keyboard again when it closes.
    from: HtmlElement,
}

/// Opens menus; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct Menus(RwSignal<Option<Opened>, LocalStorage>);

impl Default for Menus {
    fn default() -> Self {
        Self(RwSignal::new_local(None))
    }
}

impl Menus {
    /// Opens a menu of this name under an element.
    pub fn open(self, name: String, items: Vec<Item>, from: HtmlElement) {
        let around = from.get_bounding_client_rect();
        self.0.set(Some(Opened {
            name,
            items,
            left: around.left(),
            top: around.bottom() + 4.0,
            from,
        }));
    }

    fn close(self) {
        if let Some(opened) = self.0.try_update(Option::take).flatten() {
            let _ = opened.from.focus();
        }
    }
}

/// The room that a menu needs, in CSS pixels: where there is less below, it moves up.
const WIDTH: f64 = 290.0;
const HEIGHT: f64 = 420.0;

/// The menu, when one is open.
#[component]
pub fn OpenMenu() -> impl IntoView {
    let menus: Menus = expect_context();
    let inner = RwSignal::new_local(None::<Vec<Item>>);
    let list = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if menus.0.with(Option::is_none) {
            inner.set(None);
        }
    });
    // The first item gets the keyboard when a menu, or a menu inside it, is there.
    Effect::new(move |_| {
        menus.0.track();
        inner.track();
        request_animation_frame(move || focus_item(list, |_, _| 0));
    });
    let choose = move |item: &Item| match &item.does {
        Does::Act(act) => {
            let act = Rc::clone(act);
            menus.close();
            act();
        }
        Does::Open(items) => inner.set(Some(items.clone())),
    };
    let back = move || {
        if inner.with_untracked(Option::is_some) {
            inner.set(None);
        } else {
            menus.close();
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let key = event.key();
        match key.as_str() {
            "ArrowDown" => focus_item(list, |now, count| (now + 1) % count),
            "ArrowUp" => focus_item(list, |now, count| (now + count - 1) % count),
            "Home" => focus_item(list, |_, _| 0),
            "End" => focus_item(list, |_, count| count - 1),
            "Escape" | "ArrowLeft" => back(),
            "ArrowRight" => {
                if let Some(item) = document()
                    .active_element()
                    .and_then(|item| item.dyn_into::<HtmlElement>().ok())
                    && item.has_attribute("aria-haspopup")
                {
                    item.click();
                }
            }
            "Tab" => menus.close(),
            letter if letter.chars().count() == 1 && letter != " " => focus_letter(list, letter),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    view! {
        {move || {
            let opened = menus.0.get()?;
            let items = inner.get().unwrap_or(opened.items);
            let (width, height) = view_size();
            let left = opened.left.min(width - WIDTH).max(8.0);
            let top = opened.top.min(height - HEIGHT).max(8.0);
            Some(view! {
                <div class="menu-shade" on:click=move |_| menus.close()></div>
                <div
                    class="menu"
                    role="menu"
                    aria-label=opened.name
                    node_ref=list
                    style:left=format!("{left}px")
                    style:top=format!("{top}px")
                    on:keydown=on_key
                >
                    {items
                        .into_iter()
                        .map(|item| {
                            let popup = matches!(item.does, Does::Open(_)).then_some("menu");
                            let (label, beside) = (item.label.clone(), item.beside.clone());
                            view! {
                                <button role="menuitem" tabindex="-1" aria-haspopup=popup on:click=move |_| choose(&item)>
                                    <span>{label}</span>
                                    <small>{beside}</small>
                                </button>
                            }
                        })
                        .collect_view()}
                </div>
            })
        }}
    }
}

/// Width and height of the window in CSS pixels.
fn view_size() -> (f64, f64) {
    let side =
        |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|value| value.as_f64()).unwrap_or_default();
    (side(window().inner_width()), side(window().inner_height()))
}

/// The items on the page, and which of them has the keyboard.
fn items(list: NodeRef<html::Div>) -> (Vec<HtmlElement>, usize) {
    let Some(list) = list.get_untracked() else {
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
fn focus_item(list: NodeRef<html::Div>, which: impl Fn(usize, usize) -> usize) {
    let (items, now) = items(list);
    if !items.is_empty()
        && let Some(item) = items.get(which(now, items.len()))
    {
        let _ = item.focus();
    }
}

/// Gives the keyboard to the next item that begins with a letter.
fn focus_letter(list: NodeRef<html::Div>, letter: &str) {
    let (items, now) = items(list);
    let letter = letter.to_lowercase();
    let begins = |item: &&HtmlElement| item.inner_text().to_lowercase().starts_with(&letter);
    if let Some(item) = items.iter().cycle().skip(now + 1).take(items.len()).find(begins) {
        let _ = item.focus();
    }
}
