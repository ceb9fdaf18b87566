#!/usr/bin/env python3
"""Builds `codes-runtime` with each of its features alone and with all of them, in packages outside of the workspace, and
says how many crates each brings.

    python3 scripts/features.py

Inside of the workspace, features of one package are features of all. Each package here holds one of the strictest or most
hostile crates of `tests/crates`, which must compile without a word of the compiler and of clippy. The table that is
printed must be that of `docs/features.md`. Exit status 0: all of it is so.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent
HYGIENE = ROOT / "tests" / "crates"
TARGET = ROOT / "target" / "features"
TABLE = ROOT / "docs" / "features.md"
# The crates that are built without failures, with them, and with all that there is.
PLAIN, FAILURES = "no_std", "strictest_lints"
ALL = ["edition_2015", "hostile_items", "hostile_traits", "macro_rules", "no_implicit_prelude", "strictest_lints"]
# Features are named after a crate and its major version, such as `axum-08`, but for these.
NAMES = {"serde": "serde-1", "json": "serde_json-1", "tracing": "tracing-01"}


def cargo(folder, *arguments):
    environment = {**os.environ, "CARGO_TARGET_DIR": str(TARGET), "CARGO_TERM_COLOR": "never"}
    done = subprocess.run(["cargo", *arguments], cwd=folder, env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{folder.name}: cargo {' '.join(arguments)}\n{done.stdout}{done.stderr}")
    return done.stdout


def package(source, features, more=""):
    """A package of its own with this crate of `tests/crates`, and these features alone."""
    name = f"{source}_{'_'.join(features).replace('-', '_')}"[:60]
    folder = TARGET / "packages" / name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "spec", folder / "spec")
    for document in ["hostile", "without_statuses"]:
        shutil.copy(ROOT / "tests" / "output" / f"{document}.md", folder / "spec")
    rows = "\n".join(f"| ORDER_{word} | {word} |" for word in ["LOST", "SHUT", "GONE"])
    (folder / "spec" / "names_alike.md").write_text(f"| Code | Message |\n|---|---|\n{rows}\n")
    text = (HYGIENE / f"{source}.rs").read_text()
    edition = "2015" if "edition_2015" in source else "2024"
    (folder / "src").mkdir()
    is_program = "fn main()" in text
    (folder / "src" / ("main.rs" if is_program else "lib.rs")).write_text(text)
    runtime = f'path = "{ROOT / "codes-runtime"}", default-features = false, features = {features}'
    (folder / "Cargo.toml").write_text(
        f'[package]\nname = "{name}"\nversion = "0.0.0"\nedition = "{edition}"\n\n[workspace]\n\n'
        f"[dependencies]\ncodes-runtime = {{ {runtime} }}\n{more}\n"
    )
    # The same versions everywhere.
    shutil.copy(ROOT / "examples" / "Cargo.lock", folder / "Cargo.lock")
    return folder


def crates(folder):
    """The crates that a package depends on, with what these need to be built."""
    tree = cargo(folder, "tree", "--edges", "normal,build", "--prefix", "none", "--no-dedupe", "--format", "{p}")
    return {line.split(" (")[0] for line in tree.splitlines() if line and not line.startswith(folder.name)}


def check(source, features):
    folder = package(source, features)
    if (folder / "src" / "main.rs").exists():
        cargo(folder, "run", "--quiet")
    elif source in (PLAIN, FAILURES):
        cargo(folder, "clippy", "--quiet", "--", "-D", "warnings")
    elif '"reason":"compiler-message"' in (said := cargo(folder, "check", "--message-format=json")):
        sys.exit(f"{folder.name}: {said}")
    return folder


def own_crate(feature):
    """What those who switch on a feature depend on already: the crate that it is named after."""
    named = re.fullmatch(r"(.+)-(0?)(\d+)", NAMES.get(feature, feature))
    if not named:
        return ""
    name, zero, number = named.groups()
    # The default features of actix-web would bring dozens of crates that nobody has here.
    has_defaults = str(name != "actix-web").lower()
    return f'{name} = {{ version = "{zero and "0."}{number}", default-features = {has_defaults} }}'


def implied(feature, features):
    """A feature with all that it switches on."""
    return {feature}.union(*(implied(it, features) for it in features.get(feature, []) if it in features))


def main():
    features = tomllib.loads((ROOT / "codes-runtime" / "Cargo.toml").read_text())["features"]
    names = [name for name in features if name != "default"]
    least = crates(check(PLAIN, []))
    alone = cargo(ROOT, "tree", "--package", "codes-runtime", "--edges", "normal,no-proc-macro", "--prefix", "none")
    if len(alone.splitlines()) != 1:
        sys.exit(f"by default, a program is made of more than codes-runtime: {alone}")
    rows = []
    for name in names:
        source = FAILURES if "alloc" in implied(name, features) else PLAIN
        all_of_it = crates(check(source, [name])) - least
        had = crates(package(PLAIN, [], "\n".join(map(own_crate, sorted(implied(name, features))))))
        rows.append((name, len(all_of_it), len(all_of_it - had)))
        print(rows[-1], flush=True)
    for source in ALL:
        check(source, names)
    shown = re.findall(r"^\| `(\S+)` \|.*\| (\d+) \| (\d+) \|$", TABLE.read_text(), re.M)
    if shown != [tuple(map(str, row)) for row in rows]:
        sys.exit(f"{TABLE.relative_to(ROOT)} shows other rows: {shown}")


if __name__ == "__main__":
    main()
