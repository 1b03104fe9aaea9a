//! Runs a program between the page's own turns.

use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::Poll;

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;

use crate::event_loop::{Clock, Outside, VirtualClock};
use crate::python::{Advance, Library, Options, Run};
use crate::trace::{ClockKind, Ending, Nanos, Recorder, Trace};

use super::clock::{MILLISECOND, RealClock, resolution};
use super::error::Error;
use super::files::Session;
use super::library;
use super::outside::{Keyboard, PageOutside};
use super::signal::Signal;
use super::slice::Slicer;
use super::turn::Turns;
use super::visibility::Visibility;

/// The longest wait that a browser's timer understands, in milliseconds: what does not fit 31 bits fires at once.
const LONGEST_MS: u32 = 2_147_483_647;

/// How long a ghost may compute, in nanoseconds.
const GHOST_LIMIT: Nanos = 1_000 * MILLISECOND;

/// A program that is running, or that has run.
#[must_use = "dropping it stops the program"]
pub struct Running {
    trace: Rc<RefCell<Trace>>,
    clock: Rc<dyn Clock>,
    outside: Rc<PageOutside>,
    stop: Rc<Signal>,
    over: Rc<Signal>,
}

/// Starts a program on the real or the virtual clock, in the page's next turn or once the files of the library that it
/// needs are loaded. `on_change` is called whenever the record
/// may have grown, and once after the end.
///
/// # Errors
/// When the browser lacks what a run needs. A program that can't run is no error: its record says so.
pub fn start(
    source: &str,
    options: &Options,
    clock: ClockKind,
    on_change: impl Fn() + 'static,
) -> Result<Running, Error> {
    let (running, mut drive) = Drive::new(source, options, clock, true, Box::new(on_change))?;
    let hidden = match clock {
        ClockKind::Real => {
            let trace = running.trace();
            Some(Visibility::watch(move || trace.borrow_mut().spoiled = true)?)
        }
        ClockKind::Virtual => None,
    };
    spawn_local(async move {
        drive.load().await;
        drive.turns.next().await;
        drive.clock.start();
        drive.finish(|_| false).await;
        drop(hidden);
    });
    Ok(running)
}

/// Starts the virtual run that shows what would be ideal: beside a real run that has been started and has not begun yet, or
/// before there is one. It runs for one slice at once, which is enough for most programs; what is left waits for `quiet`, the
/// end of the real run, so that it never disturbs what is measured. It ends as stopped where it computed for a second, and what it has recorded until
/// there holds; one that asks for something outside is void ([`Running::reached_out`]).
///
/// # Errors
/// As for [`start`].
pub fn start_ghost(
    source: &str,
    options: &Options,
    quiet: impl Future<Output = ()> + 'static,
    on_change: impl Fn() + 'static,
) -> Result<Running, Error> {
    let (running, mut drive) = Drive::new(source, options, ClockKind::Virtual, false, Box::new(on_change))?;
    let begun = drive.load_at_once().then(|| drive.slice());
    spawn_local(async move {
        let begun = if let Some(begun) = begun {
            begun
        } else {
            drive.load().await;
            drive.slice()
        };
        if begun == Advance::Again {
            quiet.await;
        }
        drive.finish(is_enough_of_a_ghost).await;
    });
    Ok(running)
}

/// What a program does on the virtual clock, when nothing else runs; none where it asked for something outside. It is held
/// to what a ghost is.
///
/// # Errors
/// As for [`start`].
pub async fn try_out(source: &str, options: &Options) -> Result<Option<Rc<RefCell<Trace>>>, Error> {
    let (running, mut drive) = Drive::new(source, options, ClockKind::Virtual, false, Box::new(|| {}))?;
    drive.load().await;
    drive.finish(is_enough_of_a_ghost).await;
    Ok((!running.reached_out()).then(|| running.trace()))
}

fn is_enough_of_a_ghost(drive: &Drive) -> bool {
    drive.slicer.used() > GHOST_LIMIT || drive.outside.was_asked()
}

impl Running {
    /// The record of the run. It grows between the page's turns, and says itself when and how the run ended.
    #[must_use]
    pub fn trace(&self) -> Rc<RefCell<Trace>> {
        Rc::clone(&self.trace)
    }

    /// The time of the run's clock, in nanoseconds from the start of the run; the real one goes on after the end.
    #[must_use]
    pub fn now(&self) -> Nanos {
        self.clock.now()
    }

    /// Where lines are typed that the program reads.
    #[must_use]
    pub fn keyboard(&self) -> Rc<Keyboard> {
        self.outside.keyboard()
    }

    /// Whether the program has asked for something outside.
    #[must_use]
    pub fn reached_out(&self) -> bool {
        self.outside.was_asked()
    }

    /// Ends the run at once, without running any more of the program; nothing happens where it is over already.
    pub fn stop(&self) {
        self.stop.raise();
    }

    /// Whether it is over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.over.is_raised()
    }

    /// Comes back when it is over.
    pub fn over(&self) -> impl Future<Output = ()> + use<> {
        let over = Rc::clone(&self.over);
        async move { over.wait().await }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop();
    }
}

/// The clock of a run, and with it the way to wait.
enum RunClock {
    Real(Rc<RealClock>),
    Virtual(Rc<VirtualClock>),
}

impl RunClock {
    fn start(&self) {
        if let Self::Real(clock) = self {
            clock.start();
        }
    }

    fn real(&self) -> Option<Rc<RealClock>> {
        match self {
            Self::Real(clock) => Some(Rc::clone(clock)),
            Self::Virtual(_) => None,
        }
    }

    fn shared(&self) -> Rc<dyn Clock> {
        match self {
            Self::Real(clock) => Rc::<RealClock>::clone(clock),
            Self::Virtual(clock) => Rc::<VirtualClock>::clone(clock),
        }
    }
}

/// What runs a program to its end.
struct Drive {
    source: String,
    options: Options,
    recorder: Recorder,
    /// None before its library is loaded.
    run: Option<Run>,
    clock: RunClock,
    outside: Rc<PageOutside>,
    files: Rc<Session>,
    /// Whether what it does to files is done to the session's: a ghost has its own copies.
    reaches: bool,
    slicer: Slicer,
    turns: Turns,
    stop: Rc<Signal>,
    over: Rc<Signal>,
    on_change: Box<dyn Fn()>,
}

impl Drive {
    fn new(
        source: &str,
        options: &Options,
        kind: ClockKind,
        reaches: bool,
        on_change: Box<dyn Fn()>,
    ) -> Result<(Running, Self), Error> {
        let mut trace = Trace::new(kind, options.seed, Trace::LIMIT);
        let clock = match kind {
            ClockKind::Real => {
                trace.resolution = resolution()?;
                RunClock::Real(Rc::new(RealClock::new()?))
            }
            ClockKind::Virtual => RunClock::Virtual(Rc::default()),
        };
        let recorder = Recorder::new(trace);
        let outside = PageOutside::new(reaches, recorder.clone(), clock.shared(), clock.real());
        let running = Running {
            trace: recorder.trace(),
            clock: clock.shared(),
            outside: Rc::new(outside),
            stop: Rc::new(Signal::default()),
            over: Rc::new(Signal::default()),
        };
        let drive = Self {
            source: source.to_owned(),
            options: options.clone(),
            recorder,
            run: None,
            clock,
            outside: Rc::clone(&running.outside),
            files: Session::current(),
            reaches,
            slicer: Slicer::new()?,
            turns: Turns::new()?,
            stop: Rc::clone(&running.stop),
            over: Rc::clone(&running.over),
            on_change,
        };
        Ok((running, drive))
    }

    /// Makes the program ready to run, with what is loaded of the library; whether that is enough.
    fn load_at_once(&mut self) -> bool {
        let library = library::loaded_for(&self.source);
        let library = library.filter(|library| !library.reaches_files() || self.files.is_loaded());
        let is_enough = library.is_some();
        if let Some(library) = library {
            self.make_ready(&library);
        }
        is_enough
    }

    /// Makes the program ready to run once what it needs of the library is loaded, unless it is stopped before.
    async fn load(&mut self) {
        if !self.load_at_once() {
            let load = async {
                let library = library::load_for(&self.source).await;
                if library.reaches_files() {
                    self.files.load().await;
                }
                library
            };
            let library = unless(&self.stop, pin!(load)).await;
            if let Some(library) = library {
                self.make_ready(&library);
            }
        }
    }

    fn make_ready(&mut self, library: &Library) {
        let (clock, recorder) = (self.clock.shared(), self.recorder.clone());
        let outside = Rc::<PageOutside>::clone(&self.outside) as Rc<dyn Outside>;
        let mut run = Run::new(&self.source, library, clock, outside, recorder, &self.options);
        if library.reaches_files() {
            let files = self.files.files();
            if self.reaches {
                files.forget_missing();
                run.reach(files);
            } else {
                run.reach(&files.apart());
            }
        }
        self.run = Some(run);
    }

    /// Runs slices, with the page's turns and the program's waits between them, until the program is over or stopped, or
    /// this says that it is enough.
    async fn finish(&mut self, is_enough: impl Fn(&Self) -> bool) {
        loop {
            if self.stop.is_raised() || is_enough(self) {
                match &mut self.run {
                    Some(run) => run.stop(),
                    None => self.recorder.end(self.clock.shared().now(), Ending::Stopped),
                }
                break;
            }
            if self.outside.is_held() {
                unless(&self.stop, pin!(self.outside.released())).await;
                continue;
            }
            let reached = self.slice();
            if reached == Advance::Again {
                self.note_line();
            }
            (self.on_change)();
            match reached {
                Advance::Again => self.turns.next().await,
                Advance::Until(moment) => self.wait_until(moment).await,
                Advance::Outside => {
                    unless(&self.stop, pin!(self.outside.arrived())).await;
                }
                Advance::Ended => break,
            }
        }
        self.over.raise();
        (self.on_change)();
    }

    /// One slice. The virtual clock waits for nothing but the outside, which takes no time there: a slice goes on where a real
    /// one would end.
    fn slice(&mut self) -> Advance {
        let Self { run, clock, slicer, .. } = self;
        let Some(run) = run else { return Advance::Ended };
        slicer.run(|fuel| match (run.advance(fuel), &*clock) {
            (Advance::Until(_), RunClock::Virtual(_)) if run.awaits_outside() => Advance::Outside,
            (Advance::Until(moment), RunClock::Virtual(clock)) => {
                clock.jump_to(moment);
                Advance::Again
            }
            (reached, _) => reached,
        })
    }

    /// On the real clock the record tells which line a long computation has come to.
    fn note_line(&self) {
        if let (RunClock::Real(_), Some(run)) = (&self.clock, &self.run) {
            run.note_line();
        }
    }

    /// Waits for a moment of the real clock, for something outside, or for a stop. A browser's timer knows whole milliseconds only and may fire
    /// early or late: it is asked for what is surely left, and the rest passes in turns of the page.
    async fn wait_until(&mut self, moment: Nanos) {
        let RunClock::Real(clock) = &self.clock else { return };
        while !self.stop.is_raised() && !self.outside.has_arrived() {
            let left = moment.saturating_sub(clock.now());
            match left / MILLISECOND {
                0 if left == 0 => return,
                0 => self.turns.next().await,
                whole => {
                    let timer = TimeoutFuture::new(u32::try_from(whole).unwrap_or(LONGEST_MS).min(LONGEST_MS));
                    let arrived = pin!(self.outside.arrived());
                    unless(&self.stop, pin!(either(pin!(timer), arrived))).await;
                }
            }
        }
    }
}

/// Comes back when one of two things has happened.
async fn either<A: Future, B: Future>(mut one: Pin<&mut A>, mut other: Pin<&mut B>) {
    poll_fn(|context| match one.as_mut().poll(context) {
        Poll::Ready(_) => Poll::Ready(()),
        Poll::Pending => other.as_mut().poll(context).map(drop),
    })
    .await;
}

/// Comes back with what a future comes to, or with nothing when the signal is raised before.
async fn unless<F: Future>(signal: &Signal, mut future: Pin<&mut F>) -> Option<F::Output> {
    poll_fn(|context| match signal.poll(context) {
        Poll::Ready(()) => Poll::Ready(None),
        Poll::Pending => future.as_mut().poll(context).map(Some),
    })
    .await
}
