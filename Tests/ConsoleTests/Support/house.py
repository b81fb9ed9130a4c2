"""A simulated unit in a process of its own, with a listener on the lines that its relays hang on."""

import os
import re
import select
import signal
import socket
import struct
import subprocess
import tempfile
import threading
import time

import program
from console import PATIENCE, Console, Failure

# The kernel's struct gpio_v2_line_values: the values of the held outputs, and which of them are set.
VALUES = struct.Struct("<QQ")


class Lines:
    """Stands between an engine and a simulated chip, and keeps what the engine writes."""

    def __init__(self, path, chip):
        self.chip = chip
        self.lock = threading.Lock()
        self.written = []
        self.released = 0  # how often an engine has let the lines go
        self.server = socket.socket(socket.AF_UNIX)
        self.server.bind(path)
        self.server.listen()
        self.woken, self.wake = os.pipe()
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()

    def _run(self):
        pairs, rest = {}, {}
        while True:
            ready = select.select([self.server, self.woken, *pairs], [], [])[0]
            if self.woken in ready:
                break
            for end in ready:
                if end is self.server:
                    self._accept(pairs, rest)
                elif end in pairs:
                    self._carry(end, pairs, rest)
        for end in [self.server, *pairs]:
            end.close()

    def _accept(self, pairs, rest):
        engine, _ = self.server.accept()
        chip = socket.socket(socket.AF_UNIX)
        try:
            chip.connect(self.chip)
        except OSError:
            engine.close()
            chip.close()
            return
        pairs[engine], pairs[chip] = chip, engine
        rest[engine] = b""

    def _carry(self, end, pairs, rest):
        try:
            data = end.recv(65536)
            if data:
                pairs[end].sendall(data)
        except OSError:
            data = b""
        if not data:
            self.released += end in rest
            other = pairs.pop(end)
            pairs.pop(other, None)
            for each in (end, other):
                rest.pop(each, None)
                each.close()
        elif end in rest:
            rest[end] += data
            while len(rest[end]) >= VALUES.size:
                bits, mask = VALUES.unpack(rest[end][: VALUES.size])
                rest[end] = rest[end][VALUES.size :]
                with self.lock:
                    self.written.append((time.monotonic(), bits & mask, mask))

    def close(self):
        os.write(self.wake, b"x")
        self.thread.join()
        os.close(self.wake)
        os.close(self.woken)


class House:
    """`wes demo --serve`, and a configuration whose lines pass through `Lines`."""

    def __init__(self, scene=None, change=None):
        self.scene = scene
        self.change = change  # the first place of a text in unit.toml, and what stands there instead

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="wes-house-")
        served = os.path.join(self.folder.name, "unit")
        options = ["--scene", self.scene] if self.scene else []
        self.server = subprocess.Popen(
            [program.path, "demo", "--serve", served, *options], stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE)
        self.lines = []
        if not self.server.stdout.readline():
            self.__exit__()
            raise Failure("wes demo --serve says nothing")
        with open(os.path.join(served, "unit.toml")) as file:
            text = file.read()
        for number, chip in enumerate(sorted(set(re.findall(r'"sim:(.+?):\d+"', text)))):
            path = os.path.join(self.folder.name, f"lines-{number}")
            self.lines.append(Lines(path, chip))
            text = text.replace(f'"sim:{chip}:', f'"sim:{path}:')
        if self.change:
            if self.change[0] not in text:
                self.__exit__()
                raise Failure(f"no {self.change[0]!r} in unit.toml\n{text}")
            text = text.replace(*self.change, 1)
        self.configuration = os.path.join(served, "watched.toml")
        with open(self.configuration, "w") as out:
            out.write(text)
        return self

    def __exit__(self, *_):
        for lines in self.lines:
            lines.close()
        self.server.terminate()
        try:
            self.server.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.server.send_signal(signal.SIGKILL)
            self.server.wait()
        self.server.stdout.close()
        self.folder.cleanup()

    @property
    def written(self):
        """What engines wrote: instant, values of the outputs, outputs meant; oldest first."""
        found = []
        for lines in self.lines:
            with lines.lock:
                found += lines.written
        return sorted(found)

    @property
    def closings(self):
        """The writings that close a relay."""
        return [each for each in self.written if each[1]]

    def wait_for_release(self):
        """Waits until an engine has let the lines go: the chip opens what it held."""
        end = time.monotonic() + PATIENCE
        while not any(lines.released for lines in self.lines):
            if time.monotonic() > end:
                return False
            time.sleep(0.02)
        return True

    def console(self, *arguments, kind=Console, **options):
        return kind(
            program.path, "--config", self.configuration, "--lang", "fr", *arguments, **options)
