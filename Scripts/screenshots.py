#!/usr/bin/python3
"""Takes the pictures of the console: one text and one image for each screen.

usage: screenshots.py PROGRAM FOLDER

Runs PROGRAM --demo under a pseudo-terminal, feeds a terminal emulator, and draws its cells.
"""
import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time

import pyte
from PIL import Image, ImageDraw, ImageFont

SCALE = 2
FONTS = "/usr/share/fonts/truetype/dejavu/"
BACKGROUND, FOREGROUND = (24, 26, 31), (216, 218, 222)
COLOURS = {
    "red": (229, 96, 96), "green": (120, 200, 120), "brown": (222, 190, 100),
    "yellow": (222, 190, 100), "blue": (110, 160, 235), "magenta": (200, 130, 210),
    "cyan": (100, 200, 210), "black": (90, 94, 104), "brightblack": (120, 124, 134),
}
# One console for each: its options, its size, and its screens; a screen is its name, the keys that
# lead to it, a text that shows it is ready, and the keys that leave it. A scene may follow, and
# how long it lives before its pictures are taken: a load test begins before its load.
CONSOLES = [
    (["--tab", "ensemble"], (80, 24), [
        ("ensemble", "1", "Pince 4|Relais 1", ""),
        ("teleinfo", "2", "SINSTS|EASF06", ""),
        ("trame-brute", "b", "<STX>", "b"),
        ("pinces", "3", "Bilan", ""),
        ("aide", "?", "Partout", "?"),
        ("temperatures", "4jjs", "4/4", ""),
        ("bus-1-wire", "b", "Santé du bus", "b"),
        ("compteurs", "5", "Eau froide", ""),
        ("relais", "6", "ouvert", ""),
        ("confirmation", "t", "Annuler", "\x1b"),
        ("journal", "l", "Journal", "\x1b"),
    ]),
    (["--tab", "ensemble"], (80, 24), [
        ("pince-inversee-ensemble", "", "défaut", ""),
        ("pince-inversee", "3", "injecte", ""),
    ], "pince-inversee"),
    (["--tab", "pinces"], (80, 24), [
        ("onde", "jjjv", "éch.", "v"),
        ("couts", "m", "kWh", "m"),
        ("etalonnage", "a", "Étalonner sur", "a"),
    ], "maison-ondes"),
    (["--tab", "pinces"], (80, 24), [
        ("essai-de-charge", "\x1b[Ft2000\r", "La pince 4 répond", ""),
    ], "pince-a-retourner", 3.0),
    (["--tab", "pinces"], (40, 10), [("compact", "", "soutire", "")], "pince-inversee"),
    (["--tab", "pinces", "--glyphs", "ascii"], (80, 24), [
        ("ascii", "", "injecte", ""),
    ], "pince-inversee"),
]
LIFE = 25.0  # seconds that a house lives before its pictures are taken


class Screen(pyte.Screen):
    """pyte's screen, with REP, SU and SD, which ncurses uses on rules, bars and tables."""

    last = " "

    def draw(self, data):
        super().draw(data)
        self.last = data[-1:] or self.last

    def repeat(self, count=1, **_):
        self.draw(self.last * (count or 1))

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


class Stream(pyte.ByteStream):
    csi = dict(pyte.ByteStream.csi, b="repeat", S="scroll_up", T="scroll_down")
    events = pyte.ByteStream.events | {"repeat", "scroll_up", "scroll_down"}


class Console:
    def __init__(self, command, columns, rows):
        self.screen = Screen(columns, rows)
        self.stream = Stream(self.screen)
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8")
            os.environ.pop("NO_COLOR", None)
            time.sleep(0.05)
            os.execv(command[0], command)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def feed(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if not select.select([self.fd], [], [], 0.05)[0]:
                continue
            try:
                data = os.read(self.fd, 65536)
            except OSError:
                return
            self.stream.feed(data)
            if b"\x1b[5n" in data:
                os.write(self.fd, b"\x1b[0n")

    def wait(self, texts, limit=90.0):
        end = time.monotonic() + limit
        while time.monotonic() < end:
            if any(text in "\n".join(self.screen.display) for text in texts.split("|")):
                self.feed(1.2)
                return
            self.feed(0.1)
        raise SystemExit(f"no {texts!r} on the screen:\n" + "\n".join(self.screen.display))

    def close(self):
        os.write(self.fd, b"\x03")
        self.feed(0.3)
        os.close(self.fd)
        os.waitpid(self.pid, 0)


def braille(pen, box, character, ink):
    """Draws the dots of a braille cell, which the font does not have; false for any other."""
    dots = ord(character[0]) - 0x2800
    if not 0 <= dots < 256:
        return False
    left, top, right, bottom = box
    radius = 1.1 * SCALE
    places = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
    for bit, (column, row) in enumerate(places):
        if dots >> bit & 1:
            x = left + (right - left) * (column + 0.5) / 2
            y = top + (bottom - top) * (row + 0.5) / 4
            pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=ink)
    return True


# To the left, the right, up and down from the middle of the cell.
LINES = {"─": "lr", "│": "ud", "┌": "rd", "┐": "ld", "└": "ru", "┘": "lu"}


def lines(pen, box, character, ink):
    """Draws a line to the edges of its cell, as terminals do; false for any other character."""
    left, top, right, bottom = box
    x, y = (left + right) // 2, (top + bottom) // 2
    arms = {
        "l": (left, y, x + SCALE - 1, y + SCALE - 1), "r": (x, y, right - 1, y + SCALE - 1),
        "u": (x, top, x + SCALE - 1, y + SCALE - 1), "d": (x, y, x + SCALE - 1, bottom - 1),
    }
    for arm in LINES.get(character, ""):
        pen.rectangle(arms[arm], fill=ink)
    return character in LINES


def draw(screen, path):
    regular = ImageFont.truetype(FONTS + "DejaVuSansMono.ttf", 15 * SCALE)
    bold = ImageFont.truetype(FONTS + "DejaVuSansMono-Bold.ttf", 15 * SCALE)
    width = round(regular.getlength("M"))
    ascent, descent = regular.getmetrics()
    height = ascent + descent
    columns, rows = screen.columns, screen.lines
    margin = 8 * SCALE
    image = Image.new("RGB", (columns * width + 2 * margin, rows * height + 2 * margin), BACKGROUND)
    pen = ImageDraw.Draw(image)
    for y in range(rows):
        for x in range(columns):
            cell = screen.buffer[y][x]
            ink = COLOURS.get(cell.fg, FOREGROUND)
            paper = BACKGROUND
            if cell.reverse:
                ink, paper = BACKGROUND, ink
            left, top = margin + x * width, margin + y * height
            if paper != BACKGROUND:
                pen.rectangle((left, top, left + width - 1, top + height - 1), fill=paper)
            box = (left, top, left + width, top + height)
            if cell.data in ("", " ") or braille(pen, box, cell.data, ink):
                continue
            if not lines(pen, box, cell.data, ink):
                pen.text((left, top), cell.data, font=bold if cell.bold else regular, fill=ink)
    image.save(path, optimize=True)


def take(console, folder, name):
    # The emulator loses a cell now and then when characters are deleted in place.
    os.write(console.fd, b"\x0c")
    console.feed(0.3)
    with open(os.path.join(folder, name + ".txt"), "w", encoding="utf-8") as text:
        text.write("\n".join(line.rstrip() for line in console.screen.display) + "\n")
    draw(console.screen, os.path.join(folder, name + ".png"))
    print(f"{folder}/{name}.png", flush=True)


def main():
    program, folder = sys.argv[1:3]
    os.makedirs(folder, exist_ok=True)
    for options, size, screens, *scene in CONSOLES:
        demo = "--demo=" + scene[0] if scene else "--demo"
        console = Console([os.path.abspath(program), demo, "--lang", "fr", *options], *size)
        console.feed(scene[1] if len(scene) > 1 else LIFE)
        for name, keys, ready, leaving in screens:
            os.write(console.fd, keys.encode())
            console.wait(ready)
            take(console, folder, name)
            os.write(console.fd, leaving.encode())
            console.feed(0.3)
        console.close()


main()
