//! What programs look like. That they do what they should is held against CPython in tests/oracle, where the programs of
//! all ready experiments stand written out as well.

use crate::experiment::{Block, BlockId, Content, Kind, Language, NumberProblem, Ready, Tree, What, Written};

fn block(name: &str, kind: Kind, children: Vec<Block>) -> Block {
    Block {
        id: BlockId::default(),
        name: name.to_owned(),
        kind,
        children,
    }
}

fn wait(name: &str, result: &str, fails: bool) -> Block {
    let kind = Kind::Wait {
        seconds: "0,50".into(),
        jitter: "".into(),
        result: result.to_owned(),
        fails,
    };
    block(name, kind, Vec::new())
}

fn written(blocks: Vec<Block>) -> Written {
    Tree::of(blocks).unwrap().write_python(Language::English).unwrap()
}

#[test]
fn a_small_tree_writes_a_small_program() {
    assert_eq!(
        written(vec![wait("Soup", "", false)]).source,
        r#"import asyncio


async def soup():
    print("Soup: starts")
    await asyncio.sleep(0.5)
    print("Soup: done")


async def main():
    await soup()


asyncio.run(main())
"#
    );
}

#[test]
fn waits_that_are_the_same_share_a_function() {
    let gather = |children| {
        block(
            "",
            Kind::Gather {
                return_exceptions: false,
            },
            children,
        )
    };
    let source = written(vec![gather(vec![
        wait("tea", "x", false),
        wait("tea", "x", false),
        wait("tea", "y", false),
    ])])
    .source;
    assert_eq!(source.matches("async def ").count(), 3);
    assert!(
        source.contains("await asyncio.gather(tea(), tea(), tea_2())"),
        "{source}"
    );
}

#[test]
fn only_what_may_be_cancelled_says_so() {
    let gather = |children| {
        block(
            "",
            Kind::Gather {
                return_exceptions: false,
            },
            children,
        )
    };
    let calm = written(vec![gather(vec![wait("a", "", false), wait("b", "", false)])]).source;
    assert!(!calm.contains("CancelledError"));
    let risky = written(vec![
        gather(vec![wait("a", "", false), wait("b", "bad", true)]),
        wait("c", "", false),
    ])
    .source;
    assert_eq!(risky.matches("except asyncio.CancelledError").count(), 2);
    let raced = written(vec![block(
        "",
        Kind::Race,
        vec![wait("a", "", false), wait("b", "", false)],
    )])
    .source;
    assert_eq!(raced.matches("except asyncio.CancelledError").count(), 2);
}

#[test]
fn combinators_with_a_name_are_functions() {
    let inside = || {
        block(
            "",
            Kind::Catch,
            vec![block(
                "",
                Kind::Timeout { seconds: "1".into() },
                vec![wait("tea", "", false)],
            )],
        )
    };
    let source = written(vec![
        inside(),
        block(
            "My order",
            Kind::Sequence,
            vec![wait("a", "1", false), wait("b", "2", false)],
        ),
        block(
            "",
            Kind::Race,
            vec![inside(), block("", Kind::Race, vec![wait("class", "", false)])],
        ),
    ])
    .source;
    for part in [
        "    result = await my_order()\n",
        "async def my_order():\n    await a()\n    return await b()\n",
        "async def tea_guarded():\n    try:\n        async with asyncio.timeout(1):\n            await tea()\n",
        "    await first_to_finish(tea_guarded(), race())\n",
        "async def race():\n    await first_to_finish(class_2())\n",
    ] {
        assert!(source.contains(part), "{part} is missing from\n{source}");
    }
}

#[test]
fn jitter_is_added_up_as_people_do() {
    let kind = Kind::Wait {
        seconds: "0.1".into(),
        jitter: "0,2".into(),
        result: String::new(),
        fails: false,
    };
    let source = written(vec![block("tea", kind, Vec::new())]).source;
    assert!(
        source.contains("import random\n") && source.contains("asyncio.sleep(random.uniform(0.1, 0.3))"),
        "{source}"
    );
    let kind = Kind::Wait {
        seconds: "0.1".into(),
        jitter: "0".into(),
        result: String::new(),
        fails: false,
    };
    assert!(!written(vec![block("tea", kind, Vec::new())]).source.contains("random"));
}

#[test]
fn every_block_has_its_place() {
    for (ready, language) in Ready::ALL
        .iter()
        .flat_map(|ready| Language::ALL.map(|language| (ready, language)))
    {
        let Content::Blocks(tree) = ready.content(language) else {
            continue;
        };
        let Written { source, places } = tree.write_python(language).unwrap();
        let lines: Vec<_> = source.lines().collect();
        for block in tree.root.walk() {
            let found: Vec<_> = places.iter().filter(|place| place.block == block.id).collect();
            let [place] = *found else {
                panic!("{}: {block:?} has {} places", ready.id, found.len())
            };
            let [first, last] = place.lines.map(|line| usize::try_from(line).unwrap());
            assert!(first <= last && last <= lines.len());
            if let Some(function) = &place.function {
                assert_eq!(lines[first - 1], format!("async def {function}():"));
                assert!(
                    lines[first..last]
                        .iter()
                        .all(|line| line.is_empty() || line.starts_with("    "))
                );
                assert!(last == lines.len() || lines[last].is_empty());
            }
        }
        assert_eq!(places.len(), tree.count() + 1);
    }
}

#[test]
fn what_has_a_problem_writes_nothing() {
    let problems = |blocks| Tree::of(blocks).unwrap().write_python(Language::English).unwrap_err();
    assert_eq!(problems(vec![]).len(), 1);
    let found = problems(vec![
        block("", Kind::wait("-1"), Vec::new()),
        block("", Kind::Race, Vec::new()),
        wait(&"x".repeat(61), "", false),
        block(
            "tea",
            Kind::Wait {
                seconds: "29".into(),
                jitter: "2".into(),
                result: String::new(),
                fails: false,
            },
            Vec::new(),
        ),
    ]);
    let what: Vec<_> = found.iter().map(|problem| problem.what).collect();
    assert_eq!(
        what,
        [
            What::NoName,
            What::Number(NumberProblem::Negative),
            What::NothingInside,
            What::TooLong,
            What::Number(NumberProblem::TooLarge(1.0))
        ]
    );
}
