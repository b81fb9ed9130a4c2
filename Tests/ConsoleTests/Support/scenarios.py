"""The behaviours of the console under a pseudo-terminal, one function each.

usage: scenarios.py PROGRAM NAME    exit 0 passed, 1 failed with the reason on standard output
"""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from console import Console, Failure, check, has_colour
from meter import Meter, frame

program = ""


def demo(*arguments, **options):
    return Console(program, "--demo", *arguments, **options)


# Leaving.


def quit_by(key):
    with demo() as console:
        console.opened().send(key)
        console.ends(0)
        console.given_back()


def quit_key():
    quit_by("q")


def control_c():
    quit_by("\x03")


def function_key_10():
    quit_by("\x1b[21~")


def ended_by(number):
    with demo() as console:
        console.opened()
        start = time.monotonic()
        os.kill(console.pid, number)
        console.ends(128 + number)
        check(time.monotonic() - start < 2, "not gone within a second")
        console.given_back()
        said = console.after_the_screen()
        check(signal.Signals(number).name in said, f"the signal is not named: {said!r}")
        check(said.strip().count("\n") == 0, f"more than one line: {said!r}")


def hangup():
    ended_by(signal.SIGHUP)


def terminate():
    ended_by(signal.SIGTERM)


def interrupt():
    ended_by(signal.SIGINT)


def quit_signal():
    ended_by(signal.SIGQUIT)


def crashed_by(number):
    with demo() as console:
        console.opened()
        os.kill(console.pid, number)
        console.ends(number * 1000)
        console.given_back()


def crash_segv():
    crashed_by(signal.SIGSEGV)


def crash_abort():
    crashed_by(signal.SIGABRT)


def crash_trap():
    crashed_by(signal.SIGTRAP)
    crashed_by(signal.SIGILL)


def last_words(end):
    with demo() as console:
        console.opened()
        with open(f"/proc/{console.pid}/fd/2", "a") as out:
            out.write("Fatal error: words\n")
        console.listen(0.3)
        check("Fatal" not in console.text, f"standard error smears the screen\n{console.text}")
        end(console)
        console.gone()
        console.given_back()
        said = console.after_the_screen()
        check("Fatal error: words\r\n" in said, f"lost with the screen: {said!r}")


def last_words_of_a_crash():
    last_words(lambda console: os.kill(console.pid, signal.SIGILL))


def last_words_of_a_quit():
    last_words(lambda console: console.send("q"))


def master_closed():
    with demo() as console:
        console.opened()
        start = time.monotonic()
        console.close_master()
        console.ends(129)
        check(time.monotonic() - start < 2, "not gone within a second")


def frozen_link():
    with demo() as console:
        console.opened()
        # Full redraws that nobody reads, until the program hangs in a write.
        for _ in range(40):
            console.send("\x0c")
            time.sleep(0.01)
        start = time.monotonic()
        os.kill(console.pid, signal.SIGTERM)
        status = console.gone(limit=10, reading=False)
        check(time.monotonic() - start < 2.5, "held back by the frozen link")
        check(status == 143, f"exit status {status}, expected 143")
        check(console.settings_given_back(), "line settings changed")


def suspend_and_return(stop):
    with demo(job=True) as console:
        console.opened()
        stop(console)
        console.stopped()
        console.given_back()
        seen = len(console.raw)
        console.screen.reset()
        os.kill(console.pid, signal.SIGCONT)
        console.opened()
        check(b"?1049h" in console.raw[seen:], "the alternate screen is not taken again")
        check(b"?2004h" in console.raw[seen:], "pasting is not asked for again")
        check(not console.settings_given_back(), "the terminal is not raw again")
        console.send("?")
        console.wait("the help", lambda: "Ctrl-L" in console.text)
        console.send("\x03")
        console.ends(0)
        console.given_back()


def control_z():
    suspend_and_return(lambda console: console.send("\x1a"))


def stop_signal():
    suspend_and_return(lambda console: os.kill(console.pid, signal.SIGTSTP))


def resized_while_stopped():
    with demo(job=True) as console:
        console.opened().send("\x1a")
        console.stopped()
        console.set_size(30, 100)
        console.screen.resize(30, 100)
        console.screen.reset()
        os.kill(console.pid, signal.SIGCONT)
        console.opened()
        check(len(console.lines[0].rstrip()) > 90, f"the old width\n{console.text}")


def ended_while_suspended():
    with demo(job=True) as console:
        console.opened().send("\x1a")
        console.stopped()
        os.kill(console.pid, signal.SIGTERM)
        os.kill(console.pid, signal.SIGCONT)
        console.ends(143)
        console.given_back()


def ended_while_starting():
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        for delay in range(0, 40, 4):
            with demo() as console:
                time.sleep(delay / 1000)
                os.kill(console.pid, number)
                status = console.gone()
                # Before the first instruction of the program the signal has its default action.
                check(status in (128 + number, number * 1000), f"exit status {status}")
                check(console.settings_given_back(), f"line settings changed after {delay} ms")
                left = console.raw.rfind(b"?1049l") >= console.raw.rfind(b"?1049h")
                check(left, f"alternate screen kept after {delay} ms")


def control_z_in_a_shell():
    with Console("/bin/bash", "--norc", "-i", PS1="ready> ", WES=program) as console:
        console.see("ready>")
        console.send('"$WES" --demo; echo status=$?\n')
        console.opened().send("\x1a")
        console.see("Stopped")
        console.screen.reset()
        console.send("stty -a; echo done=$((6*7))\n")
        console.see("done=42")
        check(" icanon" in console.text and " echo " in console.text, f"raw\n{console.text}")
        console.screen.reset()
        console.send("fg; echo status=$?\n")
        console.opened().send("1")
        console.see("[1 Ensemble")
        console.send("q")
        console.see("status=0")


def control_z_in_a_script():
    """The script that runs the console stops with it, or the shell would never come back."""
    with Console("/bin/bash", "--norc", "-i", PS1="ready> ", WES=program) as console:
        console.see("ready>")
        console.send("sh -c '\"$WES\" --demo; echo status=$?'\n")
        console.opened().send("\x1a")
        console.see("Stopped")
        console.screen.reset()
        console.send("fg\n")
        console.opened().send("q")
        console.see("status=0")


def control_z_without_a_shell():
    """As with `ssh -t unit wes`: nobody could bring it back, so it must not stop."""
    with demo() as console:
        console.opened().send("\x1a")
        console.send("z")
        console.see("z : sans effet")
        check(console.state() != "T", "stopped for ever")
        console.send("q")
        console.ends(0)
        console.given_back()


def late_answer():
    """The answer to the status request is on its way while q is pressed."""
    with demo(answers=False) as console:
        console.opened().wait("the status request", lambda: console.status_requests == 1)
        console.send("\x1b[0n")
        console.wait("a request behind a frame", lambda: console.status_requests == 2)
        console.send("q")
        console.wait("q is read", lambda: console.unread() == 0)
        console.send("\x1b[0n")
        console.ends(0)
        check(console.unread() == 0, "the answer was left to the shell")


# What kind of terminal.


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
            [program, "--demo"], stdin=stdin, stdout=stdout, stderr=subprocess.PIPE, timeout=30
        )
        check(done.returncode == 69, f"exit status {done.returncode}")
        check(done.stderr.count(b"\n") == 1, f"not one line: {done.stderr!r}")
        check(not done.stdout, f"written: {done.stdout!r}")
    os.close(slave)
    os.close(master)


def options_without_terminal():
    for arguments, status in ((["--version"], 0), (["--help"], 0), (["--no-such"], 64)):
        done = subprocess.run(
            [program, *arguments], stdin=subprocess.DEVNULL, capture_output=True, timeout=30
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
            [program, "--demo", "--dump", "--lang", "fr"], stdin=subprocess.DEVNULL,
            capture_output=True, timeout=30, env={"STATE_DIRECTORY": folder})
        check(done.returncode == 0 and not done.stderr, f"{done.returncode}, {done.stderr}")
        text = done.stdout.decode()
        check(len(text.split("\n")) == 25 and text.endswith("\n"), f"not 24 rows\n{text}")
        check("\x1b" not in text and "021861348921" in text, text)


# The window.


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
        check(len(console.lines[0].rstrip()) > 70, f"the width of COLUMNS\n{console.text}")


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


# Keys.


def tabs():
    with demo() as console:
        console.opened().send("1")
        console.see("[1 Ensemble")
        console.send("\x1b[C")
        console.see("[2 Téléinfo")
        console.send("\x1b[Z")
        console.see("[1 Ensemble")


def escape_alone():
    with demo() as console:
        console.opened().send("?")
        console.see("Ctrl-L")
        console.send("\x1b")
        console.not_see("Ctrl-L", limit=5)


def sequence_cut_in_its_middle():
    with demo() as console:
        console.opened().send("\x1b[")
        time.sleep(0.1)
        console.send("C")
        console.see("[3 Pinces")


def paste_is_dropped():
    with demo() as console:
        console.opened().send("\x1b[200~1q\x03\x1b[201~")
        console.listen(0.5)
        check("[2 Téléinfo" in console.text, f"the paste acted\n{console.text}")
        console.send("/\x1b[200~EASF\n01\x1b[201~")
        console.see("EASF01")
        console.send("\x1b")
        console.listen(0.2)
        console.send("q")
        console.ends(0)
        console.given_back()


def long_paste():
    with demo() as console:
        console.opened()
        console.send("\x1b[200~")
        start = time.monotonic()
        for _ in range(200):
            console.send("q\x1b[20" * 256)
            console.pump(0)
        console.send("\x1b[201~1")
        console.see("[1 Ensemble")
        check(time.monotonic() - start < 5, "a paste of 256 kB took over five seconds")


def held_enter():
    with demo() as console:
        console.opened()
        for _ in range(60):
            console.send("\r")
            console.pump(0.01)
        console.send("\x03")
        console.ends(0)
        console.given_back()


def garbage():
    with demo() as console:
        console.opened()
        console.send(bytes(b for b in range(128, 256)) * 8 + b"\x1b[999;999;999z\x1b[?1;2c\x1b[I")
        console.listen(0.3)
        console.send("1")
        console.see("[1 Ensemble")


def redraw_after_a_broadcast():
    with demo() as console:
        console.opened()
        console.stream.feed(b"\x1b[2J\x1b[5;5HBroadcast message")
        console.send("\x0c")
        console.opened()
        check("Broadcast" not in console.text, f"smeared\n{console.text}")


def keys_of_the_second_tab():
    with demo() as console:
        console.opened().see("021861348921")
        console.send("e")
        console.see("[Cpt2 PAC")
        console.send("e")
        console.see("[Cpt1 Linky")
        console.send("b")
        console.see("Trame brute — Cpt1")
        console.send("b")
        console.not_see("Trame brute —")
        console.send("/EAST")
        console.see("EAST_")
        console.not_see("ADSC")
        console.send("\x1b")
        console.see("ADSC")
        console.send("\x1b[B\x1bOB")
        console.see("›DATE")
        console.send("\r")
        console.see("DATE — Cpt1")
        console.send("\x1b")
        console.not_see("DATE — Cpt1")
        console.send("p")
        console.see("FIGÉ")


def key_without_effect():
    with demo() as console:
        console.opened().send("z")
        console.see("z : sans effet")
        console.send("é")
        console.see("é : sans effet")


# Units.


@contextlib.contextmanager
def unit(text):
    """A console on a configuration of its own: the console, the file, a way to save it."""
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "unit.toml")
        save(file, text)
        with Console(program, "--config", file, "--lang", "fr", columns=160) as console:
            console.opened()
            yield console, file


def save(file, text):
    """As an editor does: a new file, then its name."""
    with open(file + ".new", "w") as out:
        out.write(text)
    os.rename(file + ".new", file)


def served_capture():
    with tempfile.TemporaryDirectory() as folder:
        capture = os.path.join(folder, "capture.bin")
        with open(capture, "wb") as out:
            out.write(frame(power=4321) * 20)
        server = subprocess.Popen(
            [program, "demo", "--serve", folder + "/unit", "--meter", f"1={capture}"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        try:
            line = server.stdout.readline().decode()
            check("unit.toml" in line, f"said: {line!r}")
            with Console(
                program, "--config", folder + "/unit/unit.toml", "--lang", "fr"
            ) as console:
                console.opened().see("mode historique")
                console.see("4 321")
        finally:
            server.terminate()
            server.wait(10)
            server.stdout.close()


def second_owner():
    with unit('[unit]\nname = "cave"\n') as (first, file):
        folder = first.folder
        with Console(
            program, "--config", file, "--lang", "fr", STATE_DIRECTORY=folder.name + "/state"
        ) as second:
            second.ends(1)
            said = second.raw.decode()
            check(f"pid {first.pid}" in said, f"said: {said!r}")
            check("\x1b" not in said and said.strip().count("\n") == 0, f"said: {said!r}")
        first.send("q")
        first.ends(0)
        with Console(
            program, "--config", file, "--lang", "fr", STATE_DIRECTORY=folder.name + "/state"
        ) as third:
            third.opened()


def saved_configuration():
    with unit('[unit]\nname = "cave"\n') as (console, file):
        console.see("cave")
        save(file, '[unit]\nname = "grenier"\n')
        console.see("grenier")
        save(file, '[unit]\nnom = "toit"\n')
        console.see("configuration refusée")
        console.see("ligne 2")
        check("grenier" in console.lines[0], f"the refused file is in force\n{console.text}")
        save(file, '[unit]\nname = "toit"\n')
        console.see("toit")


def plugged_again():
    with tempfile.TemporaryDirectory() as folder:
        link = os.path.join(folder, "meter")
        meters = [Meter(link)]
        try:
            with unit(f'[teleinfo.1]\ndevice = "{link}"\n') as (console, _):
                console.see("021861348921")
                meters.pop().unplug()
                console.see("débranché")
                meters.append(Meter(link, frame(power=777)))
                console.see("777")
                console.not_see("débranché")
        finally:
            for meter in meters:
                meter.unplug()


def permission():
    user = ["setpriv", "--reuid=65534", "--clear-groups"]
    if os.getuid() != 0 or not shutil.which("setpriv"):
        return skip("only root, with setpriv, can become another user")
    if subprocess.run([*user, program, "--version"], capture_output=True).returncode != 0:
        return skip("another user cannot run the program where it is")
    meter = Meter(None)
    try:
        os.chmod(meter.device, 0o600)
        with tempfile.TemporaryDirectory() as folder:
            os.chmod(folder, 0o777)
            file = os.path.join(folder, "unit.toml")
            save(file, f'[teleinfo.1]\ndevice = "{meter.device}"\n')
            with Console(
                *user, program, "--config", file, "--lang", "fr", STATE_DIRECTORY=folder + "/state"
            ) as console:
                console.opened().see(f"accès refusé à {meter.device}")
                console.see("groupe")
                os.chmod(meter.device, 0o666)
                console.see("021861348921")
    finally:
        meter.unplug()


def skip(reason):
    print(f"skipped: {reason}")


# Links.


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
        with Console(program, "--config", file) as console:
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


SCENARIOS = {name: value for name, value in globals().items() if callable(value)}

if __name__ == "__main__":
    program = os.path.abspath(sys.argv[1])
    names = sys.argv[2:]
    status = 0
    for name in names:
        start = time.monotonic()
        try:
            SCENARIOS[name]()
            if len(names) > 1:
                print(f"ok   {name} {time.monotonic() - start:.1f} s", flush=True)
        except Failure as failure:
            print(f"{name}: {failure}", flush=True)
            status = 1
    sys.exit(status)
