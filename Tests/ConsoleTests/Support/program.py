"""The program under test."""

from console import Console

path = ""


def demo(*arguments, scene=None, **options):
    """A console on the simulated unit of the program itself, on tab 2 unless another is named."""
    tab = () if "--tab" in arguments else ("--tab", "teleinfo")
    unit = f"--demo={scene}" if scene else "--demo"
    return Console(path, unit, *tab, *arguments, **options)


def skip(reason):
    print(f"skipped: {reason}")
