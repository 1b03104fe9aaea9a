//! Threads: what is recorded of them, and how they are drawn.

use mesero::timeline::{Ink, Item, RowOf, View, paint};
use mesero::trace::{Cause, Console, Ending, Lanes, RunResult, State, TaskId, ThreadId, Totals};

use crate::drawing::Written;
use crate::programs::run;
use crate::shown::Shown;

const SECOND: u64 = 1_000_000_000;

/// Two threads that sleep beside a program that does, then waits for them.
const KITCHEN: &str = r#"
import _thread, time

done = _thread.allocate_lock()
done.acquire()

def cook(dish, seconds):
    time.sleep(seconds)
    print(dish)
    if dish == "stew":
        done.release()

_thread.start_new_thread(cook, ("rice", 1))
_thread.start_new_thread(cook, ("stew", 3))
time.sleep(2)
done.acquire()
print("served")
"#;

#[test]
fn a_thread_has_a_lane_of_what_it_did() {
    let shown = Shown::new(&run(KITCHEN), 900.0, 430.0);
    let [rice, stew] = shown.lanes.threads() else {
        panic!("{:?}", shown.lanes.threads())
    };
    assert_eq!(rice.task.thread(), Some(ThreadId(1)));
    assert_eq!(stew.end.as_ref().map(|end| end.at), Some(3 * SECOND));
    let did: Vec<_> = rice
        .pieces
        .iter()
        .map(|piece| (piece.from, piece.line, &piece.state))
        .collect();
    let [(0, 0, wants), (0, 0, runs), (0, 8, sleeps), ..] = did.as_slice() else {
        panic!("{did:?}")
    };
    assert!(
        matches!(
            wants,
            State::Waiting {
                on: Cause::Interpreter,
                ..
            }
        ),
        "{wants:?}"
    );
    assert!(matches!(runs, State::Running), "{runs:?}");
    assert!(
        matches!(
            sleeps,
            State::Waiting {
                on: Cause::Sleep(SECOND),
                ..
            }
        ),
        "{sleeps:?}"
    );
    assert_eq!(shown.lanes.tasks().len(), 0, "a thread is no task");
}

#[test]
fn threads_sleep_beside_one_another_and_beside_the_program() {
    let trace = run(KITCHEN);
    let lanes = mesero::trace::Lanes::of(&trace.events);
    let totals = Totals::of(&trace, &lanes, trace.end());
    assert_eq!(
        (totals.elapsed, totals.asked, totals.longest),
        (3 * SECOND, 6 * SECOND, 3 * SECOND)
    );
    // The program sleeps for two seconds, and stands still for one more until the stew is done.
    let blocks: Vec<_> = lanes
        .blocks()
        .iter()
        .map(|block| (block.from, block.to, block.line))
        .collect();
    assert_eq!(
        blocks,
        [(0, Some(2 * SECOND), 15), (2 * SECOND, Some(3 * SECOND), 16)],
        "{blocks:?}"
    );
}

#[test]
fn the_loop_is_not_solid_while_another_thread_runs() {
    // On the virtual clock the lock goes to the other thread after a million steps: no time passes, but the order is seen.
    let program = "
import _thread, asyncio

def count():
    for i in range(3_000_000):
        pass

async def main():
    _thread.start_new_thread(count, ())
    for i in range(3_000_000):
        pass

asyncio.run(main())
";
    let shown = Shown::new(&run(program), 900.0, 430.0);
    let main = shown.lanes.lane(TaskId(1)).expect("a task");
    let robbed = |state: &State| {
        matches!(
            state,
            State::Waiting {
                on: Cause::Interpreter,
                ..
            }
        )
    };
    assert!(
        main.pieces.iter().filter(|piece| robbed(&piece.state)).count() >= 2,
        "{:?}",
        main.pieces
    );
    let counts = &shown.lanes.threads()[0];
    let running = |lane: &mesero::trace::Lane| -> Vec<(usize, usize)> {
        let ends = lane.pieces.iter().skip(1).map(|piece| piece.event).chain([usize::MAX]);
        let pieces = lane.pieces.iter().zip(ends);
        let running = pieces.filter(|(piece, _)| matches!(piece.state, State::Running));
        running.map(|(piece, end)| (piece.event, end)).collect()
    };
    for (from, to) in running(main) {
        for (began, ended) in running(counts) {
            assert!(
                to <= began || ended <= from,
                "both run: {from}–{to} and {began}–{ended}"
            );
        }
    }
    let hand_overs = shown.lanes.hand_overs();
    assert!(hand_overs.len() >= 4, "{hand_overs:?}");
    assert!(
        hand_overs.windows(2).all(|pair| pair[0].to == pair[1].from),
        "{hand_overs:?}"
    );
}

#[test]
fn processes_are_a_group_of_their_own_below_the_threads() {
    let program = r#"
import threading, time
from concurrent.futures import ProcessPoolExecutor

if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        calls = [pool.submit(time.sleep, seconds) for seconds in (1, 2)]
        threading.Thread(target=time.sleep, args=(3,), name="thread").start()
        print([call.result() for call in calls])
"#;
    let shown = Shown::new(&run(program), 900.0, 430.0);
    let names = |row: &mesero::timeline::Row| match row.of {
        RowOf::Task(task) => shown.lanes.lane(task).map(|lane| (lane.name.to_string(), lane.process)),
        RowOf::Resource(_) => None,
    };
    let rows: Vec<_> = shown.layout.rows.iter().filter_map(names).collect();
    let named = |name: &str, process| (name.to_owned(), process);
    assert_eq!(
        rows[..3],
        [
            named("thread", false),
            named("SpawnProcess-1", true),
            named("SpawnProcess-2", true)
        ]
    );
    let ends: Vec<_> = shown
        .lanes
        .threads()
        .iter()
        .map(|lane| lane.spent(4 * SECOND).running)
        .collect();
    assert_eq!(
        ends[..2],
        [SECOND, 2 * SECOND],
        "a process runs for as long as its call takes"
    );
}

#[test]
fn threads_are_a_group_of_their_own_below_the_loop() {
    for (width, height) in crate::shown::SIZES {
        let shown = Shown::new(&run(KITCHEN), width, height);
        let [first, second, program, lock] = shown.layout.rows.as_slice() else {
            panic!("{:?}", shown.layout.rows)
        };
        assert_eq!(first.of, RowOf::Task(TaskId::of_thread(ThreadId(1))));
        assert_eq!(second.of, RowOf::Task(TaskId::of_thread(ThreadId(2))));
        assert_eq!(program.of, RowOf::Task(TaskId::PROGRAM));
        assert!(matches!(lock.of, RowOf::Resource(_)), "{lock:?}");
        let view = View::default();
        let picture = shown.picture(&view);
        let mut written = Written::default();
        paint(&picture, &mut written);
        let grounds = written.areas.iter().filter(|(ink, _)| *ink == Ink::LoopLane);
        assert_eq!(grounds.count(), 2, "the loop's own and the group's");
        let hit = picture
            .tell(Item::Piece(TaskId::of_thread(ThreadId(2)), 2))
            .expect("a piece");
        assert_eq!((hit.what.as_str(), hit.line), ("sleep 3", Some(8)));
    }
}

#[test]
fn threads_that_wait_for_one_another_in_a_circle_are_stuck_by_name() {
    let trace = run("
import _thread, time

one, other = _thread.allocate_lock(), _thread.allocate_lock()

def cook():
    with one:
        time.sleep(1)
        with other:
            pass

_thread.start_new_thread(cook, ())
with other:
    time.sleep(2)
    with one:
        print('never')
");
    let Some((at, Ending::Stuck(who))) = trace.ending else {
        panic!("{:?}", trace.ending)
    };
    assert_eq!(at, 2 * SECOND);
    let who: Vec<_> = who.iter().map(|line| &**line).collect();
    let [main, cook] = who.as_slice() else {
        panic!("{who:?}")
    };
    assert_eq!(*main, "MainThread → Lock, held by cook");
    assert_eq!(*cook, "cook → Lock, held by MainThread");
}

/// Three cooks, one oven, one sign on the door.
const OVEN: &str = r#"
import threading, time

oven, sign = threading.Lock(), threading.Event()

def cook():
    with oven:
        time.sleep(1)
        print("baked")
    sign.wait()

cooks = [threading.Thread(target=cook, name=name) for name in ("Ana", "Bea", "Cleo")]
for each in cooks:
    each.start()
time.sleep(4)
sign.set()
for each in cooks:
    each.join()
"#;

#[test]
fn locks_of_threads_show_who_holds_them_and_who_waits_in_order() {
    let shown = Shown::new(&run(OVEN), 900.0, 700.0);
    let [oven, sign] = shown.lanes.resources() else {
        panic!("only what the program made: {:?}", shown.lanes.resources())
    };
    assert_eq!((&*oven.class, oven.size, &*sign.class), ("Lock", Some(1), "Event"));
    let name = |task: &TaskId| shown.lanes.lane(*task).expect("a thread").name.to_string();
    let names = |tasks: &[TaskId]| tasks.iter().map(name).collect::<Vec<_>>().join(" ");
    let states = oven.states.iter();
    let seen: Vec<_> = states
        .map(|state| {
            let (holders, waiters) = (names(&state.holders), names(&state.waiters));
            format!("{} {holders} | {waiters}", state.from / SECOND)
        })
        .collect();
    let expected = [
        "0  | ",
        "0 Ana | ",
        "0 Ana | Bea",
        "0 Ana | Bea Cleo",
        "1  | Bea Cleo",
        "1 Bea | Cleo",
        "2  | Cleo",
        "2 Cleo | ",
        "3  | ",
    ];
    assert_eq!(seen, expected);
    let waiting = sign
        .states
        .iter()
        .map(|state| names(&state.waiters))
        .max_by_key(String::len);
    assert_eq!(waiting.as_deref(), Some("Ana Bea Cleo"));
    let set: Vec<_> = sign.states.iter().filter(|state| state.level == 1).collect();
    assert_eq!(set.first().map(|state| state.from), Some(4 * SECOND));

    let view = View::default();
    let mut written = Written::default();
    paint(&shown.picture(&view), &mut written);
    let texts: Vec<_> = written.texts.iter().map(|(_, text)| text.as_str()).collect();
    assert!(texts.contains(&"esperan: Bea, Cleo"), "{texts:?}");
}

#[test]
fn what_a_thread_prints_is_its_own() {
    let trace = run(OVEN);
    let mut console = Console::default();
    console.fold(&trace.events);
    let by: Vec<_> = console.lines().iter().map(|line| line.task.thread()).collect();
    assert_eq!(by, [1, 2, 3].map(|thread| Some(ThreadId(thread))));
}

#[test]
fn the_result_has_the_threads() {
    let trace = run(OVEN);
    let lanes = Lanes::of(&trace.events);
    let result = RunResult::of(&trace, &lanes).expect("it is over");
    let result = serde_json::to_value(&result).expect("plain data");
    let bea = serde_json::json!({
        "id": 2, "name": "Bea", "outcome": "returned", "created": 0.0, "started": 0.0, "ended": 4.0,
        "running": 0.0, "waiting": 4.0, "ready": 0.0,
    });
    assert_eq!(result["threads"][1], bea);
    assert_eq!(result["threads"].as_array().map(Vec::len), Some(3));
    let events = result["events"].as_array().expect("a list");
    let printed = events.iter().filter(|event| event["event"] == "output");
    let by: Vec<_> = printed.map(|event| event["task"].as_i64()).collect();
    assert_eq!(
        by,
        [Some(-1), Some(-2), Some(-3)],
        "a thread's number, with a minus sign"
    );
}
