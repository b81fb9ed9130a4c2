"""The size of the window, and its changes."""

import os
import signal

from console import check
from program import demo


def resize():
    with demo() as console:
        console.opened().resize(30, 100)
        console.wait(
            "100 columns, 30 rows",
            lambda: len(console.lines[0].rstrip()) > 90 and console.lines[29].strip() != "",
        )
        console.resize(10, 40)
        console.wait("the compact layout", lambda: "2/6" in console.lines[0] and "?" in console.lines[9])
        console.resize(9, 38)
        console.see("38×9")
        console.resize(24, 80)
        console.opened().send("q")
        console.ends(0)
        console.given_back()


def too_small_quits():
    with demo(rows=9, columns=38) as console:
        console.see("38×9")
        console.send("q")
        console.ends(0)
        console.given_back()


def one_by_one():
    with demo(rows=1, columns=1) as console:
        console.listen(0.5)
        console.resize(24, 80)
        console.opened().resize(2, 3)
        console.listen(0.3)
        console.send("q")
        console.ends(0)


def size_of_the_environment_is_ignored():
    with demo(LINES="10", COLUMNS="40") as console:
        console.opened()
        console.wait("the true width", lambda: len(console.lines[0].rstrip()) > 70)


def storm_of_resizes():
    with demo() as console:
        console.opened()
        for step in range(40):
            console.resize(10 + step % 20, 40 + step)
            console.pump(0)
        console.resize(24, 80)
        console.screen.reset()
        console.send("\x0c")
        console.opened()


def selected(console):
    """The line that is selected."""
    found = [line for line in console.lines if line.startswith("›")]
    return found[0][1:12].strip() if found else ""


def resize_keeps_the_selection():
    with demo() as console:
        console.opened().see("021861348921")
        console.send("\x1b[F")
        console.wait("the last line", lambda: selected(console) not in ("", "ADSC"))
        last = selected(console)
        for rows, columns in ((40, 120), (24, 80), (10, 40), (24, 80), (60, 200)):
            console.resize(rows, columns)
            console.settled()
            console.wait(
                f"{last} selected at {columns}×{rows}", lambda: selected(console).startswith(last))


def resize_draws_once():
    """One clear for each new size, and the frame behind it: no intermediate state."""
    with demo() as console:
        console.opened()
        for rows, columns in ((30, 100), (10, 40), (24, 80)):
            start = len(console.raw)
            console.resize(rows, columns)
            console.wait("a new frame", lambda: b"\x1b[" in console.raw[start:])
            console.settled()
            sent = console.raw[start:]
            clears = sent.count(b"\x1b[2J") + sent.count(b"\x1b[J")
            # A signal of the kernel and one of ours; on a slow machine those of the size before too.
            check(clears <= 4, f"{clears} clears for one new size: {sent!r}")


def sizes_without_sense():
    """A window of no row, or of more than any screen has."""
    with demo(rows=0, columns=0) as console:
        console.wait("a screen", lambda: b"WES" in console.raw)
        for rows, columns in ((1, 400), (200, 1), (65535, 65535), (200, 400), (24, 80)):
            console.set_size(rows, columns)
            os.kill(console.pid, signal.SIGWINCH)
            console.pump(0.05)
        console.screen.resize(24, 80)
        console.send("\x0c")
        console.opened().send("q")
        console.ends(0)
        console.given_back()
