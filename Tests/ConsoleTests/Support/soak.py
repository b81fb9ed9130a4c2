#!/usr/bin/python3 -B
"""Random keys, pastes and sizes on the console of a simulated unit.

usage: soak.py PROGRAM [KEYS [PASTED [SEED]]]    by default 100 000 keys, 1 MB, a seed of the clock

Fails when a relay is closed (no key that confirms ever comes alone, so nothing is ever confirmed),
when the program ends otherwise than asked, when the terminal is not given back, or when memory
grows. In the end one relay is closed by its confirmation, to show that a closing would be seen.
"""

import os
import random
import re
import select
import signal
import sys
import time

import program
import relays
from console import PATIENCE, Console, Failure, check
from house import House

# Five keys without effect: they end whatever sequence came before, and what follows is no lone key.
FILLER = b"zzzzz"
PLAIN = [bytes([byte]) for byte in range(0x20, 0x7F) if byte not in b"q0123456789"]
CONFIRMING = [b"\r", b"\n", b"\x1bOM"] + [bytes([byte]) for byte in b"0123456789"]
CONTROLS = [b"\t", b"\x7f", b"\x0c", b"\x1b", b"\x01", b"\x13", b"\x11", b"\x1a", b"\x04", b"\0"]
SEQUENCES = [b"\x1b[" + end for end in (
    b"A", b"B", b"C", b"D", b"H", b"F", b"Z", b"5~", b"6~", b"1~", b"4~", b"3~", b"15~", b"24~",
    b"11~", b"1;5C", b"I", b"O", b"?1;2c", b"12;34R", b"999z", b"<0;3;4M", b"", b"20", b"[A")]
RELAY = [b" ", b"t", b"f", b"o", b"A", b"\t", b"\x1b[B", b"\x1b[A", b"n", b"y"]
LEAVING = [b"q", b"\x03", b"\x1b[21~"]
ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
MOST_MEMORY = 160  # MiB, the largest window included


class Stormy(Console):
    """A console without an emulator, whose keyboard never blocks."""

    asked = b""
    owed = 0  # answers to status requests
    typing = False
    questions = 0  # how often one was drawn

    def pump(self, seconds):
        if self.master < 0 or not select.select([self.master], [], [], max(seconds, 0))[0]:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:
            return False
        self.raw += data
        if len(self.raw) > 1 << 20:
            # The first bytes, which took the screen, and the last, which give it back.
            self.raw = self.raw[:4096] + self.raw[-65536:]
        self.questions += data.count(b"Annuler ]")
        self.asked += data
        self.owed += self.asked.count(b"\x1b[5n")
        self.asked = b"" if b"\x1b[5n" in self.asked[-4:] else self.asked[-3:]
        if not self.typing:
            self.answer()
        return bool(data)

    def answer(self):
        count, self.owed = self.owed, 0
        if count:
            self.send(b"\x1b[0n" * count)

    def send(self, data):
        """Types; an answer never comes between the bytes of one mark."""
        self.typing = True
        self.type(data)
        self.typing = False
        self.answer()

    def type(self, data):
        os.set_blocking(self.master, False)
        end = time.monotonic() + PATIENCE
        while data:
            try:
                data = data[os.write(self.master, data) :]
            except BlockingIOError:
                if time.monotonic() > end:
                    raise Failure("the keys are not read any more") from None
                self.pump(0.01)
            except OSError:
                return

    def memory(self):
        with open(f"/proc/{self.pid}/status") as file:
            found = re.search(r"^VmRSS:\s*(\d+)", file.read(), re.M)
        return int(found[1]) / 1024 if found else 0


class Storm:
    """What a seed sends, and what came of it."""

    def __init__(self, keys, pasted, seed):
        self.random = random.Random(seed)
        self.keys, self.pasted, self.seed = keys, pasted, seed
        self.sent = self.runs = self.resizes = self.questions = self.given = 0
        self.most = 0

    def run(self, house):
        each = self.pasted // max(self.keys // 500, 1) + 1  # half of it, in many pastes
        while self.sent < self.keys:
            with house.console("--tab", "relais", kind=Stormy) as console:
                console.wait("a screen", lambda: b"Quit" in console.raw)
                self.runs += 1
                self.weather(console, house, each)
                self.questions += console.questions

    def weather(self, console, house, pasted):
        """Until the console is told to leave, and has left."""
        while self.sent < self.keys:
            step = self.random.random()
            if step < 0.005:
                self.paste(console, pasted)
            elif step < 0.05:
                self.size(console)
            elif step < 0.053:
                return self.end(console, self.random.choice(ENDING))
            elif step < 0.08:
                self.tempt(console)
            else:
                self.type(console)
            # Mostly as fast as can be, sometimes as a hand.
            console.pump(0 if self.random.random() > 0.1 else 0.02)
            if console.process.poll() is not None:
                return self.left(console, 0)
            if self.sent % 512 < 8:
                self.look(console, house)
        # What is left of the paste comes at once.
        self.paste(console, max(self.pasted - self.given, 1))
        self.look(console, house)
        self.end(console, signal.SIGTERM)

    def type(self, console):
        data = b""
        for _ in range(self.random.randint(1, 9)):
            data += self.key()
            self.sent += 1
        console.send(data)

    def tempt(self, console):
        """Opens a question, perhaps lets it listen, and answers it as no person does."""
        console.send(b"\x1b")
        console.listen(0.03)
        console.send(FILLER + b"6")
        console.send(self.random.choice([b" ", b"t", b"f", b"o", b"A"]))
        console.listen(self.random.choice([0.02, 0.02, 0.7]))
        number = self.random.choice(b"123")
        console.send(self.random.choice([
            b"zzzzz%c" % number, b"%c" % number * 20, b"\x1b[200~%c\x1b[201~" % number, b"\t\r",
            b"\t\r\r", FILLER + b"\r", b"%cz" % number, b"\x1b[200~\t\r\x1b[201~"]))
        self.sent += 5

    def key(self):
        chance = self.random.random()
        if chance < 0.0006:
            return self.random.choice(LEAVING)
        if chance < 0.30:
            return FILLER + self.random.choice(CONFIRMING)
        for limit, keys in ((0.55, RELAY), (0.75, PLAIN), (0.80, CONTROLS), (0.97, SEQUENCES)):
            if chance < limit:
                return self.random.choice(keys)
        return bytes(self.random.randrange(128, 256) for _ in range(3))

    def paste(self, console, size):
        self.given += size
        data = self.random.randbytes(size).replace(b"\x1b[201~", b"")
        console.send(FILLER + b"\x1b[200~" + data + b"\x1b[201~")

    def size(self, console):
        self.resizes += 1
        if self.random.random() < 0.3:
            rows, columns = self.random.choice([(1, 1), (200, 400), (24, 80), (9, 38), (10, 40)])
        else:
            rows, columns = self.random.randint(1, 200), self.random.randint(1, 400)
        console.set_size(rows, columns)

    def end(self, console, number):
        os.kill(console.pid, number)
        self.left(console, 128 + number)

    def left(self, console, status):
        found = console.gone()
        # A key that leaves may have come before the signal; and keys still queued when the line is
        # given back are typed on a cooked line, where Ctrl-C and Ctrl-\\ are signals.
        typed = (128 + signal.SIGINT, 128 + signal.SIGQUIT)
        check(found in (0, status, *typed), f"exit status {found}, expected {status}: {self.place()}")
        try:
            console.given_back()
        except Failure as failure:
            raise Failure(f"{failure}: {self.place()}") from None

    def look(self, console, house):
        check(not house.closings, f"a relay was closed without confirmation: {self.place()}")
        if console.process.poll() is None:
            self.most = max(self.most, console.memory())
            check(self.most < MOST_MEMORY, f"{self.most:.0f} MiB: {self.place()}")

    def place(self):
        return f"seed {self.seed}, key {self.sent}"


def confirmed(house):
    """One relay closed as a person does it; the listener on the lines must see it."""
    with relays.on_relays(house) as console:
        relays.start_test(console, house)


def random_keys():
    """The short form, for the tests: the same keys every time."""
    print(soak(5_000, 100_000, seed=7))


def soak(keys, pasted, seed):
    start = time.monotonic()
    storm = Storm(keys, pasted, seed)
    with House() as house:
        check(house.lines, "the simulated unit offers no line to a relay")
        storm.run(house)
        confirmed(house)
    check(storm.questions, f"no question was ever asked: {storm.place()}")
    return (
        f"{storm.sent} keys, {storm.resizes} sizes, {storm.given} bytes pasted, {storm.runs} runs, "
        f"{storm.questions} questions drawn, "
        f"at most {storm.most:.0f} MiB, in {time.monotonic() - start:.0f} s, seed {seed}")


if __name__ == "__main__":
    program.path = os.path.abspath(sys.argv[1])
    asked = [int(each) for each in sys.argv[2:]] + [None] * 3
    keys = 100_000 if asked[0] is None else asked[0]
    pasted = 1_000_000 if asked[1] is None else asked[1]
    seed = int(time.time()) if asked[2] is None else asked[2]
    try:
        print("soak: " + soak(keys, pasted, seed))
    except Failure as failure:
        sys.exit(f"soak: {failure}")
