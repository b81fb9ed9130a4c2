#!/usr/bin/python3
"""Measures the console from the terminal's side, beside its budgets.

    bench-ui.py [SECONDS]        start, keys, bytes, processor and memory; 60 s by default
    bench-ui.py --soak SECONDS   the console left alone: fails when its memory grows

$WES_BIN names the program. The simulated unit runs in a process of its own, so that the console and
its engine are measured without it.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from subprocess import DEVNULL, Popen

from pty_program import Program

WES = os.environ.get("WES_BIN", ".build/release/wes")
BAR = b"Quitter"  # the last word of the last row: the screen is full once it came
GAP = 0.05  # silence between two refreshes


class Unit:
    """`wes demo --serve`: the simulated unit, for the time of a `with`."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        served = Path(self.folder.name, "unit")
        self.process = Popen([WES, "demo", "--serve", str(served)], stdout=DEVNULL)
        self.configuration = served / "unit.toml"
        limit = time.monotonic() + 10
        while not self.configuration.exists():
            if self.process.poll() is not None or time.monotonic() > limit:
                sys.exit("bench-ui: wes demo --serve does not start")
            time.sleep(0.05)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.folder.cleanup()

    def console(self, tab):
        command = [WES, "--config", str(self.configuration), "--lang", "fr", "--tab", tab]
        # What it learns of this unit stays away from the state of a real one.
        return Program(command, STATE_DIRECTORY=str(Path(self.folder.name, "state")))


def full_screen(program):
    """Milliseconds from the start of the program to its first full screen."""
    found = program.read_until(BAR, 5)
    if found is None:
        sys.exit(f"bench-ui: no full screen (exit status {program.stop()})")
    return (found[1] - program.started) * 1000


def processor_seconds(pid):
    total = 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        total += int((task / "schedstat").read_text().split()[0])
    return total / 1e9


def memory_mib(pid):
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def refreshes(program, seconds):
    """The size of each refresh within `seconds`, in bytes."""
    sizes, last, end = [], 0.0, time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        data = program.read(left)
        if data == b"":
            break
        if data:
            now = time.monotonic()
            if now - last > GAP:
                sizes.append(0)
            sizes[-1] += len(data)
            last = now
    return sizes


def key_delays(program, count):
    """Milliseconds from each key to the first byte it draws."""
    delays = []
    for index in range(count):
        program.wait_for_silence(GAP)
        pressed = time.monotonic()
        program.send(b"3" if index % 2 == 0 else b"2")
        if program.read(1):
            delays.append((time.monotonic() - pressed) * 1000)
    return sorted(delays)


def bench(seconds):
    with Unit() as unit:
        starts = []
        for _ in range(9):
            program = unit.console("teleinfo")
            starts.append(full_screen(program))
            program.stop()

        program = unit.console("teleinfo")
        full_screen(program)
        program.wait_for_silence(0.2)
        refreshes(program, 5)
        pid = program.process.pid
        before = processor_seconds(pid)
        sizes = refreshes(program, seconds)
        spent = processor_seconds(pid) - before
        memory = memory_mib(pid)
        delays = key_delays(program, 200)
        program.stop()

        program = unit.console("relays")
        full_screen(program)
        refreshes(program, 3)
        clock = refreshes(program, min(seconds, 20))
        program.stop()

    hour = 3600 / seconds
    rows = [
        ("start to first full screen", statistics.median(starts), 50, "ms"),
        ("key to first byte, median", statistics.median(delays), 1, "ms"),
        ("key to first byte, p99", delays[int(len(delays) * 0.99)], 5, "ms"),
        ("bytes per refresh, téléinfo, median", statistics.median(sizes or [0]), 200, "B"),
        ("bytes per refresh, only the clock moves", statistics.median(clock or [0]), 40, "B"),
        ("bytes per hour, téléinfo", sum(sizes) * hour, None, "B/h"),
        ("processor", spent * hour, 36, "s/h"),
        ("resident memory", memory, 32, "MiB"),
    ]
    print(f"{'console and engine, 80x24':41} {'measured':>10} {'budget':>7} unit")
    for name, value, budget, unit_name in rows:
        limit = "" if budget is None else f"{budget}"
        mark = "  over" if budget is not None and value > budget else ""
        shown = f"{value:.2f}" if value < 10 else f"{value:.0f}"
        print(f"{name:41} {shown:>10} {limit:>7} {unit_name}{mark}")


def soak(seconds):
    with Unit() as unit:
        program = unit.console("teleinfo")
        full_screen(program)
        # Histories fill first; what grows after a third of the time is a leak.
        refreshes(program, seconds / 3)
        settled = memory_mib(program.process.pid)
        refreshes(program, seconds * 2 / 3)
        if program.process.poll() is not None:
            sys.exit(f"soak: the console ended by itself, status {program.stop()}")
        final = memory_mib(program.process.pid)
        program.stop()
    print(f"soak: {seconds:.0f} s, {settled:.1f} MiB after a third, {final:.1f} MiB at the end")
    if final > settled + 2:
        sys.exit("soak: the memory grows")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--soak"]:
        soak(float(sys.argv[2]))
    else:
        bench(float(sys.argv[1]) if len(sys.argv) > 1 else 60.0)
