"""However the console ends, the terminal is as before."""

import contextlib
import os
import signal
import time

import program
from console import Console, check
from program import demo


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
        console.opened().freeze()
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
        console.wait("the new width", lambda: len(console.lines[0].rstrip()) > 90)


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
    with Console("/bin/bash", "--norc", "-i", PS1="ready> ", WES=program.path) as console:
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
    with Console("/bin/bash", "--norc", "-i", PS1="ready> ", WES=program.path) as console:
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


def every_signal_at_once():
    with demo() as console:
        console.opened()
        ending = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
        for number in ending * 3:
            with contextlib.suppress(ProcessLookupError):
                os.kill(console.pid, number)
        status = console.gone()
        check(status in [128 + number for number in ending], f"exit status {status}")
        console.given_back()
        said = console.after_the_screen()
        check(said.strip().count("\n") == 0, f"more than one line: {said!r}")


def ended_with_an_overlay_open():
    for key, seen in (("?", "Ctrl-L"), ("/", "_"), ("b", "Trame brute —")):
        with demo() as console:
            console.opened().send(key)
            console.see(seen)
            os.kill(console.pid, signal.SIGTERM)
            console.ends(143)
            console.given_back()


def closed_without_a_signal():
    """As under nohup: the hang-up is ignored, the end of the input is all that tells."""
    with demo(ignoring=[signal.SIGHUP]) as console:
        console.opened()
        start = time.monotonic()
        console.close_master()
        console.ends(129)
        check(time.monotonic() - start < 2, "not gone within a second")


def signal_behind_a_resize():
    """The second that a stuck console is given begins with the signal, not with a resize before."""
    with demo() as console:
        console.opened().freeze()
        os.kill(console.pid, signal.SIGWINCH)
        time.sleep(0.9)
        os.kill(console.pid, signal.SIGTERM)
        time.sleep(0.2)
        console.ends(143)
        console.given_back()


def frozen_when_it_hangs_up():
    with demo() as console:
        console.opened().freeze()
        console.close_master()
        check(console.gone(limit=10, reading=False) == 129, "exit status")


def crash_on_a_frozen_link():
    with demo() as console:
        console.opened().freeze()
        os.kill(console.pid, signal.SIGSEGV)
        status = console.gone(limit=10, reading=False)
        check(status == 11000, f"exit status {status}")
        check(console.settings_given_back(), "line settings changed")


def vt100_is_given_back():
    for number in (signal.SIGTERM, signal.SIGHUP):
        with demo(TERM="vt100") as console:
            console.opened()
            os.kill(console.pid, number)
            console.ends(128 + number)
            console.given_back(sequences=False)
