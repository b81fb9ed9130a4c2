"""The scenes of counters, contacts and relays: each is named on the screen, within its window."""

import select
import time
from contextlib import ExitStack

from console import Failure
from program import demo

# The scene, the words that name its code, and the second of the scene by which they are there.
SHORT = (
    ("compteur-muet", "aucune impulsion", 5),
    ("compteur-rebonds", "rebonds filtrés", 20),
    ("compteur-bloque", "contact resté fermé", 20),
    ("compteur-trop-vite", "impulsions/s", 20),
    ("compteur-pertes", "impulsions perdues", 35),
    ("compteur-poids", "poids d'impulsion faux", 15),
    ("contact-instable", "contact instable", 20),
    ("relais-a-essayer", "jamais essayé", 5),
    ("relais-sans-effet", "charge inchangée", 30),
    ("relais-retour", "retour contraire", 20),
    ("relais-surcharge", "en direct", 20),
)
# Those whose nature is a longer window; the leaks, of a day and of three nights, are played on the
# virtual clock alone.
LONG = (
    ("relais-colle", "contact collé ?", 135),
    ("compteur-muet", "aucune impulsion depuis", 602),
    ("compteur-rupture", "rupture possible", 665),
)
# What a machine that runs them all side by side may take longer.
ALLOWANCE = 15


def all_named(scenes):
    """All of them side by side, on windows that show every point."""
    with ExitStack() as stack:
        waiting = []
        for scene, words, window in scenes:
            console = stack.enter_context(
                demo("--tab", "ensemble", scene=scene, rows=50, columns=100))
            waiting.append((console, scene, words, time.monotonic() + window + ALLOWANCE))
        while waiting:
            select.select([console.master for console, *_ in waiting], [], [], 0.1)
            for entry in list(waiting):
                console, scene, words, limit = entry
                console.pump(0)
                if words in console.text:
                    waiting.remove(entry)
                elif time.monotonic() > limit or console.process.poll() is not None:
                    raise Failure(f"{scene}: '{words}' is not named in time\n{console.text}")


def short_scenes_are_named():
    all_named(SHORT)


def long_scenes_are_named():
    all_named(LONG)
