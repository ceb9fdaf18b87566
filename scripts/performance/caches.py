"""Hits and misses of sccache. An edit of the document must cause exactly one miss."""

import os
import re
import shutil
import tempfile

from crates import Crates
from tools import note, run


def measure(report):
    note("sccache")
    folder = Crates().folder / "ours_100"
    document = folder / "codes.md"
    text = document.read_text()
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "RUSTC_WRAPPER": "sccache", "SCCACHE_DIR": cache, "SCCACHE_SERVER_PORT": "42261",
                       "CARGO_INCREMENTAL": "0", "CARGO_TARGET_DIR": f"{cache}/target"}

        def check():
            shutil.rmtree(f"{cache}/target", ignore_errors=True)
            run("sccache", "--zero-stats", env=environment)
            run("cargo", "check", "--quiet", cwd=folder, env=environment)
            said = run("sccache", "--show-stats", env=environment)
            counts = ("Cache hits", "Cache misses", "Non-cacheable calls")
            return [int(re.search(rf"^{what} +(\d+)", said, re.M)[1]) for what in counts]

        try:
            rows = [["a clean check, with an empty cache", *check()], ["again", *check()]]
            document.write_text(text.replace("could not be found", "was not found", 1))
            rows.append(["again, after an edit of the page", *check()])
        finally:
            document.write_text(text)
            run("sccache", "--stop-server", env=environment)
    report.table("Crates in sccache's cache", ["step", "hits", "misses", "not cacheable"], rows)
