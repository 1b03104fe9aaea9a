//! The files of a session: in memory, where programs reach them at once, and behind that in the browser's own file store, so
//! that they are there again after reloading. In a frame that may keep nothing they last as long as the page.

mod store;

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;

use super::error::window;
use super::listener::Listener;
use super::signal::Signal;
use crate::python::files::{Files, Listed};
use store::Store;

/// How long changes are gathered before they are told and kept, in milliseconds.
const QUIET_MS: u32 = 40;

/// As many bytes of what was not kept yet are saved when the page goes away: there is no time for more.
const LEFT: usize = 1 << 20;

thread_local! {
    static CURRENT: RefCell<Rc<Session>> = RefCell::default();
}

/// The files of a session and where they are kept.
#[derive(Default)]
pub struct Session {
    files: OnceCell<Files>,
    /// Whether loading has begun; when it is over, `loaded` is raised.
    begun: Cell<bool>,
    loaded: Signal,
    /// None where nothing can be kept.
    store: RefCell<Option<Rc<Store>>>,
    /// What the store holds: each path with the number of its last change.
    written: RefCell<BTreeMap<Rc<str>, u64>>,
    /// Whether something has changed since it was last gathered, and whether somebody is gathering.
    changed: Cell<bool>,
    gathering: Cell<bool>,
    tell: RefCell<Option<Rc<dyn Fn()>>>,
    /// Hears when the page goes away.
    leaves: RefCell<Option<Listener>>,
}

impl Session {
    /// The page's.
    #[must_use]
    pub fn current() -> Rc<Self> {
        CURRENT.with_borrow(Rc::clone)
    }

    /// Has programs that start from now on reach a tree of their own that is kept nowhere, so that tests share nothing.
    pub fn keep_apart() {
        let session = Self::default();
        session.begun.set(true);
        session.loaded.raise();
        CURRENT.replace(Rc::new(session));
    }

    /// The files; those that were kept are among them once [`Self::load`] came back.
    #[must_use]
    pub fn files(&self) -> &Files {
        self.files.get_or_init(Files::default)
    }

    /// Whether what was kept is loaded.
    #[must_use]
    pub fn is_loaded(&self) -> bool {
        self.loaded.is_raised()
    }

    /// Whether the files outlast the page, as far as is known.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.store.borrow().is_some()
    }

    /// Tells of changes, soon after they were made.
    pub fn on_change(&self, tell: impl Fn() + 'static) {
        self.tell.replace(Some(Rc::new(tell)));
    }

    /// Loads what was kept, once, and keeps what changes from then on.
    pub async fn load(self: &Rc<Self>) {
        if !self.begun.replace(true) {
            if let Ok(store) = Store::open().await
                && let Ok(mut entries) = store.entries().await
            {
                // A folder comes before what is in it.
                entries.sort_by(|(one, ..), (other, ..)| one.cmp(other));
                for (path, bytes, modified) in entries {
                    self.take_in(&path, bytes, modified);
                }
                self.store.replace(Some(Rc::new(store)));
            }
            let leaving = Rc::downgrade(self);
            let leave = move |_| {
                if let Some(session) = leaving.upgrade() {
                    session.leave();
                }
            };
            if let Ok(window) = window()
                && let Ok(listener) = Listener::new(&window, "pagehide", leave)
            {
                self.leaves.replace(Some(listener));
            }
            let session = Rc::downgrade(self);
            self.files().on_change(move || {
                if let Some(session) = session.upgrade() {
                    session.note_change();
                }
            });
            self.loaded.raise();
            self.note_change();
        }
        self.loaded.wait().await;
    }

    fn take_in(&self, path: &str, bytes: Vec<u8>, modified_ms: f64) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it saturates")]
        let modified = (modified_ms * 1e6) as u64;
        let files = self.files();
        // What does not fit any more was not written by this version.
        let _ = match path.strip_suffix('/') {
            Some(folder) => files.make_folder("/", folder),
            None => files.put(path, Rc::new(bytes), modified),
        };
        let revision = files.find(path).map_or(0, |file| file.revision());
        self.written.borrow_mut().insert(path.into(), revision);
    }

    fn note_change(self: &Rc<Self>) {
        self.changed.set(true);
        if !self.gathering.replace(true) {
            let session = Rc::clone(self);
            spawn_local(async move { session.gather().await });
        }
    }

    /// Tells of what has changed and keeps it, until nothing changes any more.
    async fn gather(&self) {
        while self.changed.replace(false) {
            TimeoutFuture::new(QUIET_MS).await;
            let tell = self.tell.borrow().clone();
            if let Some(tell) = tell {
                tell();
            }
            let store = self.store.borrow().clone();
            if let Some(store) = store
                && self.keep(&store).await.is_err()
            {
                // It is full, or was taken away: the files stay in memory, and the page says so.
                self.store.replace(None);
                self.changed.set(true);
            }
        }
        self.gathering.set(false);
    }

    fn unwritten(&self) -> Unwritten {
        let written = self.written.borrow();
        let all = self.files().all().into_iter();
        let now: BTreeMap<Rc<str>, Listed> = all.map(|one| (kept_path(&one), one)).collect();
        let gone = written.keys().filter(|path| !now.contains_key(*path)).cloned();
        let changed = now
            .iter()
            .filter(|(path, one)| written.get(*path) != Some(&revision(one)));
        Unwritten {
            gone: gone.collect(),
            changed: changed.map(|(path, one)| (Rc::clone(path), one.clone())).collect(),
        }
    }

    async fn keep(&self, store: &Store) -> Result<(), super::Error> {
        let Unwritten { gone, changed } = self.unwritten();
        for path in gone {
            store.remove(&path).await?;
            self.written.borrow_mut().remove(&path);
        }
        for (path, one) in changed {
            let revision = revision(&one);
            store.write(&path, &bytes(one)).await?;
            self.written.borrow_mut().insert(path, revision);
        }
        Ok(())
    }

    /// The page goes away, and nothing that takes waiting gets done any more.
    fn leave(&self) {
        let Unwritten { gone, changed } = self.unwritten();
        let store = self.store.borrow();
        if let Some(store) = store.as_ref().filter(|_| !gone.is_empty() || !changed.is_empty()) {
            let changed = changed.into_iter().map(|(path, one)| (path, bytes(one)));
            let mut room = LEFT;
            let small = changed.filter(|(_, bytes)| {
                let left = room.checked_sub(bytes.len());
                room = left.unwrap_or(room);
                left.is_some()
            });
            store.leave(&gone, &small.collect::<Vec<_>>());
        }
    }
}

/// What the store does not know yet, by paths.
struct Unwritten {
    /// What it has to forget.
    gone: Vec<Rc<str>>,
    /// What it has to keep.
    changed: Vec<(Rc<str>, Listed)>,
}

/// The number of the last change; folders have none.
fn revision(one: &Listed) -> u64 {
    one.file.as_ref().map_or(0, |file| file.revision())
}

fn bytes(one: Listed) -> Rc<Vec<u8>> {
    one.file.map(|file| file.bytes()).unwrap_or_default()
}

fn kept_path(one: &Listed) -> Rc<str> {
    match one.file {
        Some(_) => Rc::clone(&one.path),
        None => format!("{}/", one.path).into(),
    }
}
