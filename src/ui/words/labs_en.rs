//! The labs, in English.

use super::Numbers;
use super::labs::{FormWords, LabWords, OwnWords, VerdictWords};
use crate::experiment::prediction::{Because, Question, Why};

const NUMBERS: Numbers = Numbers { decimal: '.' };

pub const WORDS: LabWords = LabWords {
    numbers: NUMBERS,
    title: "Labs",
    intro: "Guided experiments, from the first to the last: read, predict, run and compare. How far you are stays in \
            this browser.",
    close: "Close",
    all: "All labs",
    loading: "Loading…",
    failed: "It could not be loaded. Check your connection and try again.",
    unknown: "There is no lab of that name. These are the ones that there are:",
    retry: "Try again",
    progress: |done, all| format!("{done} of {all} done"),
    done: "done",
    place: |number, all| format!("Lab {number} of {all}"),
    predict: "Predict",
    run: "Run",
    notice: "Notice",
    variation: "Try",
    next: "Next",
    last: "That was the last one. Now it is your turn: build an experiment of your own and predict it.",
    other_experiment: "There is another experiment on the page, or you have changed this one.",
    put_experiment: "Put the lab's there",
    run_and_compare: "Run and compare",
    running: "Running…",
    see_drawing: "See the drawing",
    notice_later: "This is told after the run, so as not to spoil your prediction.",
    show_notice: "Show it now",
    own: OwnWords {
        title: "Predict your experiment",
        trying: "Seeing what can be asked…",
        choose: "What do you want to predict?",
        name: |question| match question {
            Question::Time { .. } => "the total time",
            Question::Order(_) => "the order of the output",
            Question::First(_) | Question::Winner { .. } => "who wins",
            Question::Rest(_) | Question::Last => "the last line",
        },
        ask: |question| match question {
            Question::Time { .. } => "Before you run: how many seconds will what you have built take in all?",
            Question::Order(_) => "Before you run: in which order will these lines be printed?",
            Question::First(_) | Question::Winner { .. } => "Before you run: which of these tasks will be done first?",
            Question::Rest(_) | Question::Last => "Before you run: what will the last line say that it prints?",
        },
        only_time: "Only the time of this program can be predicted: it prints nothing, fails before it does, asks for \
                    something outside, or takes too long to be tried out.",
        changed: "These questions are not about the program as it is now.",
        anew: "Ask anew",
    },
    form: FormWords {
        seconds: "seconds",
        slider: "Total time, in seconds",
        bad_number: "Type a number of seconds, such as 2.5.",
        too_large: |most| format!("That is too much: {} at most.", NUMBERS.asked(most)),
        order_says: "Put them in order from first to last: drag them, or use the arrows.",
        up: |line| format!("Move up: {line}"),
        down: |line| format!("Move down: {line}"),
        moved: |line, place, all| format!("{line}: {place} of {all}"),
        choose: "Choose one",
        rest: "Your answer",
    },
    verdict: VerdictWords {
        right: "Exactly!",
        off: "Not exactly.",
        no_guess: "You predicted nothing this time. Change something, predict and run again.",
        no_answer: "This run does not answer the question: it ended early, or the program is another one by now.",
        guess: "your prediction",
        answer: "what happened",
        measured: "measured",
        differs: "in another place",
        why,
        bar: |what, time| format!("{what}: {}", NUMBERS.seconds(time)),
    },
};

fn why(why: &Why) -> String {
    let seconds = |time| NUMBERS.seconds(time);
    match why {
        Why::AddedUp { sum, longest } => format!(
            "You added up the waits ({}), but they happened at once: while one waited, so did the others. The longest asked for {}.",
            seconds(*sum),
            seconds(*longest)
        ),
        Why::OnlyTheLongest { longest, because } => {
            let because = match because {
                Because::Blocked(time) => format!(
                    "something blocked the loop for {} in all, and meanwhile nobody else could move on",
                    seconds(*time)
                ),
                Because::Queued => "not all of them could be under way at once: some had to queue".to_owned(),
                Because::InSequence => "each wait began when the one before was over, so they add up".to_owned(),
                Because::InPart => "some began when others were already over".to_owned(),
            };
            format!(
                "You thought of the longest wait ({}), but {because}.",
                seconds(*longest)
            )
        }
        Why::CutShort(names) => match names.as_slice() {
            [name] => {
                format!("“{name}” did not get to its end: it was cut short, and what was left of it did not count.")
            }
            names => format!(
                "“{}” and others did not get to their ends: they were cut short, and what was left of them did not count.",
                names.first().map_or("", |name| name)
            ),
        },
        Why::OtherTime { off, too_long: true } => {
            format!(
                "Too long by {}. Look in the drawing which waits overlap.",
                seconds(*off)
            )
        }
        Why::OtherTime { off, too_long: false } => {
            format!(
                "Too short by {}. Look in the drawing for what began late.",
                seconds(*off)
            )
        }
        Why::Before { came, guessed } if came.at == guessed.at => format!(
            "“{}” came before “{}”, in the same instant ({}): it was first in the queue.",
            came.text,
            guessed.text,
            seconds(came.at)
        ),
        Why::Before { came, guessed } => format!(
            "“{}” came at {}, before “{}”, which came at {}.",
            came.text,
            seconds(came.at),
            guessed.text,
            seconds(guessed.at)
        ),
        Why::NotFirst { came, guessed: None } => {
            format!(
                "“{}” came, at {}; what you chose never did.",
                came.text,
                seconds(came.at)
            )
        }
        Why::NotFirst {
            came,
            guessed: Some(guessed),
        } => format!(
            "“{}” came first, at {}; what you chose came at {}.",
            came.text,
            seconds(came.at),
            seconds(guessed.at)
        ),
        Why::OtherText(line) => format!("At {} this was printed: “{}”.", seconds(line.at), line.text),
    }
}
