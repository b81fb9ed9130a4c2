"""Slow and silent links, and no work where there is none."""

import os
import tempfile
import time

import program
from console import Console, check
from program import demo


def slow_link():
    with demo(answers=False) as console:
        console.opened().wait("the status request", lambda: console.status_requests == 1)
        console.send("\x1b[0n")
        console.wait("a request behind a frame", lambda: console.status_requests == 2)
        console.listen(0.2)
        late = console.listen(2)
        check(late == b"", f"{len(late)} bytes before the answer")
        console.send("?")
        console.see("Ctrl-L", limit=5)
        console.send("\x1b[0n\x1b")
        console.wait("data again", lambda: console.status_requests > 2, limit=5)


def silent_terminal():
    with demo(answers=False) as console:
        console.opened().listen(1.2)
        check(console.listen(2.2) != b"", "no clock on a terminal that does not answer")
        check(console.status_requests == 1, "asked again")


def answers_are_no_keys():
    with demo() as console:
        console.opened().listen(2)
        check(console.status_requests >= 2, "asked once only")
        check("sans effet" not in console.text, f"an answer was a key\n{console.text}")


def idle():
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "unit.toml")
        with open(file, "w") as out:
            out.write('[teleinfo.1]\ndevice = "/dev/wes-no-such-port"\n')
        with Console(program.path, "--config", file) as console:
            console.opened().listen(1.5)
            before, start = console.processor_seconds(), time.monotonic()
            sent = console.listen(4)
            took = console.processor_seconds() - before
            check(took <= 0.06, f"{took:.2f} s of processor in {time.monotonic() - start:.1f} s")
            check(len(sent) <= 1200, f"{len(sent)} bytes in four seconds")


def nothing_asked_behind_nothing():
    with demo() as console:
        console.opened().listen(1)
        console.send("p")
        console.listen(1)
        for piece in console.listen(3).split(b"\x1b[5n")[1:-1]:
            check(piece != b"", "asked for the status, nothing having been drawn")


def raw_frame_open():
    with demo() as console:
        console.opened().send("b")
        console.listen(1)
        before = console.processor_seconds()
        console.listen(2)
        took = console.processor_seconds() - before
        check(took < 1, f"{took:.2f} s of processor in 2 s")


def first_screen_is_small():
    with demo() as console:
        console.opened()
        check(len(console.raw) < 8000, f"{len(console.raw)} bytes for the first screen")


def idle_sleeps():
    """With nothing to read, a wake-up a second for the clock and hardly more."""
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "unit.toml")
        with open(file, "w") as out:
            out.write('[unit]\nname = "cave"\n')
        with Console(program.path, "--config", file) as console:
            console.opened().listen(1.5)
            before, start = console.wakes(), time.monotonic()
            console.listen(4)
            a_second = (console.wakes() - before) / (time.monotonic() - start)
            check(a_second <= 10, f"{a_second:.1f} wake-ups a second")
