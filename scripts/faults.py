#!/usr/bin/env python3
"""Plants the faults of `tests/faults` one after the other, and checks that the test that each fault names fails.

    python3 scripts/faults.py [NAME…]

A fault is a patch. Above the patch, its file describes what the fault breaks. `Red:` is the command of the test that must fail, and
`Says:` is text that the test must print, so that a fault that does not compile does not count. The script copies the current commit
into a temporary folder. The exit status is 0 if every test passes without its fault and fails with it.
"""

import os
import pathlib
import shlex
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
FAULTS = ROOT / "tests" / "faults"


def run(command, folder):
    """Returns whether the command succeeds, and its output."""
    environment = {**os.environ, "CARGO_TERM_COLOR": "never", "RUST_BACKTRACE": "0"}
    done = subprocess.run(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    )
    return done.returncode == 0, done.stdout


def key(patch, name):
    """Returns the value of the line `name` in the description of a patch."""
    lines = [line.removeprefix(name) for line in patch.read_text().splitlines() if line.startswith(name)]
    if len(lines) != 1:
        sys.exit(f"{patch.name} must have exactly one line that begins with {name}")
    return lines[0].strip()


def change(command, patch, folder):
    """Runs a git command that changes the files of the patch, and makes them newer than any build."""
    done = run(command, folder)
    time.sleep(0.1)
    for line in patch.read_text().splitlines():
        if line.startswith("+++ b/"):
            os.utime(folder / line.removeprefix("+++ b/"))
    return done


def without_fault(test, folder):
    """Returns what is wrong with the test without a fault, or `None`."""
    is_green, said = run(shlex.split(test), folder)
    if not is_green or "running 1 test\n" not in said:
        return f"without a fault, `{test}` must be one test that passes\n{said}"
    return None


def with_fault(patch, folder):
    """Returns what is wrong with the fault, or `None`."""
    test = key(patch, "Red: ")
    is_applied, said = change(["git", "apply", str(patch)], patch, folder)
    if not is_applied:
        return f"it does not apply\n{said}"
    is_green, said = run(shlex.split(test), folder)
    change(["git", "checkout", "--quiet", "."], patch, folder)
    if is_green or "... FAILED" not in said:
        return f"`{test}` does not find it\n{said}"
    if key(patch, "Says: ") not in said:
        return f"`{test}` fails for another reason\n{said}"
    return None


def main():
    names = sys.argv[1:]
    patches = [patch for patch in sorted(FAULTS.glob("*.patch")) if not names or patch.stem in names]
    if not patches:
        sys.exit(__doc__)
    failed = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary) / "codes"
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(folder)], check=True)
        # Running all tests first builds the code without faults only once.
        green = {test: without_fault(test, folder) for test in sorted({key(patch, "Red: ") for patch in patches})}
        for patch in patches:
            wrong = green[key(patch, "Red: ")] or with_fault(patch, folder)
            failed += wrong is not None
            print(f"{'FAIL' if wrong else 'ok  '} {patch.stem}", flush=True)
            if wrong:
                print(wrong, flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
