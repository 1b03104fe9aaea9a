//! The page in the frame of another one: what that one asks for is done, and what happens here is told to it.

use leptos::prelude::{document, untrack};

use super::element::{follow, follow_later, keep};
use super::live::Live;
use super::state::{Phase, Stage, State, View};
use super::taking::portable;
use crate::browser::{self, Call, Embed, Opening, Request, Resize, Seen};
use crate::experiment::share::Portable;
use crate::experiment::{Height, Start, Theme};

/// Lets the page fit its frame, and the page around take part.
pub fn join(state: State) {
    let frame = Frame {
        state,
        wire: Live::default(),
        opening: Live::default(),
        waiting: Live::default(),
        height: Live::default(),
        seen: Live::default(),
    };
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-embed", state.address.height.code());
    }
    if state.address.height == Height::Content {
        frame.follow_height();
    }
    follow_later(move || frame.start_when_seen(state.address.start));
    // In a window of its own there is nobody to talk to.
    if let Ok(wire) = Embed::connect(
        move |opening| frame.opening.set(Some(opening)),
        move |call| frame.called(call),
    ) {
        frame.wire.set(Some(wire));
        frame.follow_opening();
        frame.follow_work();
        frame.follow_run();
    }
}

/// The frame; a handle that is copied freely.
#[derive(Clone, Copy)]
struct Frame {
    state: State,
    wire: Live<Option<Embed>>,
    /// What the page around answered, until it is done.
    opening: Live<Option<Opening>>,
    /// Who waits for the end of the run.
    waiting: Live<Vec<Call>>,
    /// How high the page is, in CSS pixels.
    height: Live<f64>,
    seen: Live<Option<Seen>>,
}

impl Frame {
    fn tell(self, event: &str, detail: &str) {
        self.wire
            .with_now(|wire| wire.as_ref().map(|wire| wire.tell(event, detail)));
    }

    /// Once the page around has answered, and the lab that the address names is there or can't be had, all is ready.
    fn follow_opening(self) {
        let labs = self.state.labs;
        follow(move || {
            self.opening.track();
            let is_awaited = labs.view.with(|view| matches!(view, View::Lab(_)));
            if is_awaited && !labs.open.with(|open| matches!(open, Stage::Failed)) {
                return;
            }
            if let Some(opening) = self.opening.update_quietly(Option::take) {
                untrack(|| self.opened(&opening));
            }
        });
    }

    /// What the page around answered with: it may bring an experiment.
    fn opened(self, opening: &Opening) {
        if let Some(state) = &opening.state
            && let Err(reason) = self.take(state)
        {
            self.tell("error", &format!(r#"{{"message":"{reason}"}}"#));
        }
        self.tell("ready", "null");
        self.tell_height();
        self.start_when_seen(opening.start);
    }

    fn called(self, call: Call) {
        let (state, run) = (self.state, self.state.run);
        match &call.request {
            Request::Run if run.phase.now() == Phase::Running => call.answer(Err("a program is running already")),
            Request::Run => {
                run.start(state);
                if run.phase.now() == Phase::Running {
                    self.waiting.update(|waiting| waiting.push(call));
                } else {
                    call.answer(Err("the experiment can't run as it is"));
                }
            }
            Request::Stop => {
                run.stop();
                call.answer(Ok("null"));
            }
            Request::GetState => call.answer(Ok(&portable(state).to_json())),
            Request::SetState(wanted) => {
                let taken = self.take(wanted);
                call.answer(taken.map(|()| "null"));
            }
            Request::Theme(code) => {
                if let Some(theme) = Theme::find(code) {
                    state.settings.theme.turn(theme);
                }
            }
        }
    }

    /// Opens an experiment: what a link to it holds.
    fn take(self, wanted: &str) -> Result<(), &'static str> {
        let brought = Portable::from_inflated(wanted.as_bytes()).map_err(|_| "that is no experiment")?;
        self.state.bring(brought);
        Ok(())
    }

    /// What starts by itself does so once it is seen, and only where a page around asks for it.
    fn start_when_seen(self, start: Start) {
        let results = document().get_element_by_id("results");
        if let (Start::Visible, true, Some(results)) = (start, browser::is_framed(), results) {
            let seen = Seen::wait(&results, move || self.state.run.start(self.state));
            self.seen.set(seen.ok());
        }
    }

    fn follow_work(self) {
        follow(move || {
            self.state.work.track();
            self.tell("change", &untrack(|| portable(self.state).to_json()));
        });
    }

    fn follow_run(self) {
        follow(move || match self.state.run.phase.get() {
            Phase::Idle => {}
            Phase::Running => self.tell("run-start", "null"),
            Phase::Over => {
                let result = self
                    .state
                    .run
                    .with_record_now(|record| record.with_trace(browser::result_json));
                let result = result.flatten().unwrap_or_default();
                self.tell("run-end", &result);
                for call in self.waiting.update(std::mem::take) {
                    call.answer(Ok(&result));
                }
            }
        });
    }

    fn follow_height(self) {
        let Some(body) = document().body() else { return };
        let resized = move |size: browser::Size| {
            self.height.set(size.height.ceil());
            self.tell_height();
        };
        if let Ok(resize) = Resize::observe(&body, resized) {
            keep(Box::new(resize));
        }
    }

    fn tell_height(self) {
        let height = self.height.now();
        if height > 0.0 {
            self.tell("resize", &format!(r#"{{"height":{height}}}"#));
        }
    }
}
