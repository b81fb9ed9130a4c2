"""Relays from the keyboard, seen from the lines of the chip that they hang on."""

import os
import signal
import time

import program
from console import Failure, check
from house import House

# A confirmation is deaf for half a second, and to keys close together.
DEAF = 0.8
HELD = 0.03  # between two keys of a held key
CANCEL = "› [ Annuler ] ‹"


# What a key is answered while the engine has not taken the lines yet.
NOT_YET = ("pas tenue", "aucun relais")


def ask(console, key, title):
    """Opens a confirmation and lets it become live."""
    console.send(key)

    def is_open():
        if any(word in console.text for word in NOT_YET):
            # Escape clears the message.
            console.send("\x1b")
            console.listen(0.3)
            console.send(key)
            console.listen(0.3)
        return title in console.text and "Annuler" in console.text

    console.wait(f"'{title}' and its buttons", is_open)
    console.listen(DEAF)


def written(console, house, what, condition, limit=60):
    """Waits until what was written to the lines is as said."""
    end = time.monotonic() + limit
    while not condition(house.written):
        if time.monotonic() > end:
            raise Failure(f"{what}: {house.written}\n{console.text}")
        console.pump(0.05)


def nothing_closed(console, house, after):
    check(not house.closings, f"{after}: a relay was closed: {house.closings}\n{console.text}")


def on_relays(house, *arguments, **options):
    console = house.console("--tab", "relais", *arguments, **options)
    console.opened("[6 Relais")
    console.see("ouvert")
    return console


def last(house):
    return house.written[-1][1:]


def is_open(records):
    return records[-1][1] == 0


def toggle_asks_first():
    with House() as house, on_relays(house) as console:
        ask(console, " ", "Fermer le relais 1 ?")
        nothing_closed(console, house, "asked")
        console.send("1")
        console.not_see("Annuler")
        written(console, house, "closed", lambda _: bool(house.closings))
        closed = house.closings[-1]
        check(closed[1] == closed[2] and closed[1].bit_count() == 1, f"not one line: {closed}")
        console.listen(DEAF)
        ask(console, " ", "Ouvrir le relais 1 ?")
        console.send("\t")
        console.listen(DEAF)
        console.send("\r")
        written(console, house, "open", is_open)


def close_and_open_ask_first():
    with House() as house, on_relays(house) as console:
        console.send("j")
        ask(console, "f", "Fermer le relais 2 ?")
        console.send("2")
        written(console, house, "closed", lambda _: bool(house.closings))
        console.listen(DEAF)
        ask(console, "o", "Ouvrir le relais 2 ?")
        console.send("2")
        written(console, house, "open", is_open)


def start_test(console, house):
    ask(console, "t", "Fermer le relais 1 pendant 10 s ?")
    console.send("1")
    written(console, house, "closed", lambda _: bool(house.closings))
    console.see("● fermé")


def test_returns_by_itself():
    with House() as house, on_relays(house) as console:
        start_test(console, house)
        written(console, house, "open again", is_open)
        took = house.written[-1][0] - house.closings[-1][0]
        check(9 < took < 30, f"open after {took:.1f} s")
        console.see("fermé puis rouvert")


def test_returns_behind_a_frozen_link():
    """The way back is the engine's own: a console that hangs in a write does not delay it."""
    with House() as house, on_relays(house) as console:
        start_test(console, house)
        console.freeze()
        end = time.monotonic() + 60
        while not is_open(house.written):
            check(time.monotonic() < end, f"still closed: {house.written}")
            time.sleep(0.05)
        took = house.written[-1][0] - house.closings[-1][0]
        check(9 < took < 30, f"open after {took:.1f} s")


def hold(console, key, seconds=3.0):
    """A key held down; false when this machine was too slow to hold it evenly."""
    end, even, before = time.monotonic() + seconds, True, time.monotonic()
    while time.monotonic() < end:
        console.send(key)
        console.pump(HELD)
        time.sleep(max(0, before + HELD - time.monotonic()))
        even = even and time.monotonic() - before < 0.12
        before = time.monotonic()
    return even


def held_keys_change_nothing():
    with House() as house, on_relays(house) as console:
        for first, held in (("", "\r"), ("t", "\r"), ("t", "1"), ("", " "), ("", "t"), ("f", "1")):
            for _ in range(5):
                console.send("6")
                console.see("[6 Relais")
                console.send(first)
                if hold(console, held):
                    break
                # Keys far apart are keys that a person may mean: nothing to learn from them.
                console.send("\x1b")
                console.listen(0.3)
            else:
                return print("skipped: this machine is too slow to hold a key")
            nothing_closed(console, house, f"{first!r}, then {held!r} held")
            console.send("\x1b")
            console.listen(0.3)
            console.send("\x1b")
            console.not_see("Annuler")


def pastes_confirm_nothing():
    with House() as house, on_relays(house) as console:
        for pasted in ("\x1b[200~1\x1b[201~", "\x1b[200~\t\r\x1b[201~", "11", "\t\r", "z1", "1\r"):
            ask(console, "t", "Fermer le relais 1 pendant 10 s ?")
            console.send(pasted)
            console.listen(0.4)
            nothing_closed(console, house, repr(pasted))
            console.send("\x1b")
            console.not_see("Annuler")
            console.listen(0.2)


def cancelled_by_every_way_out():
    with House() as house, on_relays(house) as console:
        for key in ("\r", "\x1b", "n", "q"):
            ask(console, "t", "Fermer le relais 1 pendant 10 s ?")
            console.send(key)
            console.not_see("Annuler")
            console.listen(0.2)
            nothing_closed(console, house, repr(key))
        ask(console, "t", "Fermer le relais 1 pendant 10 s ?")
        console.send("2")
        console.listen(0.4)
        nothing_closed(console, house, "the number of another relay")


def closes_by_itself():
    with House() as house, on_relays(house) as console:
        ask(console, "t", "Fermer le relais 1 pendant 10 s ?")
        console.not_see("Annuler", limit=90)
        nothing_closed(console, house, "left alone")


def closes_when_its_lines_are_gone():
    with House() as house, on_relays(house) as console:
        ask(console, "t", "Fermer le relais 1 pendant 10 s ?")
        house.server.terminate()
        console.not_see("Annuler", limit=25)
        nothing_closed(console, house, "gone")


def armed_relay_acts_at_once():
    with House() as house, on_relays(house) as console:
        ask(console, "A", "relais 1")
        console.send("1")
        console.see("R1 ARM")
        nothing_closed(console, house, "armed")
        console.listen(0.3)
        console.send(" ")
        written(console, house, "closed at once", lambda _: bool(house.closings))
        console.listen(0.3)
        console.send("o")
        written(console, house, "open at once", is_open)
        # Every other relay stays behind its confirmation.
        closings = len(house.closings)
        console.send("j")
        ask(console, " ", "Fermer le relais 2 ?")
        check(len(house.closings) == closings, "relay 2 was not asked for")
        console.send("\x1b")
        console.not_see("Annuler")
        console.listen(0.3)
        console.send("k")
        console.listen(0.3)
        console.send("\x1b")
        console.not_see("R1 ARM")
        ask(console, " ", "Fermer le relais 1 ?")
        check(len(house.closings) == closings, "still armed after Escape")


def leaving_the_tab_disarms():
    with House() as house, on_relays(house) as console:
        ask(console, "A", "relais 1")
        console.send("1")
        console.see("R1 ARM")
        console.send("5")
        console.not_see("R1 ARM")
        console.send("6")
        console.see("[6 Relais")
        console.listen(0.3)
        ask(console, " ", "Fermer le relais 1 ?")
        nothing_closed(console, house, "back on the tab")


def readonly_changes_nothing():
    with House() as house, on_relays(house, "--readonly") as console:
        console.see("LECTURE SEULE")
        for key in " tfoA":
            console.send(key)
            console.listen(0.4)
            check("Annuler" not in console.text, f"{key!r} opens a question\n{console.text}")
            console.listen(DEAF)
            console.send("1")
            console.listen(0.2)
            console.send("6")
        for word in ("Espace", "t Essai", "f Fermer", "o Ouvrir", "A Armer"):
            check(word not in console.lines[-1], f"{word} in the key bar: {console.lines[-1]}")
        nothing_closed(console, house, "read only")


def compressor_is_refused():
    with House(change=('kind = "resistive"', 'kind = "compressor"')) as house:
        with on_relays(house) as console:
            console.send("t")
            console.see("compresseur")
            console.listen(DEAF)
            console.send("1")
            console.listen(0.3)
            nothing_closed(console, house, "a compressor")


def contactor_is_asked_for():
    with House(change=("contactor = true\n", "")) as house, on_relays(house) as console:
        console.send("t")
        console.wait("the contactor", lambda: "contacteur" in console.text.lower())
        nothing_closed(console, house, "asked")


def quit_reopens():
    with House() as house, on_relays(house) as console:
        start_test(console, house)
        console.listen(0.3)
        console.send("q")
        console.see("Annuler")
        console.listen(DEAF)
        check(console.process.poll() is None, "q left without a question")
        console.send("\t")
        console.listen(0.3)
        console.send("\r")
        console.ends(0)
        console.given_back()
        reopened(house, "quitting")


def quit_at_once_reopens():
    """`Ctrl-C` during the question leaves at once."""
    with House() as house, on_relays(house) as console:
        start_test(console, house)
        console.send("q")
        console.see("Annuler")
        console.send("\x03")
        console.ends(0)
        reopened(house, "quitting at once")


def every_ending_reopens():
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
        with House() as house, on_relays(house) as console:
            start_test(console, house)
            os.kill(console.pid, number)
            console.ends(128 + number)
            console.given_back()
            reopened(house, f"signal {number}")


def closed_terminal_reopens():
    with House() as house, on_relays(house) as console:
        start_test(console, house)
        console.close_master()
        console.ends(129)
        reopened(house, "closed terminal")


def frozen_link_reopens():
    with House() as house, on_relays(house) as console:
        start_test(console, house)
        console.freeze()
        os.kill(console.pid, signal.SIGTERM)
        check(console.gone(limit=20, reading=False) == 143, "exit status")
        # The process ends while its main thread sits in a write, and opens the relay before.
        reopened(house, "frozen link")


def reopened(house, after):
    """Opened by a writing, before the test would have ended by itself."""
    end = time.monotonic() + 5
    while not is_open(house.written):
        check(time.monotonic() < end, f"{after}: left closed: {house.written}")
        time.sleep(0.02)
    took = house.written[-1][0] - house.closings[-1][0]
    check(took < 9.5, f"{after}: open only after {took:.1f} s")


def killed_reopens():
    """Nothing can be written any more: the end of the process lets the lines go."""
    with House() as house, on_relays(house) as console:
        start_test(console, house)
        os.kill(console.pid, signal.SIGKILL)
        console.gone()
        check(house.wait_for_release(), "the lines are still held")


def suspending_waits_for_a_test():
    """A stopped process has no timer: nothing that was to open may stay closed behind Ctrl-Z."""
    with House() as house, on_relays(house, job=True) as console:
        start_test(console, house)
        console.send("\x1a")
        console.see("essai de relais en cours")
        os.kill(console.pid, signal.SIGTSTP)
        written(console, house, "open again", is_open)
        console.send("z")
        console.see("z : sans effet")
        console.send("j")
        console.see("fermé puis rouvert")
        console.send("\x1a")
        console.stopped()
        console.given_back()


def on_the_simulated_unit():
    """The same keys on `--demo`, where the screen tells."""
    with program.demo("--tab", "relais") as console:
        console.opened("[6 Relais")
        ask(console, " ", "Fermer le relais 1 ?")
        console.send("1")
        console.see("Relais 1 fermé")
        console.send("q")
        console.see("Annuler")
        console.listen(DEAF)
        console.send("\r")
        console.not_see("Annuler")
        console.send("\x03")
        console.see("Annuler")
        console.send("\x03")
        console.ends(0)
        console.given_back()
