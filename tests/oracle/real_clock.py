"""Runs the program whose file is given on the real clock, with real threads, and writes its outcome: see `run_program`."""

import pathlib
import sys
import threading

from run_program import run

# The end of a process waits for its threads; here they are to print before the outcome is told.
sys.stdout.write(run(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"), at_end=threading._shutdown))
