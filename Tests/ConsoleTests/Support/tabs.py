"""The six tabs of the simulated house, as a person walks through them."""

import re
import time

import program
from console import Console, check
from program import demo

AGE = re.compile(r"\d+ (s|min|h)\b|\d\d:\d\d:\d\d|hier")


def body(console):
    """The rows that the tab owns, without ages and clocks."""
    return AGE.sub("", "\n".join(console.lines[3:21]))


def go_to(console, text):
    """Moves the selection down to the line that holds a text."""
    console.see(text)
    console.send("\x1b[H")
    for _ in range(60):
        if text in selected(console):
            return
        before = selected(console)[12:42]
        console.send("\x1b[B")
        # Between the two, a frame that is half read has no mark at all.
        console.wait("the next line", lambda: selected(console)[12:42] not in ("", before))
    check(False, f"no line {text!r}\n{console.text}")


def selected(console):
    found = [line for line in console.lines if line.startswith("›")]
    return found[0] if found else ""


def the_checklist_opens_first():
    with Console(program.path, "--demo") as console:
        console.opened("[1 Ensemble")
        console.see("Point de contrôle")


def every_tab_moves():
    """Within half a minute of a house that lives; ages and clocks do not count."""
    seen = {digit: set() for digit in "123456"}
    with demo(answers=False) as console:
        console.opened().see("021861348921")
        end = time.monotonic() + 60
        while still := [digit for digit in seen if len(seen[digit]) < 2]:
            check(time.monotonic() < end, f"tabs {still} never move\n{console.text}")
            for digit in still:
                console.send(digit)
                console.see(f"[{digit} ")
                console.listen(0.3)
                # What comes up in the first seconds is the house being found, not its life.
                if time.monotonic() > end - 55:
                    seen[digit].add(body(console))


def every_key_of_the_bar_works():
    """None of them is answered with `sans effet`."""
    names = {"Espace": " ", "Entrée": "\r", "↑↓": "\x1b[B", "←→": "\x1b[C", "1-6": None}
    with demo("--tab", "ensemble") as console:
        console.opened("[1 Ensemble").see("Cpt1")
        for digit in "123456":
            console.send(digit)
            console.see(f"[{digit} ")
            console.listen(0.2)
            for entry in re.split(r"\s{2,}", console.lines[23].strip()):
                name = entry.split(" ")[0]
                key = names.get(name, name)
                if key is None or key == "q":
                    continue
                check(len(key) == 1 or key.startswith("\x1b"), f"unknown key {name!r}")
                console.send(key)
                console.listen(0.3)
                check("sans effet" not in console.text, f"tab {digit}, {name}\n{console.text}")
                if digit == "6" and key in " tfoA":
                    console.wait(
                        f"{name} to ask",
                        lambda: "Annuler" in console.text or "déjà ouvert" in console.text)
                console.send("\x1b")
                console.listen(0.2)
                console.send("\x1b")
                console.listen(0.2)
                if "FIGÉ" in console.lines[0]:
                    console.send("p")
                console.send(digit)
                console.see(f"[{digit} ")


def checklist_leads_to_the_tab():
    """`Entrée` on a check opens the tab that answers, with its line selected."""
    with demo("--tab", "ensemble") as console:
        console.opened("[1 Ensemble").see("Pince 2")
        go_to(console, "Pince 2")
        console.send("\r")
        console.see("[3 Pinces")
        console.see("›2")


def a_fault_is_not_validated():
    with demo("--tab", "ensemble", scene="pince-inversee") as console:
        console.opened("[1 Ensemble").see("défaut")
        console.see("Pince 1 : sens inversé")
        go_to(console, "Pince 1")
        console.send("v")
        console.wait("a refusal", lambda: "défaut" in console.lines[22])
        console.see("✗ défaut")
        check("Nom" not in console.lines[22], f"asks for a name\n{console.text}")


def a_reversed_clamp_stands_out():
    with demo("--tab", "pinces", scene="pince-inversee") as console:
        console.opened("[3 Pinces")
        console.see("[3 Pinces!]")
        console.see("✗ le Linky injecte 1 890 VA")
        console.see("Pince 1 : sens inversé — circuit hors tension, changez son sens")


def small_window_of_every_tab():
    with demo(rows=10, columns=40) as console:
        console.see("/6")
        for digit in "134562":
            console.send(digit)
            console.see(f"{digit}/6")
            console.listen(0.3)
            check(all(len(line) <= 40 for line in console.lines), console.text)
            console.wait("the key bar", lambda: "q Quit" in console.lines[9])
