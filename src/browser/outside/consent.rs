//! Which hosts the person lets programs reach. An answer holds for every run of this page load and is kept nowhere else; only
//! the page's own dialog gives one, so that neither a page around this one nor `window.mesero` can.

use std::cell::RefCell;
use std::rc::Rc;

/// What is told the answer.
type Tell = Rc<dyn Fn(bool)>;

#[derive(Default)]
struct Book {
    decided: Vec<(String, bool)>,
    /// Who waits for an answer: the host, a number, and what is told.
    waiting: Vec<(String, u32, Tell)>,
    count: u32,
    /// What shows the question.
    on_change: Option<Rc<dyn Fn()>>,
}

thread_local! {
    static BOOK: RefCell<Book> = RefCell::default();
}

/// What was decided about a host (with its port, where that is not the usual one).
pub(super) fn decided(host: &str) -> Option<bool> {
    BOOK.with_borrow(|book| {
        book.decided
            .iter()
            .find(|(own, _)| own == host)
            .map(|(_, allowed)| *allowed)
    })
}

/// A question that stands; dropping it withdraws it.
#[must_use = "dropping it withdraws the question"]
pub(super) struct Question(u32);

/// Has the person asked about a host. Where no page is there to ask, the answer is no.
pub(super) fn ask(host: &str, tell: Tell) -> Option<Question> {
    let (number, on_change) = BOOK.with_borrow_mut(|book| {
        book.count += 1;
        (book.count, book.on_change.clone())
    });
    let Some(on_change) = on_change else {
        tell(false);
        return None;
    };
    BOOK.with_borrow_mut(|book| book.waiting.push((host.to_owned(), number, tell)));
    on_change();
    Some(Question(number))
}

impl Drop for Question {
    fn drop(&mut self) {
        let on_change = BOOK.with_borrow_mut(|book| {
            let before = book.waiting.len();
            book.waiting.retain(|(_, own, _)| *own != self.0);
            (book.waiting.len() < before).then(|| book.on_change.clone()).flatten()
        });
        if let Some(on_change) = on_change {
            on_change();
        }
    }
}

/// Calls this whenever [`host_asked`] may have changed.
pub fn on_host_asked(on_change: impl Fn() + 'static) {
    BOOK.with_borrow_mut(|book| book.on_change = Some(Rc::new(on_change)));
}

/// The host that the person is to decide about now.
#[must_use]
pub fn host_asked() -> Option<String> {
    BOOK.with_borrow(|book| book.waiting.first().map(|(host, ..)| host.clone()))
}

/// The person's answer. Only for what a person does by their own hand.
pub fn answer_host(host: &str, allowed: bool) {
    let (told, on_change) = BOOK.with_borrow_mut(|book| {
        book.decided.push((host.to_owned(), allowed));
        let (told, left): (Vec<_>, _) = book.waiting.drain(..).partition(|(own, ..)| own == host);
        book.waiting = left;
        (told, book.on_change.clone())
    });
    for (.., tell) in told {
        tell(allowed);
    }
    if let Some(on_change) = on_change {
        on_change();
    }
}
