"""Writes what CPython 3.13 makes of every program under tests/conformance into the .out file beside it.

Programs run on a virtual clock; those with threads, in the groups that real_clock.txt lists, on the real one in a process
of their own, so they must sleep long enough for their order to be certain. These find the packages of target/python, which
.ci/install puts there.

With --check nothing is written: a file that is missing or says otherwise is an error. Then the programs that
unpatched.txt lists also run as a person would run them, on the real clock, and must print the same.
"""

import concurrent.futures
import difflib
import os
import pathlib
import subprocess
import sys
import tempfile

import virtual_loop
from run_program import run

PROGRAMS = pathlib.Path(__file__).parent.parent / "conformance"
PACKAGES = PROGRAMS.parent.parent / "target" / "python"


def main():
    check = sys.argv[1:] == ["--check"]
    stale = 0
    groups = (PROGRAMS / "real_clock.txt").read_text(encoding="utf-8").split()
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        threaded = [program for group in groups for program in PROGRAMS.glob(f"{group}/*.py")]
        real = dict(zip(threaded, pool.map(on_the_real_clock, threaded)))
    virtual_loop.install()
    for program in sorted(PROGRAMS.glob("*/*.py")):
        expected = program.with_suffix(".out")
        old = expected.read_text(encoding="utf-8", newline="") if expected.exists() else ""
        new = real[program] if program in real else run(program.read_text(encoding="utf-8"))
        # A busy machine may wake a thread late: it has two more tries, with nothing else beside it.
        tries = 2 if program in real and check else 0
        while new != old and tries:
            new, tries = on_the_real_clock(program), tries - 1
        if new == old and expected.exists():
            continue
        stale += 1
        if not check:
            expected.write_text(new, encoding="utf-8")
            continue
        sys.stdout.writelines(difflib.unified_diff(old.splitlines(True), new.splitlines(True), str(expected), "CPython"))
    print(f"{stale} {'are stale: run make expected' if check else 'written'}")
    if check:
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            same = list(pool.map(prints_the_same, unpatched()))
        sys.exit(bool(stale) or not all(same))


def on_the_real_clock(program):
    command = [sys.executable, "-X", "utf8", "-B", pathlib.Path(__file__).with_name("real_clock.py"), program]
    packages = {**os.environ, "PYTHONPATH": str(PACKAGES)}
    done = subprocess.run(
        command, capture_output=True, check=True, text=True, encoding="utf-8", timeout=60, env=packages
    )
    return done.stdout


def unpatched():
    return (PROGRAMS / "unpatched.txt").read_text(encoding="utf-8").split()


def prints_the_same(name):
    """Whether a program prints on the real clock what its .out file says."""
    program = PROGRAMS / name
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, program]
        process = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60, cwd=folder)
    expected, *_ = program.with_suffix(".out").read_text(encoding="utf-8").partition("==== ")
    if process.stdout == expected:
        return True
    print(f"{name} prints something else on the real clock:\n{process.stdout}{process.stderr}")
    return False


main()
