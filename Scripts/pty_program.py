"""A full-screen program under a pseudo-terminal of a given size, seen from the terminal's side."""

import fcntl
import os
import select
import signal
import struct
import subprocess
import termios
import time

# What a terminal answers at once: its status, its cursor, its kind.
ANSWERS = {b"\x1b[5n": b"\x1b[0n", b"\x1b[6n": b"\x1b[1;1R", b"\x1b[c": b"\x1b[?1;2c"}


def _take_terminal():
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


class Program:
    """One run of a command; `started` is the monotonic instant of its start."""

    def __init__(self, command, columns=80, rows=24, **environment):
        self.terminal, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        known = {k: v for k, v in os.environ.items() if k not in ("LINES", "COLUMNS", "NO_COLOR")}
        known.update(TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8", **environment)
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env=known,
            start_new_session=True, preexec_fn=_take_terminal)
        os.close(slave)

    def send(self, data):
        os.write(self.terminal, data)

    def read(self, seconds):
        """What comes within `seconds`: bytes, empty at the end of the program, None on silence."""
        if not select.select([self.terminal], [], [], max(0, seconds))[0]:
            return None
        try:
            data = os.read(self.terminal, 65536)
        except OSError:
            return b""
        for question, answer in ANSWERS.items():
            if question in data:
                self.send(answer)
        return data

    def read_until(self, mark, seconds):
        """All output up to `mark`, and the instant it came; None when it does not come."""
        seen, limit = b"", time.monotonic() + seconds
        while (left := limit - time.monotonic()) > 0:
            data = self.read(left)
            if data == b"":
                break
            seen += data or b""
            if mark in seen:
                return seen, time.monotonic()
        return None

    def wait_for_silence(self, seconds, limit=5):
        """Reads until nothing came for `seconds`; what was read."""
        seen, end = b"", time.monotonic() + limit
        while time.monotonic() < end and (data := self.read(seconds)):
            seen += data
        return seen

    def stop(self):
        """Quits the program and waits for its end; its exit status."""
        self.process.send_signal(signal.SIGTERM)
        limit = time.monotonic() + 3
        while self.process.poll() is None:
            if time.monotonic() > limit:
                self.process.kill()
            self.read(0.02)
        os.close(self.terminal)
        return self.process.returncode
