"""Costs for users: dependencies, optimisation of the macro, size of programs."""

import os
import re
import resource
import tempfile

from crates import Crates
from tools import TARGET, note, run

# A program that looks up codes, and the same program without codes.
WITH = """//! Looks up its arguments as codes.

codes_runtime::codes!(pub enum Code = "codes.md");

fn main() {
    for text in std::env::args().skip(1) {
        match Code::from_code(&text) {
            Some(code) => println!("{code:?} {} {code} {:?}", code.status(), Code::from_status(code.status())),
            None => println!("{:?}", text.parse::<Code>()),
        }
    }
}
"""
WITHOUT = """//! Prints its arguments.

fn main() {
    for text in std::env::args().skip(1) {
        match text.len() {
            3 => println!("{text:?} {} {text} {:?}", text.len(), text.chars().next()),
            _ => println!("{:?}", text.parse::<u16>()),
        }
    }
}
"""


def measure(report):
    note("the user's side")
    crates = Crates()
    dependencies(report, crates)
    relocations(report, crates)
    rows = []
    optimised = {"CARGO_PROFILE_DEV_BUILD_OVERRIDE_OPT_LEVEL": "2", "target": "optimised"}
    for n in (6, 100, 1000, 10_000):
        plain, fast = crates.instructions(f"ours_{n}"), crates.instructions(f"ours_{n}", **optimised)
        rows.append((n, plain, fast, crates.instructions(f"expanded_{n}")))
    report.table("What `[profile.dev.build-override] opt-level = 2` gains, instructions of a check",
                 ["codes", "without", "with", "expanded code"], rows)
    slow, fast = (clean(report, crates.folder / "ours_6", CARGO_PROFILE_DEV_BUILD_OVERRIDE_OPT_LEVEL=level) for level in "02")
    report.table("Its cost: a clean check of the dependencies, CPU time",
                 ["without, s", "with, s"], [(slow, fast)])


# Compiles the crates of this repository as cargo compiles crates from a registry.
AS_FROM_REGISTRY = {"CARGO_INCREMENTAL": "0", "RUSTFLAGS": "--cap-lints=allow"}


def clean(report, folder, **settings):
    """Returns the CPU time of a clean check of a package and all its dependencies."""
    def once():
        with tempfile.TemporaryDirectory() as target:
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            run("cargo", "check", "--quiet", cwd=folder, env={**os.environ, **AS_FROM_REGISTRY, "CARGO_TARGET_DIR": target, **settings})
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return report.least(once)


def dependencies(report, crates):
    """Compares default features with the dependencies of the peer, both with six codes."""
    manifest = crates.folder / "ours_6" / "Cargo.toml"
    text = manifest.read_text()
    try:
        manifest.write_text(text.replace(', features = ["serde"]', ""))
        ours, peer = (clean(report, crates.folder / name) for name in ("ours_6", "by_hand_6"))
        rows = sorted(by_crate(crates.folder / "ours_6"), key=lambda row: -row[1])
    finally:
        manifest.write_text(text)
    report.table("A clean check of the dependencies by crate, default features, CPU time", ["crate", "s"], rows[:8])
    report.add("clean check of all dependencies, default features, CPU time, vs by hand", ours, peer, 0.60, "s")


def by_crate(folder):
    """Returns the crates that a clean check compiles, with the CPU time of the compiler for each."""
    with tempfile.TemporaryDirectory() as target:
        times, wrapper = f"{target}/times", f"{target}/wrap.sh"
        with open(wrapper, "w", opener=lambda path, flags: os.open(path, flags, 0o755)) as file:
            file.write(f"#!/bin/sh\nexec /usr/bin/time -q -a -o {times} -f '%U %S %C' \"$@\"\n")
        environment = {**os.environ, **AS_FROM_REGISTRY, "CARGO_TARGET_DIR": f"{target}/target", "RUSTC_WRAPPER": wrapper}
        run("cargo", "check", "--quiet", cwd=folder, env=environment)
        seconds = {}
        for line in open(times):
            if name := re.search(r"--crate-name (\S+)", line):
                user, system, _ = line.split(" ", 2)
                seconds[name[1]] = seconds.get(name[1], 0) + float(user) + float(system)
    return [(name, time) for name, time in seconds.items() if name != "ours_6"]


def relocations(report, crates):
    """Compares the relocations of a program with those of a program without codes."""
    without = relocated(crates, "ours_6", WITHOUT)
    for n in (6, 1000, 10_000):
        added = relocated(crates, f"ours_{n}", WITH) - without
        report.add(f"`.data.rel.ro` and relocations added to a program, {n} codes", added / 1024, None, 2, "KB")


def relocated(crates, name, code):
    """Returns the size in bytes of the sections that contain addresses, and of the relocation table."""
    folder = crates.folder / name
    program = folder / "src" / "main.rs"
    target = TARGET / "programs"
    environment = {**os.environ, "CARGO_TARGET_DIR": str(target)}
    try:
        program.write_text(code)
        run("cargo", "build", "--release", "--quiet", "--bin", name, cwd=folder, env=environment)
    finally:
        program.unlink()
    said = run("size", "-A", target / "release" / name)
    return sum(int(re.search(rf"^{re.escape(section)} +(\d+)", said, re.M)[1]) for section in (".data.rel.ro", ".rela.dyn"))
