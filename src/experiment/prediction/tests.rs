//! Guesses held against runs.

use super::*;
use crate::python::{Options, run_virtual};
use crate::trace::Ending;

const SECOND: Nanos = 1_000_000_000;
const TENTH: Nanos = SECOND / 10;
const TIME: Question = Question::Time { most: 10 * SECOND };

const GATHER: &str = "import asyncio\nasync def wait(n, s):\n    await asyncio.sleep(s)\n    print(n)\n\
                      async def main():\n    await asyncio.gather(wait('a', 2), wait('b', 1))\nasyncio.run(main())\n";
const SEQUENCE: &str = "import asyncio\nasync def main():\n    await asyncio.sleep(2)\n    await asyncio.sleep(1)\n\
                        asyncio.run(main())\n";
const BLOCKS: &str = "import asyncio, time\nasync def f():\n    time.sleep(1)\n\
                      async def main():\n    await asyncio.gather(f(), f())\nasyncio.run(main())\n";
const LOCK: &str = "import asyncio\nasync def f(lock):\n    async with lock:\n        await asyncio.sleep(1)\n\
                    async def main():\n    lock = asyncio.Lock()\n    await asyncio.gather(f(lock), f(lock))\n\
                    asyncio.run(main())\n";
const TIMEOUT: &str = "import asyncio\nasync def slow():\n    await asyncio.sleep(5)\nasync def main():\n    try:\n\
                       \x20       await asyncio.wait_for(slow(), 1)\n    except TimeoutError:\n        print('late')\n\
                       asyncio.run(main())\n";

fn verdict(program: &str, question: &Question, guess: &Guess) -> Option<Verdict> {
    let trace = run_virtual(program, &Options { seed: 0 });
    let trace = trace.borrow();
    Verdict::of(question, guess, &trace)
}

fn about(program: &str, guess: Nanos) -> Option<Why> {
    verdict(program, &TIME, &Guess::Time(guess)).unwrap().why
}

fn lines(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

#[test]
fn a_time_is_right_when_it_is_near() {
    for near in [2 * SECOND, 2 * SECOND - TENTH, 2 * SECOND + TENTH] {
        assert_eq!(about(GATHER, near), None);
    }
    let off = Some(Why::OtherTime {
        off: 2 * TENTH,
        too_long: true,
    });
    assert_eq!(about(GATHER, 2 * SECOND + 2 * TENTH), off);
}

#[test]
fn what_was_overlooked_in_a_time_is_found_in_the_run() {
    let longest = 2 * SECOND;
    assert_eq!(
        about(GATHER, 3 * SECOND),
        Some(Why::AddedUp {
            sum: 3 * SECOND,
            longest
        })
    );
    let because = Because::InSequence;
    assert_eq!(
        about(SEQUENCE, 2 * SECOND),
        Some(Why::OnlyTheLongest { longest, because })
    );
    let (longest, because) = (SECOND, Because::Blocked(2 * SECOND));
    assert_eq!(about(BLOCKS, SECOND), Some(Why::OnlyTheLongest { longest, because }));
    let because = Because::Queued;
    assert_eq!(about(LOCK, SECOND), Some(Why::OnlyTheLongest { longest, because }));
    assert!(matches!(about(TIMEOUT, 5 * SECOND), Some(Why::CutShort(names)) if names.len() == 1));
    let (off, too_long) = (8 * SECOND, true);
    assert_eq!(about(TIMEOUT, 9 * SECOND), Some(Why::OtherTime { off, too_long }));
}

#[test]
fn orders_differ_first_where_another_line_came() {
    let question = Question::Order(lines(&["a", "b"]));
    assert!(
        verdict(GATHER, &question, &Guess::Order(vec![1, 0]))
            .unwrap()
            .is_right()
    );
    let off = verdict(GATHER, &question, &Guess::Order(vec![0, 1])).unwrap();
    assert_eq!(off.answer, Answer::Order(vec![1, 0]));
    let printed = |text: &str, at| Printed {
        text: text.to_owned(),
        at,
    };
    let why = Why::Before {
        came: printed("b", SECOND),
        guessed: printed("a", 2 * SECOND),
    };
    assert_eq!(off.why, Some(why));
}

#[test]
fn the_first_of_several_lines_is_the_answer_and_one_may_never_come() {
    let question = Question::First(lines(&["a", "c", "b"]));
    assert!(verdict(GATHER, &question, &Guess::First(2)).unwrap().is_right());
    let never = verdict(GATHER, &question, &Guess::First(1)).unwrap();
    assert!(matches!(never.why, Some(Why::NotFirst { guessed: None, .. })));
    let late = verdict(GATHER, &question, &Guess::First(0)).unwrap();
    assert!(matches!(late.why, Some(Why::NotFirst { guessed: Some(line), .. }) if line.at == 2 * SECOND));
}

#[test]
fn the_rest_of_a_line_may_be_written_a_little_differently() {
    let question = Question::Rest("total:".to_owned());
    let program = "print('total:  Forty  two')";
    for same in ["forty two", " Forty two. "] {
        assert!(
            verdict(program, &question, &Guess::Rest(same.to_owned()))
                .unwrap()
                .is_right()
        );
    }
    let other = verdict(program, &question, &Guess::Rest("42".to_owned())).unwrap();
    assert!(matches!(other.why, Some(Why::OtherText(line)) if line.text == "total:  Forty  two"));
}

#[test]
fn a_run_that_does_not_say_gives_no_verdict() {
    let order = Question::Order(lines(&["a", "z"]));
    assert_eq!(verdict(GATHER, &order, &Guess::Order(vec![0, 1])), None);
    assert_eq!(
        verdict(GATHER, &Question::First(lines(&["y", "z"])), &Guess::First(0)),
        None
    );
    assert_eq!(verdict(GATHER, &TIME, &Guess::First(0)), None);
    assert_eq!(verdict("this is no Python", &TIME, &Guess::Time(0)), None);
    assert!(verdict("1 / 0", &TIME, &Guess::Time(0)).unwrap().is_right());
}

#[test]
fn a_guess_is_kept_and_one_of_another_question_is_not_taken() {
    let three = Question::Order(lines(&["a", "b", "c"]));
    for (question, guess) in [
        (TIME, Guess::Time(2_500_000_000)),
        (three.clone(), Guess::Order(vec![2, 0, 1])),
        (Question::First(lines(&["a", "b"])), Guess::First(1)),
        (Question::Rest("x".to_owned()), Guess::Rest("two words".to_owned())),
    ] {
        assert_eq!(Guess::from_text(&guess.to_text(), &question), Some(guess));
    }
    for text in [
        "",
        "order 0 1",
        "order 0 1 1",
        "order 0 1 3",
        "order x",
        "first 1",
        "time 1",
    ] {
        assert_eq!(Guess::from_text(text, &three), None, "{text}");
    }
    assert_eq!(Guess::from_text("time 99000000000", &TIME), None);
}

#[test]
fn the_virtual_run_decides_unless_the_program_computed() {
    let run = |end, ending| {
        let mut trace = crate::trace::Trace::new(crate::trace::ClockKind::Real, 0, 1);
        trace.ending = Some((end, ending));
        trace
    };
    let (measured, exact) = (run(2 * SECOND + 3, Ending::Finished), run(2 * SECOND, Ending::Finished));
    let end = |trace: Option<&crate::trace::Trace>| trace.and_then(|trace| Some(trace.ending.as_ref()?.0));
    assert_eq!(end(deciding(&measured, Some(&exact))), Some(2 * SECOND));
    assert_eq!(end(deciding(&measured, None)), Some(2 * SECOND + 3));
    let computed = run(3 * SECOND, Ending::Finished);
    assert_eq!(end(deciding(&computed, Some(&exact))), Some(3 * SECOND));
    let stopped = run(2 * SECOND, Ending::Stopped);
    assert_eq!(end(deciding(&measured, Some(&stopped))), Some(2 * SECOND + 3));
    let going = crate::trace::Trace::new(crate::trace::ClockKind::Virtual, 0, 1);
    assert_eq!(end(deciding(&measured, Some(&going))), None);
}

const RACE: &str = "import asyncio\nasync def taxi(s):\n    await asyncio.sleep(s)\nasync def bus():\n    await asyncio.sleep(2)\n\
                    async def main():\n    tasks = [asyncio.create_task(c) for c in (taxi(3), bus(), taxi(1))]\n\
                    \x20   done, rest = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)\n\
                    \x20   [task.cancel() for task in rest]\n    await asyncio.wait(rest)\n    print('off we go')\n\
                    asyncio.run(main())\n";

fn all_about(program: &str) -> Vec<Question> {
    Question::all_about(&run_virtual(program, &Options { seed: 0 }).borrow(), &Called::new())
}

#[test]
fn a_program_is_asked_what_it_answers_and_the_order_is_not_given_away() {
    let order = Question::Order(lines(&["a", "b"]));
    assert_eq!(all_about(GATHER), [Question::TOTAL, order, Question::Last]);
    assert_eq!(all_about(SEQUENCE), [Question::TOTAL]);
    assert_eq!(
        all_about("print('x')\nprint()\nprint(' x')"),
        [Question::TOTAL, Question::Last]
    );
    let sorted = Question::Order(lines(&["c", "b", "a"]));
    assert_eq!(all_about("print('a')\nprint('b')\nprint('c')")[1], sorted);
    let many = all_about("for n in range(100): print(n)");
    assert_eq!(many[1], Question::Order(lines(&["99", "79", "59", "39", "19", "0"])));
    assert_eq!(all_about("this is no Python"), []);
}

#[test]
fn who_wins_is_asked_where_there_is_a_race() {
    let names = lines(&["taxi (Task-2)", "bus", "taxi (Task-4)"]);
    let winner = Question::Winner {
        tasks: names,
        called: Called::new(),
    };
    assert_eq!(all_about(RACE), [Question::TOTAL, winner.clone(), Question::Last]);
    assert!(verdict(RACE, &winner, &Guess::First(2)).unwrap().is_right());
    let off = verdict(RACE, &winner, &Guess::First(1)).unwrap();
    assert_eq!(off.answer, Answer::First(2));
    assert!(
        matches!(off.why, Some(Why::NotFirst { came, guessed: None }) if came.at == SECOND && came.text == "taxi (Task-4)")
    );
    // One that was cut short alone, and one of those that nobody cut short, are no race.
    for program in [TIMEOUT, GATHER] {
        assert!(
            !all_about(program)
                .iter()
                .any(|question| matches!(question, Question::Winner { .. }))
        );
    }
    let kept = Guess::from_text(&Guess::First(1).to_text(), &winner);
    assert_eq!(kept, Some(Guess::First(1)));
}

#[test]
fn racers_go_by_what_the_person_calls_them() {
    let program = "import asyncio\nasync def cocina_b(s):\n    await asyncio.sleep(s)\n\
                   async def main():\n    slow = asyncio.create_task(cocina_b(2))\n    \
                   fast = asyncio.create_task(cocina_b(1), name='Mesa 7')\n    \
                   await asyncio.wait([slow, fast], return_when='FIRST_COMPLETED')\nasyncio.run(main())\n";
    let called = Called::from([("cocina_b".into(), "Cocina «B»".into())]);
    let asked = Question::all_about(&run_virtual(program, &Options { seed: 0 }).borrow(), &called);
    let tasks = lines(&["Cocina «B»", "Mesa 7"]);
    let winner = asked
        .into_iter()
        .find(|question| matches!(question, Question::Winner { .. }));
    let winner = winner.unwrap();
    assert_eq!(winner.lines(), tasks);
    let off = verdict(program, &winner, &Guess::First(0)).unwrap();
    assert!(matches!(off.why, Some(Why::NotFirst { came, guessed: None }) if came.text == "Mesa 7"));
}

#[test]
fn the_last_line_is_asked_for_as_it_was_printed() {
    let right = Guess::Rest("Off we go".to_owned());
    assert!(verdict(RACE, &Question::Last, &right).unwrap().is_right());
    let off = verdict(GATHER, &Question::Last, &Guess::Rest("b".to_owned())).unwrap();
    assert!(matches!(off.why, Some(Why::OtherText(line)) if line.text == "a" && line.at == 2 * SECOND));
}
