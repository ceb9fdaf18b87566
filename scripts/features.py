#!/usr/bin/env python3
"""Builds `codes-runtime` with each of its features alone and with all features, in packages outside the workspace, and counts the
crates that each feature adds.

    python3 scripts/features.py [--oldest]

In a workspace, the features of one package apply to all packages. Each package here contains one of the strictest or most hostile
crates of `tests/crates`, which must compile without warnings of the compiler and of clippy. The exit status is 0 if they do, and if
the counts are the ones in `docs/features.md`.

With `--oldest`, the script compiles the same packages with the oldest Rust that the crates support and with the newest versions of
dependencies that cargo finds for it. It does not count crates then.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent
HYGIENE = ROOT / "tests" / "crates"
IS_OLDEST = sys.argv[1:] == ["--oldest"]
TARGET = ROOT / "target" / ("oldest" if IS_OLDEST else "features")
TABLE = ROOT / "docs" / "features.md"
RUST = tomllib.loads((ROOT / "Cargo.toml").read_text())["workspace"]["package"]["rust-version"]
# In an old edition, cargo does not consider Rust versions by default.
OLDEST = {"RUSTUP_TOOLCHAIN": RUST, "CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS": "fallback"}
# The crates for features without failures, for features with failures, and for all features.
PLAIN, FAILURES = "no_std", "strictest_lints"
ALL = ["edition_2015", "hostile_items", "hostile_traits", "macro_rules", "no_implicit_prelude", "strictest_lints"]
# Features are named after a crate and its major version, such as `axum-08`, except these.
NAMES = {"serde": "serde-1", "json": "serde_json-1", "tracing": "tracing-01"}


def cargo(folder, *arguments):
    environment = {**os.environ, "CARGO_TARGET_DIR": str(TARGET), "CARGO_TERM_COLOR": "never"}
    environment |= OLDEST if IS_OLDEST else {}
    done = subprocess.run(["cargo", *arguments], cwd=folder, env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{folder.name}: cargo {' '.join(arguments)}\n{done.stdout}{done.stderr}")
    return done.stdout


def package(source, features, more=""):
    """Creates a package with this crate of `tests/crates` and only these features."""
    name = f"{source}_{'_'.join(features).replace('-', '_')}"[:60]
    folder = TARGET / "packages" / name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "spec", folder / "spec")
    for document in ["crates/value_codes", "output/hostile", "output/without_statuses"]:
        shutil.copy(ROOT / "tests" / f"{document}.md", folder / "spec")
    rows = "\n".join(f"| ORDER_{word} | {word} |" for word in ["LOST", "SHUT", "GONE"])
    (folder / "spec" / "names_alike.md").write_text(f"| Code | Message |\n|---|---|\n{rows}\n")
    text = (HYGIENE / f"{source}.rs").read_text()
    edition = "2015" if "edition_2015" in source else "2024"
    (folder / "src").mkdir()
    is_program = "fn main()" in text
    (folder / "src" / ("main.rs" if is_program else "lib.rs")).write_text(text)
    runtime = f'path = "{ROOT / "codes-runtime"}", default-features = false, features = {features}'
    (folder / "Cargo.toml").write_text(
        f'[package]\nname = "{name}"\nversion = "0.0.0"\nedition = "{edition}"\n'
        f'rust-version = "{RUST}"\n\n[workspace]\n\n'
        f"[dependencies]\ncodes-runtime = {{ {runtime} }}\n{more}\n"
    )
    if not IS_OLDEST:
        # All packages use the same versions.
        shutil.copy(ROOT / "examples" / "Cargo.lock", folder / "Cargo.lock")
    return folder


def crates(folder):
    """Returns the crates that a package depends on, including build dependencies."""
    tree = cargo(folder, "tree", "--edges", "normal,build", "--prefix", "none", "--no-dedupe", "--format", "{p}")
    return {line.split(" (")[0] for line in tree.splitlines() if line and not line.startswith(folder.name)}


def rust_needed(folder):
    """Returns the oldest Rust that compiles these versions of all crates."""
    used = crates(folder)
    packages = json.loads(cargo(folder, "metadata", "--format-version", "1"))["packages"]
    stated = [it["rust_version"] for it in packages if f"{it['name']} v{it['version']}" in used and it["rust_version"]]
    newest = max([int(number) for number in version.split(".")] for version in stated)
    return f"{newest[0]}.{newest[1]}" + (f".{newest[2]}" if any(newest[2:]) else "")


def check(source, features):
    folder = package(source, features)
    if (folder / "src" / "main.rs").exists():
        cargo(folder, "run", "--quiet")
    elif source in (PLAIN, FAILURES) and not IS_OLDEST:
        cargo(folder, "clippy", "--quiet", "--", "-D", "warnings")
    elif '"reason":"compiler-message"' in (said := cargo(folder, "check", "--message-format=json")):
        sys.exit(f"{folder.name}: {said}")
    return folder


def own_crate(feature):
    """Returns the dependency on the crate after which a feature is named."""
    named = re.fullmatch(r"(.+)-(0?)(\d+)", NAMES.get(feature, feature))
    if not named:
        return ""
    name, zero, number = named.groups()
    # The default features of actix-web would add dozens of crates that the feature does not need.
    has_defaults = str(name != "actix-web").lower()
    return f'{name} = {{ version = "{zero and "0."}{number}", default-features = {has_defaults} }}'


def implied(feature, features):
    """Returns a feature and all features that it enables."""
    return {feature}.union(*(implied(it, features) for it in features.get(feature, []) if it in features))


def alone(name, features):
    """Checks a package with this feature alone."""
    folder = check(FAILURES if "alloc" in implied(name, features) else PLAIN, [name])
    print("ok  ", name, flush=True)
    return folder


def rows(features):
    """Yields the rows of the table: for each feature, the crates it adds, the same beside its own crate, and the oldest Rust."""
    least = crates(check(PLAIN, []))
    by_default = cargo(ROOT, "tree", "--package", "codes-runtime", "--edges", "normal,no-proc-macro", "--prefix", "none")
    if len(by_default.splitlines()) != 1:
        sys.exit(f"with default features, codes-runtime must not have dependencies: {by_default}")
    for name in features:
        folder = alone(name, features)
        all_of_it = crates(folder) - least
        had = crates(package(PLAIN, [], "\n".join(map(own_crate, sorted(implied(name, features))))))
        yield name, str(len(all_of_it)), str(len(all_of_it - had)), rust_needed(folder)


def main():
    if sys.argv[1:] not in ([], ["--oldest"]):
        sys.exit(__doc__)
    features = tomllib.loads((ROOT / "codes-runtime" / "Cargo.toml").read_text())["features"]
    del features["default"]
    if IS_OLDEST:
        for name in features:
            alone(name, features)
    else:
        shown = re.findall(r"^\| `(\S+)` \|.*\| (\d+) \| (\d+) \| (\S+) \|$", TABLE.read_text(), re.M)
        if shown != (expected := list(rows(features))):
            sys.exit(f"{TABLE.relative_to(ROOT)} shows {shown} instead of {expected}")
    for source in ALL:
        check(source, list(features))
        print("ok   all features,", source, flush=True)


if __name__ == "__main__":
    main()
