"""Runs the program whose file is given on the real clock, with real threads and processes, and writes its outcome: see
`run_program`.
"""

import io
import multiprocessing.process
import pathlib
import sys
import tempfile
import threading
import types

import run_program


class Shared(io.TextIOWrapper):
    """A stream that the program's processes write on as well."""

    def __init__(self):
        super().__init__(tempfile.TemporaryFile(), encoding="utf-8", line_buffering=True)

    def getvalue(self):
        self.flush()
        self.seek(0)
        return self.read()


def end():
    """The end of a process waits for its threads and processes; here they are to print before the outcome is told."""
    threading._shutdown()
    for process in multiprocessing.process.active_children():
        if process.daemon:
            process.terminate()
        process.join()


class Main(types.ModuleType):
    """The program's module: what is copied to a process is looked up in it by name."""

    def __init__(self, name):
        super().__init__(name)
        sys.modules[name] = self


if __name__ == "__main__":
    own = sys.modules["__main__"]  # what is torn down with it would be missing here
    run_program.types.ModuleType = Main
    sys.stdout.write(run_program.run(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"), at_end=end, stream=Shared))
