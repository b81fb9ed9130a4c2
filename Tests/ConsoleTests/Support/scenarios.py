"""The behaviours of the console under a pseudo-terminal, one function each.

usage: scenarios.py PROGRAM NAME...    exit 0 passed, 1 failed with the reason on standard output
"""

import os
import sys
import time

import clamps
import indexes
import keys
import leaving
import links
import modbus
import named
import probes
import program
import relays
import soak
import tabs
import terminals
import units
import verbs
import windows
from console import Failure

MODULES = (
    clamps, indexes, keys, leaving, links, modbus, named, probes, relays, soak, tabs, terminals,
    units, verbs, windows,
)
SCENARIOS = {
    name: value
    for module in MODULES
    for name, value in vars(module).items()
    if callable(value) and value.__module__ == module.__name__
}

if __name__ == "__main__":
    program.path = os.path.abspath(sys.argv[1])
    names = sys.argv[2:]
    status = 0
    for name in names:
        start = time.monotonic()
        try:
            SCENARIOS[name]()
            if len(names) > 1:
                print(f"ok   {name} {time.monotonic() - start:.1f} s", flush=True)
        except Failure as failure:
            print(f"{name}: {failure}", flush=True)
            status = 1
    sys.exit(status)
