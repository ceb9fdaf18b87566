"""Running and measuring commands."""

import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BENCHES = ROOT / "benches"
TARGET = BENCHES / "target" / "performance"


def run(*command, **options):
    """Returns the output of a command, and exits if it fails."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def note(text):
    """Prints progress to standard error, because standard output contains only the tables."""
    print(text, file=sys.stderr, flush=True)


def counted(said):
    """Returns the number of instructions from callgrind's output."""
    return int(re.search(r"I +refs: +([\d,]+)", said)[1].replace(",", ""))


def instructions(command):
    """Returns the number of instructions of a command."""
    with tempfile.NamedTemporaryFile() as out:
        return counted(run("valgrind", "--tool=callgrind", f"--callgrind-out-file={out.name}", *command))
