"""Commands, and what they cost."""

import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BENCHES = ROOT / "benches"
TARGET = BENCHES / "target" / "performance"


def run(*command, **options):
    """What a command prints; the end of everything where it fails."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def note(text):
    """Says on standard error what goes on, so that standard output is the tables alone."""
    print(text, file=sys.stderr, flush=True)


def counted(said):
    """The instructions that callgrind says it counted."""
    return int(re.search(r"I +refs: +([\d,]+)", said)[1].replace(",", ""))


def instructions(command):
    """How many instructions a command takes."""
    with tempfile.NamedTemporaryFile() as out:
        return counted(run("valgrind", "--tool=callgrind", f"--callgrind-out-file={out.name}", *command))
