//! What the page knows of the files: what changed, what is open, what can be put back.

use std::rc::Rc;

use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::document;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::browser::{Picked, Session, download_bytes, wall_time};
use crate::python::files::{Error, LIMIT, shown};
use crate::ui::live::Live;
use crate::ui::notice::Notice;
use crate::ui::state::State;

/// What a file's bytes were before the person did something to it.
#[derive(Clone)]
pub struct Before {
    /// Its whole path.
    pub path: Rc<str>,
    /// Its bytes.
    pub bytes: Rc<Vec<u8>>,
    /// Whether another took its place; else it was deleted.
    pub replaced: bool,
}

/// A file's name that something was wrong with, and what.
#[derive(Clone, PartialEq)]
pub enum Trouble {
    /// It can't be there.
    Refused(String, Error),
    /// The browser could not read it.
    Unreadable(String),
}

/// The files as the page shows them; a handle that is copied freely.
#[derive(Clone, Copy, Default)]
pub struct FileList {
    /// Which tab below the picture is open, from 0.
    pub tab: Live<usize>,
    /// Told when files have changed.
    pub changed: Live<u32>,
    /// The whole path of the file whose text is open.
    pub open: Live<Option<Rc<str>>>,
    /// What can be put back, the latest last.
    pub before: Live<Vec<Before>>,
    /// What went wrong last.
    pub trouble: Live<Option<Trouble>>,
}

/// The number of their tab.
pub const FILES_TAB: usize = 2;

impl FileList {
    /// Loads what was kept and follows the files from now on.
    pub fn follow(self) {
        let session = Session::current();
        session.on_change(move || self.changed.update(|count| *count += 1));
        spawn_local(async move {
            session.load().await;
            self.changed.update(|count| *count += 1);
        });
    }

    /// Makes an empty file of this name, opens it, and shows it. Nothing happens to one that is there: it is opened.
    pub fn create(self, name: &str) {
        let session = Session::current();
        let files = session.files();
        if files.find(name).is_none()
            && let Err(error) = files.put(name, Rc::default(), now())
        {
            self.trouble.set(Some(Trouble::Refused(name.to_owned(), error)));
        } else {
            self.trouble.set(None);
            if let Some(whole) = files.whole(name) {
                self.show(whole.into());
            }
        }
        self.touch();
    }

    /// Opens a file's text; it comes into view with the keyboard in it.
    pub fn show(self, path: Rc<str>) {
        self.tab.turn(FILES_TAB);
        self.open.set(Some(path));
        request_animation_frame(|| {
            if let Ok(Some(field)) = document().query_selector(".file-text textarea") {
                let _ = field.unchecked_into::<HtmlElement>().focus();
            }
        });
    }

    /// Takes in files that the person brings, under their own names, or the first under another.
    pub fn bring(self, picked: Vec<Picked>, name: Option<Rc<str>>) {
        spawn_local(async move {
            Session::current().load().await;
            let mut name = name;
            for file in picked {
                let path = name.take().map_or_else(|| file.name(), |name| name.to_string());
                let most = usize::try_from(LIMIT).unwrap_or(usize::MAX);
                match file.read(most).await {
                    Ok(bytes) => self.put(&path, Rc::new(bytes)),
                    Err(_) => self.trouble.set(Some(Trouble::Unreadable(path))),
                }
            }
        });
    }

    /// Puts a file there; one that was there can be put back.
    pub fn put(self, path: &str, bytes: Rc<Vec<u8>>) {
        let session = Session::current();
        let files = session.files();
        let before = files.find(path).map(|file| file.bytes());
        if let Err(error) = files.put(path, Rc::clone(&bytes), now()) {
            self.trouble.set(Some(Trouble::Refused(shown(path).to_owned(), error)));
        } else {
            self.trouble.set(None);
            if let (Some(before), Some(whole)) = (before.filter(|before| **before != *bytes), files.whole(path)) {
                self.keep(Before {
                    path: whole.into(),
                    bytes: before,
                    replaced: true,
                });
            }
        }
        self.touch();
    }

    /// Deletes a file, which can be put back.
    pub fn delete(self, path: &Rc<str>) {
        let session = Session::current();
        let files = session.files();
        if let Some(file) = files.find(path) {
            self.keep(Before {
                path: Rc::clone(path),
                bytes: file.bytes(),
                replaced: false,
            });
            // It was found just now.
            let _ = files.remove_file("/", path);
        }
        if self.open.now().as_ref() == Some(path) {
            self.open.set(None);
        }
        self.touch();
    }

    /// Puts back what was there before the last deletion or replacement.
    pub fn put_back(self) {
        if let Some(before) = self.before.update(Vec::pop)
            && let Err(error) = Session::current().files().put(&before.path, before.bytes, now())
        {
            self.trouble
                .set(Some(Trouble::Refused(shown(&before.path).to_owned(), error)));
        }
        self.touch();
    }

    /// Hands a file out.
    pub fn download(self, state: State, path: &str) {
        let name = path.rsplit('/').next().unwrap_or(path);
        if let Some(file) = Session::current().files().find(path)
            && let Err(error) = download_bytes(name, "application/octet-stream", &file.bytes())
        {
            state.notices.tell(Notice::CannotRun(error.to_string()));
        }
    }

    fn keep(self, before: Before) {
        self.before.update(|all| all.push(before));
    }

    /// Has all that follows the files look again, now rather than soon.
    fn touch(self) {
        self.changed.update(|count| *count += 1);
    }
}

/// The moment by the calendar, in nanoseconds since 1970.
fn now() -> u64 {
    wall_time().nanos
}
