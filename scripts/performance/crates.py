"""The measured packages, and runs of the compiler on one of them."""

import os
import pathlib
import sys
import tempfile

from tools import BENCHES, TARGET, counted, run

COUNTS = (6, 100, 1000, 10_000)
CLOCKED = pathlib.Path(__file__).with_name("clocked.py")
KINDS = ("ours", "expanded", "by_hand")
# Runs the compiler under WRAPPER for the crate MEASURE, and without it for all other crates.
WRAP = """#!/bin/sh
rustc=$1; shift
case " $* " in
*" --crate-name $MEASURE "*) exec $WRAPPER "$RUSTC_ITSELF" "$@" ;;
*) exec "$rustc" "$@" ;;
esac
"""


class Crates:
    """The packages `ours_N`, `expanded_N` and `by_hand_N`."""

    def __init__(self):
        self.folder = TARGET / "packages"
        run("cargo", "run", "--quiet", "--package", "inputs", "--", self.folder, *map(str, COUNTS), cwd=BENCHES)
        self.wrapper = TARGET / "wrap.sh"
        self.wrapper.write_text(WRAP)
        self.wrapper.chmod(0o755)
        self.rustc = pathlib.Path(run("rustc", "--print", "sysroot").strip()) / "bin" / "rustc"

    def compile(self, name, command, wrapper, target="build", **settings):
        """Compiles one crate, whose dependencies are already built, and returns the output."""
        folder = self.folder / name
        environment = {**os.environ, "CARGO_TARGET_DIR": str(TARGET / target), "CARGO_INCREMENTAL": "0",
                       "CARGO_TERM_COLOR": "never", **settings}
        run("cargo", *command, "--quiet", cwd=folder, env=environment)
        os.utime(folder / "src" / "lib.rs")
        environment |= {"RUSTC_WRAPPER": str(self.wrapper), "MEASURE": name, "RUSTC_ITSELF": str(self.rustc),
                        "WRAPPER": wrapper}
        return run("cargo", *command, cwd=folder, env=environment)

    def instructions(self, name, **options):
        """Returns the instructions of a check."""
        with tempfile.NamedTemporaryFile() as out:
            return counted(self.compile(name, ["check"], f"valgrind --tool=callgrind --callgrind-out-file={out.name}", **options))

    def used(self, name, command, **options):
        """Returns the CPU time of the compiler in seconds, and its peak memory in megabytes."""
        with tempfile.NamedTemporaryFile(mode="r") as out:
            self.compile(name, command, f"{sys.executable} {CLOCKED} {out.name}", **options)
            seconds, kilobytes = out.read().split()
        return float(seconds), int(kilobytes) / 1024
