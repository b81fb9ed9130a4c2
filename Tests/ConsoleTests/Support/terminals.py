"""What kind of terminal and locale the console meets."""

import os
import re
import signal
import subprocess
import tempfile

import program
from console import check, has_colour
from meter import Meter
from program import demo


def locale_c():
    with demo(LANG="C") as console:
        console.opened("Teleinfo").send("b")
        console.listen(1)
        console.send("\x1b")
        console.listen(0.2)
        console.send("q")
        console.ends(0)
        high = [byte for byte in console.raw if byte > 127]
        check(not high, f"{len(high)} bytes above 127")


def locale_missing():
    with demo(LANG="fr_FR.UTF-8") as console:
        console.opened("Téléinfo")
        check("─" in console.text, "no line drawn")


def locale_missing_latin():
    with demo(LANG="fr_FR.ISO-8859-1") as console:
        console.opened("Teleinfo").send("q")
        console.ends(0)
        check(all(byte < 128 for byte in console.raw), "a byte above 127")


def language_option():
    with demo("--lang", "en") as console:
        console.opened("2 Teleinfo")


def vt100():
    with demo(TERM="vt100") as console:
        console.opened()
        check(not has_colour(console.raw), "colours on a vt100")
        check(b"\x0e" not in console.raw and b"\x1b(0" not in console.raw, "line-drawing set")
        console.send("\x1bOB\x03")
        console.ends(0)
        console.given_back(sequences=False)


def linux_console():
    with demo(TERM="linux") as console:
        console.opened().send("\x1b[[A")
        console.see("Ctrl-L")


def putty_has_no_line_drawing_set():
    with demo(TERM="xterm") as console:
        console.opened()
        check(b"\x0e" not in console.raw and b"\x1b(0" not in console.raw, "line-drawing set")
        check("─" in console.text, "no line drawn")


def colours():
    with demo() as console:
        console.opened().wait("a colour", lambda: has_colour(console.raw))
        background = re.search(rb"\x1b\[([0-9;]*;)?(4[0-7]|48;[0-9;]*)m", console.raw)
        check(background is None, f"a background is set: {background}")


def no_color():
    for arguments, env in (((), {"NO_COLOR": "1"}), (("--no-color",), {})):
        with demo(*arguments, **env) as console:
            console.opened().listen(0.5)
            check(not has_colour(console.raw), "a colour")
            check(b"\x1b[7m" in console.raw or b";7m" in console.raw, "nothing reversed")


def no_color_empty():
    with demo(NO_COLOR="") as console:
        console.opened().wait("a colour", lambda: has_colour(console.raw))


def refused(**env):
    read_end, write_end = os.pipe()
    with demo(errors=write_end, **env) as console:
        os.close(write_end)
        console.ends(69)
        said = os.read(read_end, 65536).decode()
        os.close(read_end)
        check(said.count("\n") == 1 and said.endswith("\n"), f"not one line: {said!r}")
        check(console.raw == b"", f"written to the terminal: {console.raw!r}")
        check(console.settings_given_back(), "line settings changed")


def term_dumb():
    refused(TERM="dumb")


def term_unset():
    refused(TERM=None)


def term_unknown():
    refused(TERM="no-such-terminal")


def not_a_terminal():
    master, slave = os.openpty()
    for stdin, stdout in ((slave, subprocess.PIPE), (subprocess.DEVNULL, slave)):
        done = subprocess.run(
            [program.path, "--demo"], stdin=stdin, stdout=stdout, stderr=subprocess.PIPE, timeout=30
        )
        check(done.returncode == 69, f"exit status {done.returncode}")
        check(done.stderr.count(b"\n") == 1, f"not one line: {done.stderr!r}")
        check(not done.stdout, f"written: {done.stdout!r}")
    os.close(slave)
    os.close(master)


def options_without_terminal():
    for arguments, status in ((["--version"], 0), (["--help"], 0), (["--no-such"], 64)):
        done = subprocess.run(
            [program.path, *arguments], stdin=subprocess.DEVNULL, capture_output=True, timeout=30
        )
        check(done.returncode == status, f"{arguments}: exit status {done.returncode}")
        check(bool(done.stdout) == (status == 0), f"{arguments}: standard output")


def locale_c_last_words():
    with demo(LANG="C") as console:
        console.opened("Teleinfo")
        os.kill(console.pid, signal.SIGTERM)
        console.ends(143)
        high = [byte for byte in console.raw if byte > 127]
        check(not high, f"bytes above 127: {bytes(high)}")


def dump():
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [program.path, "--demo", "--tab", "teleinfo", "--dump", "--lang", "fr"], stdin=subprocess.DEVNULL,
            capture_output=True, timeout=30, env={"STATE_DIRECTORY": folder})
        check(done.returncode == 0 and not done.stderr, f"{done.returncode}, {done.stderr}")
        text = done.stdout.decode()
        check(len(text.split("\n")) == 25 and text.endswith("\n"), f"not 24 rows\n{text}")
        check("\x1b" not in text and "021861348921" in text, text)


def walk(console, ascii=False):
    """Every tab, the help, a filter, and the window resized, until all of it was drawn."""
    for digit in "123456":
        console.send(digit)
        console.see(f"[{digit} ")
        console.send("?")
        console.see("Ctrl-L")
        console.send("?")
        console.not_see("Ctrl-L")
    console.send("2b")
    console.see("Trame brute")
    console.send("b/inj\r")
    console.see("inj")
    console.resize(10, 40)
    console.see("2/6")
    console.resize(24, 80)
    console.see("[2 ")
    console.send("\x1b")


def attributes(raw):
    """Every parameter of every change of attributes that was sent."""
    found = set()
    for parameters in re.findall(rb"\x1b\[([0-9;:]*)m", raw):
        found |= {int(each or 0) for each in re.split(rb"[;:]", parameters)}
    return found


def attributes_only_without_colours():
    # End, bold, dim, underline, reverse, and the ends of these.
    allowed = {0, 1, 2, 4, 7, 22, 24, 27}
    for arguments, env in (((), {"TERM": "vt100"}), (("--no-color",), {}), ((), {"NO_COLOR": "1"})):
        with demo(*arguments, **env) as console:
            walk(console.opened())
            found = attributes(console.raw)
            check(found <= allowed, f"{env}: attributes {sorted(found - allowed)}")
            check(7 in found, f"{env}: nothing is reversed")


def base_colours_only():
    """On a background that is never touched, so that dark and light themes are both readable."""
    # 10, the font of the terminal itself, is how the Linux console ends everything.
    allowed = {0, 1, 2, 4, 7, 10, 22, 24, 27, 39, 49} | set(range(31, 38))
    for name in ("xterm", "xterm-256color", "screen-256color", "linux"):
        with demo(TERM=name) as console:
            console.opened().see("021861348921")
            walk(console)
            found = attributes(console.raw)
            check(found <= allowed, f"{name}: attributes {sorted(found - allowed)}")
            check(found & set(range(31, 38)), f"{name}: no colour at all")


def mouse_is_never_asked_for():
    for name in ("xterm", "xterm-256color", "screen-256color", "linux"):
        with demo(TERM=name) as console:
            walk(console.opened())
            console.send("q")
            console.ends(0)
            modes = re.findall(rb"\x1b\[\?([0-9;]+)h", console.raw)
            asked = {int(each) for mode in modes for each in mode.split(b";")}
            mouse = asked & ({9} | set(range(1000, 1017)))
            check(not mouse, f"{name}: mouse modes {mouse}")
            check(2004 in asked, f"{name}: bracketed paste is not asked for: {asked}")
    refused_option = subprocess.run([program.path, "--demo", "--mouse"], capture_output=True)
    check(refused_option.returncode == 64, f"--mouse: exit status {refused_option.returncode}")


def locale_c_everywhere():
    for env in ({"LANG": "C"}, {"LANG": "POSIX"}, {"LANG": None}, {"LC_ALL": "C"}):
        with demo("--lang", "fr", **env) as console:
            walk(console.opened("Teleinfo"))
            console.send("é")
            console.send("q")
            console.ends(0)
            high = [byte for byte in console.raw if byte > 127]
            check(not high, f"{env}: {len(high)} bytes above 127")


def locale_spelled_otherwise():
    for env in (
        {"LANG": "fr_FR.utf8"}, {"LANG": "C", "LC_ALL": "de_DE.UTF-8"},
        {"LANG": "C", "LC_CTYPE": "xx_YY.utf8"},
    ):
        with demo("--lang", "fr", **env) as console:
            console.opened("Téléinfo")
            check("─" in console.text, f"{env}: no line drawn\n{console.text}")


def nothing_on_the_normal_screen():
    with demo() as console:
        console.opened().send("q")
        console.ends(0)
        check(console.raw.count(b"\x1b[?1049h") == 1, "the alternate screen is taken twice")
        before = console.raw.partition(b"\x1b[?1049h")[0]
        for where in (before, console.after_the_screen().encode()):
            words = re.sub(rb"\x1b(\[[^a-zA-Z]*[a-zA-Z]|[=>])", b"", where).strip(b"\0\x0f\r\n ")
            check(words == b"", f"written on the normal screen: {where!r}")


def dump_waits_for_a_silent_meter():
    """A meter that sends nothing holds the screen back ten seconds, no longer."""
    meter = Meter(None, data=b"")
    try:
        with tempfile.TemporaryDirectory() as folder:
            file = os.path.join(folder, "unit.toml")
            with open(file, "w") as out:
                out.write(f'[teleinfo.1]\ndevice = "{meter.device}"\n')
            done = subprocess.run(
                [program.path, "--config", file, "--dump", "--lang", "fr"], timeout=60,
                stdin=subprocess.DEVNULL, capture_output=True, env={"STATE_DIRECTORY": folder})
            check(done.returncode == 0, f"exit status {done.returncode}: {done.stderr!r}")
            check(done.stdout.count(b"\n") == 24, f"not one screen: {done.stdout.decode()}")
    finally:
        meter.unplug()


def dump_of_every_size():
    for size, rows, columns in (("80x24", 24, 80), ("40x10", 10, 40), ("200x60", 60, 200)):
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(
                [program.path, "--demo", "--dump", "--size", size], stdin=subprocess.DEVNULL,
                capture_output=True, timeout=60, env={"STATE_DIRECTORY": folder})
            lines = done.stdout.decode().rstrip("\n").split("\n")
            check(done.returncode == 0, f"{size}: exit status {done.returncode}")
            check(len(lines) <= rows and max(map(len, lines)) <= columns, f"{size}: {lines}")
