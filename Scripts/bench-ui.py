#!/usr/bin/python3
"""Measures the console from the terminal's side, beside its budgets and beside other programs.

    bench-ui.py [SECONDS]        start, keys, bytes, processor and memory; 60 s by default
    bench-ui.py --soak SECONDS   the console left alone: fails when its memory grows

$WES_BIN names the program. The simulated unit runs in a process of its own, so that the console and
its engine are measured without it. htop, bmon and tig are measured in the same run and in the same
way, where they are installed.
"""

import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from subprocess import DEVNULL, Popen, run

from pty_program import Program

WES = os.path.abspath(os.environ.get("WES_BIN", ".build/release/wes"))
BAR = b"Quitter"  # the last word of the last row: the screen is full once it came
GAP = 0.05  # silence between two refreshes
TABS = ("ensemble", "teleinfo", "pinces", "temperatures", "compteurs", "relais")
DOWN, UP = b"\x1b[B", b"\x1b[A"
# Name, command, keys pressed in turn.
PEERS = (
    ("htop", ["htop"], (DOWN, UP)),
    ("bmon", ["bmon"], (b"?", b"?")),
    ("tig", ["tig"], (b"j", b"k")),
)


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


def quiet_screen(program):
    """The same for a program whose last word is not known: the last byte before a silence."""
    last, limit = None, program.started + 8
    while (left := limit - time.monotonic()) > 0:
        data = program.read(min(left, 0.25) if last else left)
        if not data:
            break
        last = time.monotonic()
    return (last - program.started) * 1000 if last else None


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


def key_delays(program, keys, count):
    """Milliseconds from each key to the first byte it draws."""
    delays = []
    for index in range(count):
        program.wait_for_silence(GAP)
        pressed = time.monotonic()
        program.send(keys[index % len(keys)])
        if program.read(1):
            delays.append((time.monotonic() - pressed) * 1000)
    return sorted(delays)


def steady(program, seconds):
    """Sizes of the refreshes, processor seconds for each hour, and memory, in the steady state."""
    pid = program.process.pid
    before, start = processor_seconds(pid), time.monotonic()
    sizes = refreshes(program, seconds)
    spent = (processor_seconds(pid) - before) * 3600 / (time.monotonic() - start)
    return sizes, spent, memory_mib(pid)


def summary(starts, delays, sizes, seconds, spent, memory):
    return {
        "start to first full screen": statistics.median(starts),
        "key to first byte, median": statistics.median(delays),
        "key to first byte, p99": delays[int(len(delays) * 0.99)],
        "bytes per refresh, live, median": statistics.median(sizes or [0]),
        "bytes per hour, live": sum(sizes) * 3600 / seconds,
        "processor": spent,
        "resident memory": memory,
    }


def measure_console(unit, seconds):
    starts = []
    for _ in range(9):
        program = unit.console("ensemble")
        starts.append(full_screen(program))
        program.stop()

    program = unit.console("ensemble")
    full_screen(program)
    refreshes(program, 5)
    tabs, all_sizes, spent, memory = {}, [], [], 0
    each = seconds / len(TABS)
    for number, tab in enumerate(TABS, 1):
        program.send(str(number).encode())
        program.wait_for_silence(GAP)
        sizes, processor, memory = steady(program, each)
        tabs[tab] = (statistics.median(sizes or [0]), processor)
        all_sizes += sizes
        spent.append(processor)
    delays = key_delays(program, (b"2", DOWN, UP, b"1", b"6", b"3"), 300)
    program.send(b"?")
    program.wait_for_silence(0.2)
    clock = refreshes(program, min(seconds, 20))
    memory = max(memory, memory_mib(program.process.pid))
    program.stop()

    row = summary(starts, delays, all_sizes, seconds, statistics.mean(spent), memory)
    row["bytes per refresh, only the clock moves"] = statistics.median(clock or [0])
    return row, tabs


def measure_peer(command, keys, seconds):
    starts = []
    for _ in range(5):
        program = Program(command)
        taken = quiet_screen(program)
        program.stop()
        if taken is None:
            return None
        starts.append(taken)
    program = Program(command)
    program.wait_for_silence(0.25)
    refreshes(program, 2)
    sizes, spent, memory = steady(program, seconds)
    delays = key_delays(program, keys, 100)
    program.stop()
    return summary(starts, delays or [0.0], sizes, seconds, spent, memory)


def measure_peers(seconds):
    """The measures of each peer that is installed; of the others, a word."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, command, keys in PEERS:
            if shutil.which(command[0]) is None:
                print(f"{name}: skipped, not installed (apt install {name})")
                continue
            if name == "tig":
                command = [*command, "-C", repository(folder)]
            measured = measure_peer(command, keys, seconds)
            if measured is None:
                print(f"{name}: skipped, it draws nothing here")
                continue
            found[name] = measured
    return found


def repository(folder):
    """A repository with something to list, the same everywhere."""
    git = ["git", "-C", folder, "-c", "user.name=bench", "-c", "user.email=bench@localhost"]
    run([*git, "init", "-q"], check=True)
    for number in range(60):
        run([*git, "commit", "-q", "--allow-empty", "-m", f"Change {number}"], check=True)
    return folder


BUDGETS = (
    ("start to first full screen", 50, "ms"),
    ("key to first byte, median", 1, "ms"),
    ("key to first byte, p99", 5, "ms"),
    ("bytes per refresh, live, median", 200, "B"),
    ("bytes per refresh, only the clock moves", 40, "B"),
    ("bytes per hour, live", None, "B/h"),
    ("processor", 36, "s/h"),
    ("resident memory", 32, "MiB"),
)


def shown(value):
    if value is None:
        return "-"
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"


def bench(seconds):
    with Unit() as unit:
        console, tabs = measure_console(unit, seconds)
    peers = measure_peers(min(seconds, 30))

    names = "".join(f"{name:>10}" for name in peers)
    print(f"{'console and engine, 80x24':41} {'wes':>10} {'budget':>7}      {names}  unit")
    for name, budget, unit_name in BUDGETS:
        limit = "" if budget is None else f"{budget}"
        mark = " over" if budget is not None and console[name] > budget else ""
        others = "".join(f"{shown(peer.get(name)):>10}" for peer in peers.values())
        print(f"{name:41} {shown(console[name]):>10} {limit:>7}{mark:5}{others}  {unit_name}")
    print("by tab: " + ", ".join(
        f"{tab} {size:.0f} B {spent:.0f} s/h" for tab, (size, spent) in tabs.items()))
    if peers:
        print("The full screen of the others is their last byte before 250 ms of silence.")


def soak(seconds):
    with Unit() as unit:
        program = unit.console("ensemble")
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
