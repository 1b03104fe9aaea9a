//! What became of a guess: whether it was right, guess and run beside one another, and why they differ.

use crate::experiment::prediction::{Answer, Guess, Question, Verdict};
use crate::trace::Nanos;
use crate::ui::element::{Element, classed, element, follow};
use crate::ui::state::{Phase, Record, State, Taken};
use crate::ui::words::LabWords;

/// What is told when the run is over.
#[derive(Clone, PartialEq)]
enum Told {
    /// Nothing was guessed.
    NoGuess,
    /// The run answers nothing.
    NoAnswer,
    /// The guess, what became of it, and how long the run took.
    Judged(Guess, Verdict, Nanos),
}

/// The place where it is told.
pub fn verdict(state: State, words: &'static LabWords, question: &Question) -> Element {
    let asked = question.clone();
    let told = move || told(state, &asked);
    let say = told.clone();
    follow(move || {
        if let Some(Told::Judged(_, verdict, _)) = say() {
            state.announcer.say(&sentence(words, &verdict));
        }
    });
    let question = question.clone();
    classed("div", "verdict-place").live(told, move |told| match told {
        None => Vec::new(),
        Some(Told::NoGuess) => vec![classed("p", "hint").text(words.verdict.no_guess)],
        Some(Told::NoAnswer) => vec![classed("p", "hint").text(words.verdict.no_answer)],
        Some(Told::Judged(guess, verdict, took)) => vec![judged(words, &question, guess, verdict, *took)],
    })
}

/// What is to be told of the last run; none before it is over.
fn told(state: State, question: &Question) -> Option<Told> {
    let run = state.run.number.get();
    let taken = state.labs.taken.get();
    if state.run.phase.get() != Phase::Over {
        return None;
    }
    let Taken { guess, .. } = taken.filter(|taken| taken.run == run && taken.question == *question)?;
    let Some(guess) = guess else { return Some(Told::NoGuess) };
    let judge = |record: &Record| {
        let verdict = record.with_deciding_trace(|trace| Verdict::of(question, &guess, trace))?;
        Some((verdict, record.now()))
    };
    Some(match state.run.with_record(judge)?? {
        (Some(verdict), took) => Told::Judged(guess, verdict, took),
        (None, _) => Told::NoAnswer,
    })
}

/// Whether it was right and, where not, why.
fn sentence(words: &LabWords, verdict: &Verdict) -> String {
    match &verdict.why {
        None => words.verdict.right.to_owned(),
        Some(why) => format!("{} {}", words.verdict.off, (words.verdict.why)(why)),
    }
}

fn judged(words: &LabWords, question: &Question, guess: &Guess, verdict: &Verdict, took: Nanos) -> Element {
    let text = |line: &usize| question.lines().get(*line).map_or("", String::as_str);
    let texts = |lines: &[usize]| lines.iter().map(text).collect::<Vec<_>>();
    let beside = match (guess, &verdict.answer) {
        (Guess::Time(guess), Answer::Time(_)) => times(words, *guess, took),
        (Guess::Order(guess), Answer::Order(order)) => lists(words, &texts(guess), &texts(order)),
        (Guess::First(guess), Answer::First(first)) => pair(words, text(guess), text(first)),
        (Guess::Rest(guess), Answer::Rest(rest)) => pair(words, guess.trim(), rest),
        _ => classed("div", "contents"),
    };
    let (mark, class) = if verdict.is_right() {
        ("✓ ", "verdict right")
    } else {
        ("≠ ", "verdict off")
    };
    let mark = element("span").attr("aria-hidden", "true").text(mark);
    classed("div", class)
        .child(element("p").child(mark).text(&sentence(words, verdict)))
        .child(beside)
}

/// Two bars on one scale.
fn times(words: &LabWords, guess: Nanos, took: Nanos) -> Element {
    let longest = guess.max(took).max(1);
    let bar = |class: &'static str, name: &str, time: Nanos| {
        // Both are below an hour: thousandths of the longer one.
        let width = time.saturating_mul(1000) / longest;
        let length = classed("i", class).style_live("width", move || format!("{}.{}%", width / 10, width % 10));
        classed("div", "bar")
            .attr("role", "img")
            .attr("aria-label", &(words.verdict.bar)(name, time))
            .child(element("span").text(name))
            .child(classed("span", "track").child(length))
            .child(element("b").text(&words.numbers.seconds(time)))
    };
    classed("div", "bars")
        .child(bar("guessed", words.verdict.guess, guess))
        .child(bar("measured", words.verdict.measured, took))
}

/// Two texts side by side.
fn pair(words: &LabWords, guess: &str, answer: &str) -> Element {
    let one = |name: &str, text: &str| {
        element("div")
            .child(element("h4").text(name))
            .child(element("p").child(element("code").text(text)))
    };
    classed("div", "orders")
        .child(one(words.verdict.guess, guess))
        .child(one(words.verdict.answer, answer))
}

/// Two lists side by side, with what differs marked.
fn lists(words: &LabWords, guess: &[&str], answer: &[&str]) -> Element {
    let list = |name: &str, lines: &[&str], others: &[&str]| {
        let line = |(line, other): (&&str, &&str)| {
            let item = element("li").child(element("code").text(line));
            if line == other {
                return item;
            }
            let said = classed("span", "unseen").text(&format!(" ({})", words.verdict.differs));
            item.child(said).attr("class", "differs")
        };
        element("div")
            .child(element("h4").text(name))
            .child(element("ol").children(lines.iter().zip(others).map(line)))
    };
    classed("div", "orders")
        .child(list(words.verdict.guess, guess, answer))
        .child(list(words.verdict.answer, answer, guess))
}
