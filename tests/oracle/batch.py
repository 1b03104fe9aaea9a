"""Reads a JSON list of {"source", "seed"} and writes the list of their outcomes: many programs, one process."""

import json
import sys

import virtual_loop
from run_program import run

virtual_loop.install()

json.dump([run(program["source"], program["seed"]) for program in json.load(sys.stdin)], sys.stdout)
