use super::{Hint, HintKind, hints};

/// A hint in short: its kind, what it names, its line and column.
fn short(hint: &Hint) -> String {
    let (kind, name) = match &hint.kind {
        HintKind::NeverAwaited { name } => ("never awaited", name),
        HintKind::BlockingSleep { name } => ("blocking", name),
        HintKind::DroppedTask { name } => ("dropped", name),
        HintKind::NotebookLine { command } => ("passed over", command),
        HintKind::MissingImport { name } => ("not imported", name),
        HintKind::UnknownModule { name, instead } => (instead.unwrap_or("unknown"), name),
        HintKind::LoopsMethod { name } => ("of the loop", name),
        HintKind::OneList { name } => ("one list", name),
        HintKind::NestedRun { name } => ("nested", name),
    };
    format!("{}:{} {kind} {name}", hint.line, hint.column)
}

#[track_caller]
fn check(source: &str, expected: &[&str]) {
    assert_eq!(
        hints(source).iter().map(short).collect::<Vec<_>>(),
        expected,
        "in\n{source}"
    );
}

/// The source after every mend, the last one first so that places stay right.
#[track_caller]
fn mended(source: &str) -> String {
    let mut text = source.to_owned();
    let mut edits: Vec<_> = hints(source)
        .into_iter()
        .filter_map(|hint| hint.fix)
        .flat_map(|fix| fix.edits)
        .collect();
    edits.sort_by_key(|edit| edit.start);
    for edit in edits.iter().rev() {
        text.replace_range(edit.start as usize..edit.end as usize, &edit.text);
    }
    text
}

const PROGRAM: &str = r#"import asyncio
import time

async def espera(nombre, segundos):
    time.sleep(0.1)
    asyncio.sleep(segundos)
    print("ñ"); espera("x", 1)

async def main():
    asyncio.create_task(espera("A", 2))
    tarea = asyncio.create_task(espera("B", 2))
    await tarea
    await espera("C", 1)
    asyncio.gather(espera("D", 1), espera("E", 1))

asyncio.run(main())
"#;

#[test]
fn what_beginners_get_wrong_is_found() {
    check(
        PROGRAM,
        &[
            "5:5 blocking time.sleep",
            "6:5 never awaited asyncio.sleep",
            "7:17 never awaited espera",
            "10:5 dropped asyncio.create_task",
            "14:5 never awaited asyncio.gather",
        ],
    );
}

#[test]
fn the_mends_leave_nothing_but_the_dropped_task() {
    let mended = mended(PROGRAM);
    assert!(
        mended.contains("    await asyncio.sleep(0.1)\n    await asyncio.sleep(segundos)\n"),
        "{mended}"
    );
    assert!(mended.contains("print(\"ñ\"); await espera(\"x\", 1)\n"), "{mended}");
    check(&mended, &["10:5 dropped asyncio.create_task"]);
}

#[test]
fn places_are_bytes_and_columns_characters() {
    let source = "async def f(): pass\nasync def g():\n    'ñ'; f()\n";
    let hint = &hints(source)[0];
    assert_eq!((hint.line, hint.column), (3, 10));
    assert_eq!(&source[hint.start as usize..hint.end as usize], "f()");
}

#[test]
fn a_call_in_no_function_is_run_or_awaited() {
    let script = "import asyncio\nasync def f(): pass\nf()\n";
    assert_eq!(
        mended(script),
        "import asyncio\nasync def f(): pass\nasyncio.run(f())\n"
    );
    let bare = "\"\"\"doc\"\"\"\nfrom __future__ import annotations\nasync def f(): pass\nf()\n";
    assert!(
        mended(bare).contains("annotations\nimport asyncio\nasync def f(): pass\nasyncio.run(f())\n"),
        "{}",
        mended(bare)
    );
    let notebook = "async def f(): pass\nf()\nawait f()\n";
    assert_eq!(mended(notebook), "async def f(): pass\nawait f()\nawait f()\n");
    let future = "import asyncio\nasyncio.gather()\n";
    check(future, &["2:1 never awaited asyncio.gather"]);
    assert_eq!(mended(future), future, "asyncio.run takes no future");
}

#[test]
fn a_function_that_is_not_async_gets_no_await() {
    let source = "async def f(): pass\ndef g():\n    f()\n";
    check(source, &["3:5 never awaited f"]);
    assert_eq!(mended(source), source);
}

#[test]
fn imports_under_other_names_are_understood() {
    check(
        "import asyncio as aio\nfrom asyncio import sleep, create_task as hacer\nfrom time import sleep as dormir\n\
         async def f():\n    aio.sleep(1)\n    sleep(1)\n    hacer(f())\n    dormir(1)\n",
        &[
            "5:5 never awaited aio.sleep",
            "6:5 never awaited sleep",
            "7:5 dropped hacer",
            "8:5 blocking dormir",
        ],
    );
    let source = "import asyncio as aio\nimport time\nasync def f():\n    time.sleep(1)\n";
    assert!(mended(source).ends_with("    await aio.sleep(1)\n"));
    let source = "import time\nasync def f():\n    time.sleep(1)\n";
    assert_eq!(
        mended(source),
        "import asyncio\nimport time\nasync def f():\n    await asyncio.sleep(1)\n"
    );
}

#[test]
fn loops_and_methods_are_understood() {
    check(
        "import asyncio\nclass Cocina:\n    async def hacer(self): pass\n    async def abrir(self):\n        self.hacer()\n        \
         loop = asyncio.get_running_loop()\n        loop.create_task(self.hacer())\n        \
         asyncio.get_event_loop().create_task(self.hacer())\n",
        &[
            "5:9 never awaited self.hacer",
            "7:9 dropped loop.create_task",
            "8:9 dropped asyncio.get_event_loop().create_task",
        ],
    );
}

#[test]
fn what_is_right_or_not_certain_is_left_alone() {
    for source in [
        "import time\ntime.sleep(1)\ndef f(): time.sleep(1)\n",
        "import time\nasync def f():\n    def g(): time.sleep(1)\n    return lambda: time.sleep(1)\n",
        "async def f(): yield 1\nasync def g(): f()\n",
        "@decorated\nasync def f(): pass\nf()\n",
        "async def f(): pass\ndef f(): pass\nf()\n",
        "async def f(): pass\nasync def g(f): f()\n",
        "async def f(): pass\nasync def g():\n    for f in x: f()\n",
        "async def f(): pass\nasync def g():\n    try: pass\n    except E as f: f()\n",
        "async def f(): pass\nasync def g():\n    match x:\n        case [f]: f()\n",
        "class C:\n    async def f(self): pass\n    async def g(self, other):\n        other.f()\n        f()\n",
        "import asyncio\nasync def f():\n    async with asyncio.TaskGroup() as tg:\n        tg.create_task(f())\n",
        "import asyncio\nasync def f():\n    x = [asyncio.create_task(f()) for _ in y]\n    await asyncio.gather(*x)\n",
        "async def f(:\n    f()\n",
        "",
    ] {
        check(source, &[]);
    }
}

#[test]
fn a_sleep_inside_an_expression_has_no_mend() {
    let source = "import time\nasync def f():\n    x = [time.sleep(1)]\n";
    check(source, &["3:10 blocking time.sleep"]);
    assert_eq!(mended(source), source);
}

#[test]
fn what_was_copied_from_a_notebook_is_passed_over_with_a_note() {
    let cell =
        "    !pip install aiohttp\n    %load_ext autoreload\n    import asyncio\n    asyncio.sleep?\n    print('ñ')\n";
    check(
        cell,
        &[
            "1:5 passed over !pip install aiohttp",
            "2:5 passed over %load_ext autoreload",
            "4:5 passed over asyncio.sleep?",
        ],
    );
    let hint = &hints(cell)[2];
    assert_eq!(&cell[hint.start as usize..hint.end as usize], "asyncio.sleep?");
}

#[test]
fn a_mend_keeps_the_common_indent() {
    let pasted = "    async def f(): pass\r\n    asyncio.run(f())\r\n";
    check(pasted, &["2:5 not imported asyncio"]);
    assert_eq!(
        mended(pasted),
        "    import asyncio\n    async def f(): pass\r\n    asyncio.run(f())\r\n"
    );
}

#[test]
fn a_module_that_is_not_imported_is_told_once() {
    check("asyncio.run(f())\nasyncio.run(g())\n", &["1:1 not imported asyncio"]);
    for certain in [
        "def f(time): return time.x\n",
        "from x_lib import *\ntime.sleep(1)\n",
        "queue.x = 1\nqueue = 3\n",
        "for random in []: random.x\n",
    ] {
        assert!(
            !hints(certain)
                .iter()
                .any(|hint| matches!(hint.kind, HintKind::MissingImport { .. }))
        );
    }
}

#[test]
fn modules_that_are_not_here_are_told_with_what_to_use_instead() {
    check(
        "import httpx, time\nfrom nada.de import nada\ntry:\n    import uvloop\nexcept ImportError:\n    uvloop = None\n",
        &["1:8 aiohttp httpx", "2:6 unknown nada.de"],
    );
    check(
        "import aiohttp, aiohttp.web\nfrom aiohttp import ClientSession, web\n",
        &[
            "1:17 asyncio.start_server aiohttp.web",
            "2:36 asyncio.start_server aiohttp.web",
        ],
    );
}

#[test]
fn what_course_notes_write_of_asyncio_is_mended() {
    let notes = "import asyncio\nasync def f():\n    await asyncio.run_in_executor(None, g)\n    \
                 for t in asyncio.as_completed(*ts): await t\n    asyncio.get_event_loop().run_until_complete(g())\n    \
                 asyncio.run(g(1))\n    await asyncio.wait(g(), g())\n";
    check(
        notes,
        &[
            "3:11 of the loop asyncio.run_in_executor",
            "4:14 one list asyncio.as_completed",
            "5:5 nested asyncio.get_event_loop().run_until_complete",
            "6:5 nested asyncio.run",
            "7:11 one list asyncio.wait",
        ],
    );
    assert_eq!(
        mended(notes),
        "import asyncio\nasync def f():\n    await asyncio.get_running_loop().run_in_executor(None, g)\n    \
         for t in asyncio.as_completed(ts): await t\n    await g()\n    await g(1)\n    await asyncio.wait([g(), g()])\n"
    );
    check(&mended(notes), &[]);
    check(
        "import asyncio\nloop = asyncio.new_event_loop()\nloop.run_until_complete(f())\n",
        &[],
    );
}
