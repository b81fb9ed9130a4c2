"""The program under test."""

from console import Console

path = ""


def demo(*arguments, **options):
    """A console on the simulated unit of the program itself."""
    return Console(path, "--demo", *arguments, **options)


def skip(reason):
    print(f"skipped: {reason}")
