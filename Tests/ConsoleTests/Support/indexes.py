"""What outlives kill -9: the index of a counter, and the test of a relay that was cut."""

import os
import re
import signal
import subprocess
import tempfile
import time
from contextlib import contextmanager

import program
from console import Console, check
from relays import ask
from tabs import go_to, selected


# The relay of the convector hangs on a board, which keeps its outputs without the program.
BOARD = """base = maison
fr = Un relais sur une carte
en = A relay on a board
[probe.29-00000012AB34]
name = Carte
[relays.2]
board = 29-00000012AB34:0
contactor = yes
"""


@contextmanager
def served(scene=None):
    """A simulated unit in another process; answers its configuration."""
    with tempfile.TemporaryDirectory(prefix="wes-index-") as folder:
        named = []
        if scene:
            named = ["--scene", os.path.join(folder, "carte.scene")]
            with open(named[1], "w", encoding="utf-8") as file:
                file.write(scene)
        server = subprocess.Popen(
            [program.path, "demo", "--serve", folder + "/unit", *named],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        try:
            check("unit.toml" in server.stdout.readline().decode(), "the unit did not start")
            yield folder + "/unit/unit.toml"
        finally:
            server.terminate()
            server.wait(10)
            server.stdout.close()


def console_of(file, tab="counters"):
    return Console(program.path, "--config", file, "--lang", "fr", "--tab", tab)


def index_of(console, name):
    """The index of a counter in its table; None while it is not there."""
    for line in console.lines:
        found = re.search(r" ([0-9][0-9 ]*,[0-9]+) m³", line)
        if name in line and found:
            return float(found[1].replace(" ", "").replace(",", "."))
    return None


def index_set_is_kept_through_a_kill():
    with served() as file:
        with console_of(file) as console:
            console.opened("[5 Compteurs")
            console.wait("an index", lambda: (index_of(console, "Eau froide") or 0) > 184)
            console.send("x")
            console.see("Index lu sur CPT pulse 1, en m³")
            console.send("9000,5\r")
            console.see("Régler l'index de CPT pulse 1 ?")
            console.see("──▶ 9 000,500 m³")
            time.sleep(0.7)
            console.send("1")
            console.wait("the new index", lambda: 9000.5 <= (index_of(console, "Eau froide") or 0))
            console.see("index 9 000,500 m³ au lieu de 184,")
            os.kill(console.pid, signal.SIGKILL)
            console.gone()
        with console_of(file) as console:
            console.opened("[5 Compteurs")
            console.wait(
                "the index kept", lambda: 9000.5 <= (index_of(console, "Eau froide") or 0) < 9001)
            console.send("\r")
            console.see("perd au plus 10 s d'impulsions")
            console.see("9 000,500 m³ au lieu de 184,")
            console.send("\x1b")
            console.not_see("perd au plus")
            console.send("l")
            console.see("index 9 000,500 m³ au lieu de 184,")
            console.send("\x1b")
            console.send("q")
            console.gone()


def test_of_a_board_cut_by_a_kill_is_told():
    with served(BOARD) as file:
        with console_of(file, "relais") as console:
            console.opened("[6 Relais")
            go_to(console, "Convecteur")
            console.wait("the board open", lambda: selected(console).count("ouvert") == 2)
            ask(console, "t", "Fermer le relais 2 pendant 10 s ?")
            console.send("2")
            console.wait("the board closed", lambda: selected(console).count("fermé") == 2)
            os.kill(console.pid, signal.SIGKILL)
            console.gone()
        with console_of(file, "relais") as console:
            console.opened("[6 Relais")
            go_to(console, "Convecteur")
            console.wait("the board open", lambda: selected(console).count("ouvert") == 2)
            console.send("l")
            console.see("Relais 2 rouvert : essai de")
            console.see("coupé par un arrêt brutal")
            console.send("\x1b")
            console.send("q")
            console.gone()
