"""Runs a program in an empty folder and tells what came of it, in the form of the .out files:

    what it printed
    ==== stderr
    the message lines of tracebacks, warnings and reports about tasks
    ==== raised            (or: rejected, where it is no program; stuck, where it could never go on)
    ValueError: its message
    line 12 in main        (the program's own lines of the traceback, outermost first)

Only sections with something in them are there.
"""

import ast
import asyncio
import contextlib
import gc
import inspect
import io
import linecache
import logging
import random
import re
import sys
import tempfile
import traceback
import types
import warnings

import virtual_loop

FILE = "main.py"


def run(source, seed=0, at_end=lambda: None, stream=io.StringIO):
    """The program's whole outcome, as text; `at_end` is what the end of the process does first, `stream` makes what is printed on."""
    try:
        code = _compile(source)
    except SyntaxError as error:
        return f"==== rejected\n{type(error).__name__}: {error.msg}\nline {error.lineno}\n"
    # Where tracebacks find the program's lines.
    linecache.cache[FILE] = len(source), None, source.splitlines(keepends=True), FILE
    stdout, stderr = stream(), stream()
    virtual_loop.restart()
    random.seed(seed)
    ending, stuck = "", None
    with (
        contextlib.redirect_stdout(stdout),
        contextlib.redirect_stderr(stderr),
        tempfile.TemporaryDirectory() as folder,
        contextlib.chdir(folder),
    ):
        module = types.ModuleType("__main__")
        try:
            _execute(code, module)
        except virtual_loop.Stuck as error:
            stuck = error.printed
        except SystemExit as exit:
            if exit.code is not None and not isinstance(exit.code, int):
                print(exit.code, file=sys.stderr)
        except BaseException as error:
            traceback.print_exception(error)
            ending = _raised(error)
            del error
        at_end()
        _clean_up(module)
    if stuck is not None:
        return f"{stuck}==== stuck\n"
    told = "".join(_reports_last(_message_lines(stderr.getvalue())))
    return _printed(stdout.getvalue()) + (f"==== stderr\n{told}" if told else "") + ending


def _compile(source):
    """The program as code; a module that awaits is compiled as a notebook does it."""
    with warnings.catch_warnings(action="ignore"):
        try:
            return compile(source, FILE, "exec", dont_inherit=True)
        except SyntaxError:
            flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
            code = compile(source, FILE, "exec", flags, dont_inherit=True)
            if not code.co_flags & inspect.CO_COROUTINE:
                raise
            return code


def _execute(code, module):
    if not code.co_flags & inspect.CO_COROUTINE:
        exec(code, vars(module))
        return
    with asyncio.Runner() as runner:
        loop = runner.get_loop()
        cell = loop.create_task(eval(code, vars(module)))
        cell.add_done_callback(lambda task: loop.stop())
        loop.run_forever()
        _go_on(loop)
        cell.result()


def _go_on(loop):
    """The loop of a notebook goes on after the cell, and with it the tasks that the cell left."""
    with contextlib.suppress(virtual_loop.Stuck):
        while left := asyncio.all_tasks(loop):
            left.pop().add_done_callback(lambda task: loop.stop())
            loop.run_forever()


def _clean_up(module):
    """What the end of a process does: everything is let go of, and tasks report what nobody asked for."""
    vars(module).clear()
    asyncio.set_event_loop(None)
    gc.collect()
    _forget_logging()


def _forget_logging():
    """What a program set up is no other program's."""
    logging.root.handlers.clear()
    logging.root.setLevel(logging.WARNING)
    loggers = logging.root.manager.loggerDict
    for name in [name for name in loggers if not name.startswith(("asyncio", "concurrent"))]:
        del loggers[name]


def _printed(text):
    return text if not text or text.endswith("\n") else f"{text}\n(no line end)\n"


def _raised(error):
    lines = [f"==== raised\n{type(error).__name__}: {error}\n"]
    step = error.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        if code.co_filename == FILE:
            lines.append(f"line {step.tb_lineno} in {code.co_name}\n")
        step = step.tb_next
    return "".join(lines)


def _message_lines(text):
    """What is told, without tracebacks, places, the looks of objects and advice on how CPython finds out more."""
    kept = []
    text = re.sub(r"Exception ignored in.*\nTraceback.*\n( .*\n)*.*", "", text)  # from what is torn down at the end
    for line in text.splitlines():
        if not line or line.startswith((" ", "future:", "task:", "handle:", "transport:", "Traceback ")) or "tracemalloc" in line:
            continue
        if line.startswith("Exception in callback"):
            line = line.partition(" at ")[0]
        if line.startswith("Executing <"):
            line = re.sub(r" (coro=|at ).* took ", " took ", line)
        before, warning, message = line.rpartition("Warning: ")
        kept.append(before.rpartition(" ")[2] + warning + message + "\n")
    return kept


def _reports_last(lines):
    """When CPython tells of a task or coroutine that was dropped hangs on when memory is freed: that is sorted, at the end.

    It warns of a coroutine once for each place where one was let go of; here that is once.
    """
    others, reports, left = [], [], list(reversed(lines))
    while left:
        line = left.pop()
        if not line.endswith((" was never retrieved\n", " was never awaited\n", " but it is pending!\n")):
            others.append(line)
            continue
        if line.endswith(" was never retrieved\n") and left:
            line += left.pop()
            while left and left[-1].endswith((" exception occurred:\n", " following exception:\n")):
                line += left.pop() + left.pop()
        if line not in reports or not line.endswith(" was never awaited\n"):
            reports.append(line)
    return others + sorted(reports)


sys.setrecursionlimit(1000)
