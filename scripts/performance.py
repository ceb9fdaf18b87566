#!/usr/bin/env python3
"""Measures what `codes!` costs beside the same by hand, and compares each figure with its limit.

    python3 scripts/performance.py [runtime] [build] [dependencies]

Without arguments it measures all. At run time and when a crate is checked it counts instructions with valgrind's callgrind,
which says the same on a busy machine; for builds and memory it takes what the system counts for the compiler. The peers are
made by `benches/inputs`: the same codes with thiserror, strum, serde's derive, http and matches. Exit status 0 in any
case but where something cannot be measured: what misses its limit is in the table.
"""

import json
import math
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BENCHES = ROOT / "benches"
TARGET = BENCHES / "target" / "performance"
CODES = (6, 100, 1000, 10_000)
# Runs the compiler on the crate MEASURE as WRAPPER says, and on all others as it is.
WRAP = """#!/bin/sh
rustc=$1; shift
case " $* " in
*" --crate-name $MEASURE "*) exec $WRAPPER "$RUSTC_ITSELF" "$@" ;;
*) exec "$rustc" "$@" ;;
esac
"""

rows = []


def run(*command, **options):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def add(what, ours, peer, limit, unit="instructions"):
    """A row of the table: a ratio to the peer, or a figure of its own where there is none."""
    value = ours if peer is None else ours / peer
    rows.append((what, ours, peer, value, limit, unit))
    print(f"  {what}: {value:.3g}, at most {limit}", file=sys.stderr, flush=True)


def instructions(command, **options):
    """How many instructions a command takes."""
    with tempfile.NamedTemporaryFile() as out:
        said = run("valgrind", "--tool=callgrind", f"--callgrind-out-file={out.name}", *command, **options)
    return int(re.search(r"I +refs: +([\d,]+)", said)[1].replace(",", ""))


# At run time


def runtime():
    run("cargo", "build", "--release", "--quiet", "--package", "runtime", cwd=BENCHES)
    program = BENCHES / "target" / "release" / "runtime"
    passes = [line.split("\t") for line in run(program).splitlines()]

    def cost(count, what, who):
        """The instructions of one pass, without those of everything around it."""
        times = max(1, 3000 // count)
        one, two = (instructions([program, str(n * times), str(count), what, who]) for n in (1, 2))
        return (two - one) / times

    costs = {(int(count), what, who): cost(int(count), what, who) for count, what, who in passes if int(count) <= 600}

    def best(count, what, *peers):
        return min(costs[count, what, peer] for peer in peers)

    for count, limit in ((6, 1.0), (60, 0.75), (600, 0.35)):
        ours = costs[count, "from_code hit", "codes!"]
        add(f"`from_code` hit, {count} codes, of strum's", ours, best(count, "from_code hit", "strum", "strum with phf"), limit)
    add("`from_code` hit, 600 codes, of `phf::Map`'s", ours, costs[600, "from_code hit", "phf"], 0.35)
    for what in ("status", "from_status"):
        add(f"`{what}`, 600 codes, of a match", costs[600, what, "codes!"], costs[600, what, "by hand"], 1.0)
    add("JSON read, 600 codes, of the derive's", costs[600, "json read", "codes!"], costs[600, "json read", "by hand"], 0.75)
    unknown = "json read unknown"
    add("JSON read of an unknown code, 600 codes, of the derive's", costs[600, unknown, "codes!"], costs[600, unknown, "by hand"], 0.02)
    print("\n| pass | codes | " + " | ".join(["who", "instructions for each"]) + " |\n|---|---|---|---|")
    for (count, what, who), instr in sorted(costs.items(), key=lambda it: (it[0][1], it[0][0], it[1])):
        items = {"from_status": 500, unknown: 1}.get(what, count)
        print(f"| {what} | {count} | {who} | {instr / items:.1f} |")


# Builds


class Crates:
    """The packages whose builds are measured."""

    def __init__(self):
        self.folder = TARGET / "packages"
        run("cargo", "run", "--quiet", "--package", "inputs", "--", self.folder, *map(str, CODES), cwd=BENCHES)
        self.wrapper = TARGET / "wrap.sh"
        self.wrapper.write_text(WRAP)
        self.wrapper.chmod(0o755)
        self.rustc = pathlib.Path(run("rustc", "--print", "sysroot").strip()) / "bin" / "rustc"

    def compile(self, kind, count, command, wrapper):
        """Compiles one crate, whose dependencies are there, and says what was printed."""
        name = f"{kind}_{count}"
        folder = self.folder / name
        environment = {**os.environ, "CARGO_TARGET_DIR": str(TARGET / "build"), "CARGO_INCREMENTAL": "0",
                       "CARGO_TERM_COLOR": "never"}
        run("cargo", *command, "--quiet", cwd=folder, env=environment)
        os.utime(folder / "src" / "lib.rs")
        environment |= {"RUSTC_WRAPPER": str(self.wrapper), "MEASURE": name, "RUSTC_ITSELF": str(self.rustc),
                        "WRAPPER": wrapper}
        return run("cargo", *command, cwd=folder, env=environment)

    def instructions(self, kind, count):
        with tempfile.NamedTemporaryFile() as out:
            said = self.compile(kind, count, ["check"], f"valgrind --tool=callgrind --callgrind-out-file={out.name}")
        return int(re.search(r"I +refs: +([\d,]+)", said)[1].replace(",", ""))

    def used(self, kind, count, command):
        """Seconds of the processor and megabytes at most, of the compiler."""
        with tempfile.NamedTemporaryFile(mode="r") as out:
            self.compile(kind, count, command, f"/usr/bin/time -q -f %U:%S:%M -o {out.name}")
            user, system, kilobytes = out.read().strip().split(":")
        return float(user) + float(system), int(kilobytes) / 1024


def build():
    crates = Crates()
    counted = {(kind, n): crates.instructions(kind, n) for n in (6, 100, 1000) for kind in ("ours", "expanded", "by_hand")}
    for n, limit in ((6, 0.60), (100, 0.15), (1000, 0.045)):
        add(f"check, {n} codes, of the peer's", counted["ours", n], counted["by_hand", n], limit)
    for n, limit in ((6, 1.05), (100, 1.15), (1000, 1.45)):
        add(f"check, {n} codes, of the expanded code's", counted["ours", n], counted["expanded", n], limit)
    above = [counted["ours", n] - counted["ours", 6] for n in (100, 1000)]
    add("growth of a check from 100 to 1000 codes, as an exponent", math.log10(above[1] / above[0]), None, 1.10, "")
    release = {kind: min(crates.used(kind, 1000, ["build", "--release"])[0] for _ in range(3)) for kind in ("ours", "by_hand")}
    add("release build, 1000 codes, processor time, of the peer's", release["ours"], release["by_hand"], 0.05, "s")
    add("memory of the compiler, 10,000 codes", crates.used("ours", 10_000, ["check"])[1], None, 160, "MB")


def dependencies():
    crates = Crates()

    def clean(kind):
        """Processor time of a clean check of all that a package depends on."""
        def once():
            with tempfile.TemporaryDirectory() as target:
                environment = {**os.environ, "CARGO_TARGET_DIR": target}
                before = resource.getrusage(resource.RUSAGE_CHILDREN)
                run("cargo", "check", "--quiet", cwd=crates.folder / f"{kind}_6", env=environment)
                after = resource.getrusage(resource.RUSAGE_CHILDREN)
            return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return min(once() for _ in range(3))

    manifest = crates.folder / "ours_6" / "Cargo.toml"
    text = manifest.read_text()
    manifest.write_text(text.replace(", features = [\"serde\"]", ""))
    add("clean check of all dependencies, processor time, of the peer's", clean("ours"), clean("by_hand"), 0.60, "s")
    manifest.write_text(text)


def table():
    print("\n| cost | ours | peer | ratio | at most | |\n|---|---|---|---|---|---|")
    for what, ours, peer, value, limit, unit in rows:
        show = lambda it: "" if it is None else f"{it:,.0f}" if it >= 100 else f"{it:.3g}"
        ratio = "" if peer is None else f"{value:.3f}"
        print(f"| {what} | {show(ours)} {unit} | {show(peer)} | {ratio} | {limit} | {'met' if value <= limit else 'MISSED'} |")


def main():
    parts = {"runtime": runtime, "build": build, "dependencies": dependencies}
    wanted = sys.argv[1:] or list(parts)
    if set(wanted) - set(parts):
        sys.exit(__doc__)
    for tool in ("valgrind", "/usr/bin/time"):
        shutil.which(tool) or sys.exit(f"there is no {tool}")
    for name in wanted:
        parts[name]()
    table()


if __name__ == "__main__":
    main()
