//! A canvas in a dialog that is painted anew when its size, the colours or what it shows has changed.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::leptos_dom::helpers::request_animation_frame;

use crate::browser::{Canvas, Resize, Size};
use crate::ui::element::{Element, element, follow, follow_later, keep};
use crate::ui::state::State;

/// Paints on a canvas of this size, in pixels.
pub type Paint = Rc<dyn Fn(&mut Canvas, (f64, f64))>;

/// A canvas, hidden from screen readers: what it shows stands in a table beside it. What `follows` looks at has it painted
/// anew.
pub fn drawn(state: State, class: &str, follows: impl Fn() + 'static, paint: Paint) -> Element {
    let element = element("canvas").attr("class", class).attr("aria-hidden", "true");
    let canvas: Rc<RefCell<Option<(Canvas, Size)>>> = Rc::default();
    let repaint: Rc<dyn Fn()> = {
        let canvas = Rc::clone(&canvas);
        Rc::new(move || {
            let (canvas, paint) = (Rc::clone(&canvas), Rc::clone(&paint));
            request_animation_frame(move || {
                if let Some((canvas, size)) = &mut *canvas.borrow_mut() {
                    // Without them the old ones stay.
                    let _ = canvas.read_colours();
                    canvas.begin();
                    paint(canvas, (size.width, size.height));
                }
            });
        })
    };
    let (node, begun, again) = (element.clone(), Rc::clone(&canvas), Rc::clone(&repaint));
    follow_later(move || {
        if begun.borrow().is_some() {
            return;
        }
        let (sized, again) = (Rc::clone(&begun), Rc::clone(&again));
        let resized = move |size: Size| {
            if let Some((canvas, known)) = &mut *sized.borrow_mut() {
                canvas.resize(size);
                *known = size;
            }
            again();
        };
        if let Ok(canvas) = Canvas::new(node.node_as()) {
            let none = Size {
                width: 0.0,
                height: 0.0,
                ratio: 1.0,
            };
            begun.replace(Some((canvas, none)));
        }
        if let Ok(watch) = Resize::observe(node.node(), resized) {
            keep(Box::new(watch));
        }
    });
    follow(move || {
        let _ = state.settings.is_dark();
        state.settings.language.track();
        follows();
        repaint();
    });
    element
}
