#!/usr/bin/env python3
"""Plants the faults of `tests/faults`, one after the other, and expects the test that each of them names to fail.

    python3 scripts/faults.py [NAME…]

A fault is a patch; its text says what it breaks, behind `Red:` which test must find it, and behind `Says:` what that
test must say: a fault that only does not compile is none. The commit at hand is copied into a temporary folder, so that
nothing here is touched. Exit status 0: every test is green without its fault and red with it.
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
    """Whether the command succeeds, and all that it says."""
    environment = {**os.environ, "CARGO_TERM_COLOR": "never", "RUST_BACKTRACE": "0"}
    done = subprocess.run(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    )
    return done.returncode == 0, done.stdout


def key(patch, name):
    """What the text of the patch says behind `name`."""
    lines = [line.removeprefix(name) for line in patch.read_text().splitlines() if line.startswith(name)]
    if len(lines) != 1:
        sys.exit(f"{patch.name} has other than one line {name}")
    return lines[0].strip()


def change(command, patch, folder):
    """Runs a command of git that changes the files of the patch, whose times must be later than those of any build."""
    done = run(command, folder)
    time.sleep(0.1)
    for line in patch.read_text().splitlines():
        if line.startswith("+++ b/"):
            os.utime(folder / line.removeprefix("+++ b/"))
    return done


def without_fault(test, folder):
    """What is wrong with the test as long as no fault is planted, if anything is."""
    is_green, said = run(shlex.split(test), folder)
    if not is_green or "running 1 test\n" not in said:
        return f"without a fault, `{test}` is not one test that is green\n{said}"
    return None


def with_fault(patch, folder):
    """What is wrong with the fault, if anything is."""
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
        # All tests first: what is built without a fault is then built once.
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
