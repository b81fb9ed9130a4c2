"""The pages of tab 3: waves, load test, calibration, costs."""

import tempfile

from console import check
from program import demo


def wave_of_a_clamp():
    """`v` shows the wave and the phasors of the selected clamp, and goes back."""
    with demo("--tab", "pinces", scene="maison-ondes") as console:
        console.opened("[3 Pinces").see("Linky 2")
        console.send("v")
        console.see("un cycle")
        console.see("éch.")
        console.wait("a wave", lambda: any(0x2800 < ord(cell) < 0x2900 for cell in console.text))
        console.send("v")
        console.see("Bilan")


# The scene pince-a-retourner without its person, whose part the keys take.
TURNED = """base = maison-ondes
fr = La pince 4 à l'envers
en = Clamp 4 the wrong way round
[house]
voltage = 231 V
load.car = 0 W
load.kettle = 2000 W every 10min for 2min from 10s
[clamps.4]
mounting = reversed
"""


def load_test_turns_a_clamp():
    """The kettle proves clamp 4 reversed; only then is the inversion by software offered."""
    with tempfile.NamedTemporaryFile("w", suffix=".scene", encoding="utf-8") as file:
        file.write(TURNED)
        file.flush()
        turn(file.name)


def turn(scene):
    with demo("--tab", "pinces", scene=scene) as console:
        # The kettle comes ten seconds after the house begins.
        console.opened("[3 Pinces").see("Linky 2")
        console.send("\x1b[F")
        console.see("›4")
        console.send("t")
        console.see("charge en W")
        console.send("2000\r")
        console.see("Essai de charge · Pince 4")
        console.send("n")
        console.see("Échap l'arrête")
        console.see("La pince 4 répond", limit=150)
        console.see("sens inversé")
        console.send("\x1b")
        console.see("Bilan")
        console.send("\x1b[F")
        console.see("›4")
        console.send("\r")
        console.see("i Inverser par logiciel")
        console.send("i")
        console.see("Inverser par logiciel : Pince 4 ?")
        console.listen(0.8)
        console.send("4")
        console.see("sens corrigé par logiciel")


def typed_load_starts_a_test_and_escape_stops_it():
    with demo("--tab", "pinces", scene="maison-ondes") as console:
        console.opened("[3 Pinces").see("Linky 2")
        console.send("t")
        console.see("charge en W")
        console.send("2000\r")
        console.see("Essai de charge · Pince 1")
        console.see("2 000 W")
        console.see("Branchez une charge connue")
        console.send("\x1b")
        console.see("Bilan")


def calibration_is_asked_for_shown_and_undone():
    """The mains on a voltage that was read: no number to type, `Tab` then `Entrée`."""
    with demo("--tab", "pinces", scene="maison-ondes") as console:
        console.opened("[3 Pinces").see("Linky 2")
        console.send("a")
        console.see("Étalonner sur")
        for _ in range(5):
            console.send("\x1b[B")
            console.listen(0.2)
        console.see("›V1/V2, tension lue")
        console.send("\r")
        console.see("tension lue en V")
        console.send("240\r")
        console.see("Étalonner : Secteur V1/V2 ?")
        console.listen(0.8)
        console.send("\t")
        console.listen(0.3)
        console.send("\r")
        console.see("mesure,")
        console.see("pour 240,0 V", limit=60)
        console.send("u")
        console.see("Annuler l'étalonnage : Secteur V1/V2 ?")
        console.listen(0.8)
        console.send("\t")
        console.listen(0.3)
        console.send("\r")
        console.see("étalonnage annulé")


def energy_by_period_and_how_to_price_it():
    with demo("--tab", "pinces", scene="maison-ondes") as console:
        console.opened("[3 Pinces").see("Linky 2")
        console.send("m")
        console.see("Énergie et coûts · aujourd'hui")
        console.see("kWh")
        console.see("[prices]")
        console.send("e")
        console.see("Énergie et coûts · hier")
        console.send("\x1b")
        console.see("Bilan")


def read_only_session_changes_no_clamp():
    with demo("--tab", "pinces", "--readonly", scene="maison-ondes") as console:
        console.opened("[3 Pinces")
        for key in "tai":
            console.send(key)
            console.see(f"{key} : refusé, session en lecture seule")
        check("t Essai" not in console.lines[23], console.lines[23])
