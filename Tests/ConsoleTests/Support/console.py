"""A program under a pseudo-terminal: its screen, its raw bytes and how it leaves the terminal."""

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import tempfile
import termios
import time
import tty

import pyte

# Longest wait for something that must come; a loaded machine is slow, not wrong.
PATIENCE = 30.0
TITLE = "WES"


class Failure(Exception):
    """What was expected did not happen."""


class Screen(pyte.Screen):
    """pyte's screen, which lacks dim text and repetition, and answers status requests only where asked to."""

    def __init__(self, columns, rows, answer):
        self.answer = answer
        self.last = " "
        super().__init__(columns, rows)

    def draw(self, data):
        super().draw(data)
        self.last = data[-1:] or self.last

    def repeat(self, count=1, **_):
        super().draw(self.last * max(count, 1))

    def scroll_up(self, count=1, **_):
        self.scrolled(count, self.index, -1)

    def scroll_down(self, count=1, **_):
        self.scrolled(count, self.reverse_index, 0)

    def scrolled(self, count, once, edge):
        place = self.cursor.y
        margins = self.margins or (0, self.lines - 1)
        self.cursor.y = margins[edge]
        for _ in range(max(count or 1, 1)):
            once()
        self.cursor.y = place

    def write_process_input(self, data):
        self.answer(data)

    def select_graphic_rendition(self, *codes, **options):
        # pyte has no dim; italics, unused here, carry it.
        codes = [3 if code == 2 else code for code in codes]
        if 22 in codes:
            codes.insert(codes.index(22), 23)
        super().select_graphic_rendition(*codes, **options)


class Stream(pyte.ByteStream):
    """pyte's stream, with REP, SU and SD, which ncurses uses on rules, bars and tables."""

    csi = dict(pyte.ByteStream.csi, b="repeat", S="scroll_up", T="scroll_down")
    events = pyte.ByteStream.events | {"repeat", "scroll_up", "scroll_down"}


def lead(job, ignoring):
    """Takes the terminal for a session; with a job, leads the session as a shell would."""
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    # No signal is ignored by inheritance unless asked for: that would say nothing of the program.
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN if number in ignoring else signal.SIG_DFL)
    if not job:
        return
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)
        os.tcsetpgrp(0, os.getpid())
        signal.signal(signal.SIGTTOU, signal.SIG_DFL)
        return
    os.closerange(3, 1024)
    status = os.waitpid(child, 0)[1]
    os._exit(os.waitstatus_to_exitcode(status) & 0xFF)


class Console:
    """The built program on a pseudo-terminal of its own."""

    def __init__(
        self, program, *arguments, rows=24, columns=80, answers=True, errors=None, job=False,
        ignoring=(), **env
    ):
        self.raw = b""
        self.answers = answers
        self.status_requests = 0
        self.master, slave = os.openpty()
        self.set_size(rows, columns)
        self.before = termios.tcgetattr(self.master)
        environment = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"}
        # A home of its own, gone with it: a program that crashed leaves its files.
        self.folder = tempfile.TemporaryDirectory(prefix="wes-console-")
        environment["STATE_DIRECTORY"] = self.folder.name + "/state"
        for name in ("HOME", "TMPDIR", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"):
            environment[name] = self.folder.name
        environment.update(env)
        environment = {name: value for name, value in environment.items() if value is not None}
        self.device = os.ttyname(slave)
        self.screen = Screen(columns, rows, self.status_asked)
        self.stream = Stream(self.screen)
        self.process = subprocess.Popen(
            [program, *arguments],
            stdin=slave,
            stdout=slave,
            stderr=errors if errors is not None else slave,
            env=environment,
            preexec_fn=lambda: lead(job, ignoring),
            close_fds=True,
        )
        os.close(slave)
        self.pid = self.child() if job else self.process.pid

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            os.kill(self.pid, signal.SIGKILL)
            self.process.kill()
            self.process.wait()
        self.close_master()
        self.folder.cleanup()

    def child(self):
        """The only child of the process."""
        with open(f"/proc/{self.process.pid}/task/{self.process.pid}/children") as file:
            return int(file.read().split()[0])

    def unread(self):
        """How many of the bytes that were typed nobody has read."""
        slave = os.open(self.device, os.O_RDWR | os.O_NOCTTY)
        try:
            if self.process.poll() is not None:
                tty.setraw(slave, termios.TCSANOW)
            return struct.unpack("i", fcntl.ioctl(slave, termios.FIONREAD, b"\0" * 4))[0]
        finally:
            os.close(slave)

    # What the terminal does.

    def status_asked(self, data):
        """The terminal was asked for its status; it answers unless told not to."""
        self.status_requests += 1
        if self.answers and self.master >= 0:
            os.write(self.master, data.encode())

    def send(self, text):
        os.write(self.master, text if isinstance(text, bytes) else text.encode())

    def set_size(self, rows, columns):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resize(self, rows, columns):
        self.set_size(rows, columns)
        self.screen.resize(rows, columns)
        os.kill(self.pid, signal.SIGWINCH)

    def freeze(self):
        """Full redraws that nobody reads, until keys stay unread: the program hangs in a write."""
        end, hung = time.monotonic() + PATIENCE, 0
        while hung < 20:
            if time.monotonic() > end:
                raise Failure("the program never hung in a write")
            self.send("\x0c")
            time.sleep(0.01)
            hung = hung + 1 if self.unread() > 1 else 0
        return self

    def close_master(self):
        if self.master >= 0:
            os.close(self.master)
            self.master = -1

    def pump(self, seconds):
        """Reads once, within this time; false when nothing came or the program has closed."""
        if self.master < 0 or not select.select([self.master], [], [], max(seconds, 0))[0]:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:
            return False
        self.raw += data
        self.stream.feed(data)
        return bool(data)

    def listen(self, seconds):
        """Reads for this long; answers the bytes that came."""
        start, end = len(self.raw), time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if not self.pump(left) and self.process.poll() is not None:
                break
        return self.raw[start:]

    # What is seen.

    @property
    def lines(self):
        return self.screen.display

    @property
    def text(self):
        return "\n".join(self.lines)

    def wait(self, what, condition, limit=PATIENCE):
        end = time.monotonic() + limit
        while not condition():
            if time.monotonic() > end:
                raise Failure(f"{what}: not within {limit} s\n{self.text}\n{self.raw[-400:]!r}")
            if not self.pump(0.05) and self.process.poll() is not None and not condition():
                raise Failure(f"{what}: the program ended with {self.process.poll()}\n{self.text}")

    def see(self, text, limit=PATIENCE):
        self.wait(f"'{text}' on the screen", lambda: text in self.text, limit)

    def not_see(self, text, limit=PATIENCE):
        self.wait(f"no '{text}' on the screen", lambda: text not in self.text, limit)

    def opened(self, tab="Téléinfo"):
        """Waits until the console is drawn to its last row."""
        self.wait(
            f"{TITLE}, {tab} and the keys",
            lambda: TITLE in self.lines[0] and tab in self.text and self.lines[-1].strip() != "",
        )
        return self

    def settled(self):
        """Waits until the screen shows the whole frame of the last size."""
        self.wait("a last row", lambda: self.lines[-1].strip() != "")

    # How it ends.

    def gone(self, limit=PATIENCE, reading=True):
        """Waits for the end; answers the exit status, 128 + the signal for a death by signal."""
        end = time.monotonic() + limit
        while self.process.poll() is None:
            if time.monotonic() > end:
                raise Failure(f"still running after {limit} s\n{self.text}")
            if reading:
                self.pump(0.02)
            else:
                time.sleep(0.01)
        while reading and self.pump(0.05):
            pass
        status = self.process.returncode
        return status if status >= 0 else -status * 1000

    def ends(self, status, limit=PATIENCE):
        found = self.gone(limit)
        check(found == status, f"exit status {found}, expected {status}\n{self.raw[-400:]!r}")

    def stopped(self):
        end = time.monotonic() + PATIENCE
        while self.state() != "T":
            if time.monotonic() > end:
                raise Failure("not stopped")
            self.pump(0.02)
        while self.pump(0.05):
            pass

    def state(self):
        return self.stat()[0]

    def stat(self):
        with open(f"/proc/{self.pid}/stat") as file:
            return file.read().rpartition(")")[2].split()

    def processor_seconds(self):
        fields = self.stat()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def wakes(self):
        """How often a thread of the program has waited and gone on."""
        total = 0
        for thread in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{thread}/status") as file:
                total += int(re.search(r"^voluntary_ctxt_switches:\s*(\d+)", file.read(), re.M)[1])
        return total

    def given_back(self, sequences=True):
        """The terminal is as before: line settings, screen, cursor, attributes, pasting."""
        check(self.settings_given_back(), f"line settings changed\n{self.raw[-400:]!r}")
        if not sequences:
            return
        for on, off in ((b"?1049h", b"?1049l"), (b"?2004h", b"?2004l"), (b"?25l", b"?25h")):
            last_on, last_off = self.raw.rfind(b"\x1b[" + on), self.raw.rfind(off)
            check(last_off > last_on >= 0, f"{off!r} is missing\n{self.raw[-400:]!r}")

    def settings_given_back(self):
        return termios.tcgetattr(self.master) == self.before

    def after_the_screen(self):
        """What was written on the normal screen since the alternate one was left."""
        return self.raw.rpartition(b"?1049l")[2].decode(errors="replace")


def check(condition, message):
    if not condition:
        raise Failure(message)


def has_colour(raw):
    return re.search(rb"\x1b\[([0-9]+;)*3[1-7]m|\x1b\[([0-9]+;)*38;", raw) is not None
