"""Keys and pastes as they come."""

import time

from console import check
from program import demo


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
        console.see("[RS485]")
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


def clicks_are_no_keys():
    """Another program may have left the mouse on."""
    with demo() as console:
        console.opened()
        console.send("\x1b[<0;40;12M\x1b[<0;40;12m\x1b[<64;1;1M\x1b[M qq\x1b[Mqqq\x1b[32;5;5M")
        console.send("z")
        console.see("z : sans effet")
        check("[2 Téléinfo" in console.text, f"a click acted\n{console.text}")
        console.send("q")
        console.ends(0)


def pasted_sequences_are_no_keys():
    """What stands between the marks may be anything, the marks cut anywhere."""
    with demo(answers=False) as console:
        console.opened()
        # The first mark whole: its escape alone, on a slow machine, would be the key.
        console.send("\x1b[200~")
        text = "q\x1b[C\x1b[24~\x03\x1a\x1b[200~\x1b[20\x1b[201\x1bOPq1\x1b[201~"
        for byte in text:
            console.send(byte)
            console.pump(0.002)
        console.send("z")
        console.see("z : sans effet")
        check("[2 Téléinfo" in console.text, f"the paste acted\n{console.text}")
        console.send("q")
        console.ends(0)
        console.given_back()
