"""Builds of one crate: with `codes!`, with its expansion, and with code written by hand."""

import math
import os

from crates import COUNTS, KINDS, Crates
from tools import TARGET, note, run

NAMES = {"ours": "`codes!`", "expanded": "expanded", "by_hand": "by hand"}


def measure(report):
    note("builds")
    crates = Crates()
    counted = {(kind, n): crates.instructions(f"{kind}_{n}") for n in COUNTS for kind in KINDS if can(kind, n)}
    for n, bar in ((6, 0.60), (100, 0.15), (1000, 0.045)):
        report.add(f"check, {n} codes, vs by hand", counted["ours", n], counted["by_hand", n], bar, "instructions")
    for n, bar in ((6, 1.05), (100, 1.15), (1000, 1.45)):
        report.add(f"check, {n} codes, vs the expanded code", counted["ours", n], counted["expanded", n], bar, "instructions")

    used = {}
    for n in COUNTS:
        for kind in KINDS:
            for profile in ("check", "build", "build --release"):
                if profile == "check" or can(kind, n):
                    used[kind, n, profile] = one(crates, report, f"{kind}_{n}", profile)
    times = {kind: used[kind, 1000, "build --release"][0] for kind in ("ours", "by_hand")}
    report.add("release build, 1000 codes, CPU time, vs by hand", times["ours"], times["by_hand"], 0.05, "s")
    above = [counted["ours", n] - counted["ours", 6] for n in (100, 1000)]
    report.add("growth of a check from 100 to 1000 codes, as an exponent", math.log10(above[1] / above[0]), None, 1.10, "")
    report.add("compiler memory, 10,000 codes", used["ours", 10_000, "check"][1], None, 160, "MB")

    rows = []
    for n in COUNTS:
        for kind in KINDS:
            again = incremental(crates, report, f"{kind}_{n}") if can(kind, n) else (None, None)
            seconds = [used.get((kind, n, profile), (None,))[0] for profile in ("check", "build", "build --release")]
            rows.append((n, NAMES[kind], counted.get((kind, n)), *seconds, *again, used[kind, n, "check"][1]))
    header = ["codes", "source", "instructions of a check", "check, s", "debug build, s", "release build, s",
              "check again, nothing changed, s", "check again, one message changed, s", "memory, MB"]
    report.table("Builds, CPU time", header, rows)


def can(kind, n):
    """Returns whether a build is fast enough to measure. Ten thousand codes written by hand are too slow."""
    return kind != "by_hand" or n <= 1000


def one(crates, report, name, profile):
    """Returns CPU time and memory of one kind of build."""
    memory = []

    def once():
        seconds, megabytes = crates.used(name, profile.split())
        memory.append(megabytes)
        return seconds

    return report.least(once, 1 if "by_hand_10000" in name else 3), max(memory)


def incremental(crates, report, name):
    """Returns the CPU time of cargo and the compiler for a second check of a package, without and with an edit."""
    folder = crates.folder / name
    edited = folder / ("codes.md" if name.startswith("ours") else "src/lib.rs")
    environment = {**os.environ, "CARGO_TARGET_DIR": str(TARGET / "incremental"), "CARGO_INCREMENTAL": "1"}
    text = edited.read_text()
    message = first_message(crates, name)
    letters = iter("abcdefgh")

    def check():
        before = os.times()
        run("cargo", "check", "--quiet", cwd=folder, env=environment)
        after = os.times()
        return after.children_user + after.children_system - before.children_user - before.children_system

    def edit():
        # The message may appear in a comment, in the code, and in the list of all messages.
        edited.write_text(text.replace(message, message[:-1] + next(letters)))
        return check()

    check()
    try:
        return report.least(check), report.least(edit)
    finally:
        edited.write_text(text)


def first_message(crates, name):
    """Returns the message of the first code, without its full stop."""
    page = crates.folder / f"ours_{name.rsplit('_', 1)[1]}" / "codes.md"
    row = next(line for line in page.read_text().splitlines() if "`" in line)
    return row.split("|")[3].strip().rstrip(".")
