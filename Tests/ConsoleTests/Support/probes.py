"""Tab 4 of the simulated house: search, names, the probe in the hand, a new probe, the bus."""

import os
import tempfile
from contextlib import contextmanager

from program import demo
from tabs import go_to

# The third probe has no name yet; the hand comes late enough to have something to compare with.
SCENE = """base = maison
fr = Une sonde meurt, une autre chauffe dans la main
en = A probe dies, another one warms in the hand
[probe.28-0316A2791C4D]
temperature = 20.4 C
hand = every 5min for 90s from {hand}s
"""
DEAD = "at {dead}s onewire.28-0316A279F0FF absent\n"


@contextmanager
def bus(*arguments, hand=200, dead=None, **options):
    """A console on tab 4 of a house whose first probe dies, or whose third is warmed."""
    with tempfile.TemporaryDirectory(prefix="wes-scene-") as folder:
        path = os.path.join(folder, "sondes.scene")
        with open(path, "w", encoding="utf-8") as file:
            file.write(SCENE.format(hand=hand) + (DEAD.format(dead=dead) if dead else ""))
        with demo("--tab", "temperatures", *arguments, scene=path, **options) as console:
            yield console


def line_of(console, text):
    found = [line for line in console.lines if line[4:19] == text]
    return found[0] if found else ""


def search_tells_what_each_pass_saw():
    with bus() as console:
        console.opened("[4 Temp").see("28-0316A279F0FF")
        console.send("s")
        console.see("4 passes")
        console.see("recherche finie")
        for rom in ("28-0316A279F0FF", "28-0316A27948D3", "10-000802C1E0A4"):
            console.wait(f"4/4 of {rom}", lambda: "4/4" in line_of(console, rom))


def probe_gets_a_name():
    with bus() as console:
        console.opened("[4 Temp")
        go_to(console, "28-0316A2791C4D")
        console.see("à nommer")
        console.send("n")
        console.see("Nom")
        console.send("Bureau\r")
        console.wait("the name", lambda: "Bureau" in line_of(console, "28-0316A2791C4D"))
        console.send("o")
        console.wait(
            "the order by place",
            lambda: console.text.find("Bureau") < console.text.find("Départ chauffage"))


def probe_in_the_hand_comes_first():
    with bus(hand=12) as console:
        console.opened("[4 Temp").see("28-0316A2791C4D")
        console.send("t")
        console.see("Repérer")
        console.see("> en main", limit=90)
        console.wait(
            "the probe on the first line", lambda: "28-0316A2791C4D" in console.lines[8], limit=60)
        console.see("°C sur Sonde")
        console.send("nBureau\r")
        console.wait("the name", lambda: "Bureau" in line_of(console, "28-0316A2791C4D"))
        console.send("\x1b")
        console.wait("the order by number", lambda: console.lines[8][1:3] == "1 ")


def unplugged_probe_comes_first():
    with bus(dead=15) as console:
        console.opened("[4 Temp").see("28-0316A279F0FF")
        go_to(console, "28-0000065BF21E")
        console.send("t")
        console.see("débranchée", limit=90)
        console.wait("the probe on the first line", lambda: "28-0316A279F0FF" in console.lines[8])


def new_probe_takes_the_place_of_a_dead_one():
    with bus(dead=4) as console:
        console.opened("[4 Temp")
        go_to(console, "28-0316A279F0FF")
        console.wait(
            "the dead probe", lambda: "absente" in line_of(console, "28-0316A279F0FF"), limit=90)
        number = line_of(console, "28-0316A279F0FF")[1]
        console.send("r")
        console.see(f"Remplacer la sonde {number} ?")
        console.see("28-0316A2791C4D")
        console.send("\r")
        console.not_see(f"Remplacer la sonde {number} ?")
        console.wait(
            "the dead probe to keep its name",
            lambda: "Départ chauffage" in line_of(console, "28-0316A279F0FF"))
        console.send("r")
        console.see(f"Remplacer la sonde {number} ?")
        console.listen(0.8)
        console.send(number)
        console.wait(
            "name and number of the dead probe",
            lambda: "Départ chauffage" in line_of(console, "28-0316A2791C4D"))
        console.wait(
            "its number", lambda: line_of(console, "28-0316A2791C4D")[1:2] == number)
        console.wait("the dead probe to go", lambda: not line_of(console, "28-0316A279F0FF"))


def page_of_the_bus_is_kept():
    with bus() as console:
        console.opened("[4 Temp").see("28-0316A279F0FF")
        console.send("s")
        console.see("recherche finie")
        console.send("b")
        console.see("Santé du bus 1-Wire")
        console.see("5 sur 5 à chacune")
        console.see("aucune : e garde")
        console.send("e")
        console.see("Garder ce bus comme référence ?")
        console.listen(0.8)
        console.send("\t")
        console.listen(0.3)
        console.send("\r")
        console.see("rien n'a changé")
        console.send("\x1b")
        console.see("Emplacement")


def read_only_session_changes_no_probe():
    with bus("--readonly", dead=4) as console:
        console.opened("[4 Temp").see("28-0316A279F0FF")
        for key in "nr":
            console.send(key)
            console.see(f"{key} : refusé, session en lecture seule")
        console.send("b")
        console.see("Santé du bus 1-Wire")
        console.send("e")
        console.see("e : refusé, session en lecture seule")
