"""Measures what `codes!` costs beside the same by hand, and compares it with the limits.

    python3 scripts/performance [runtime] [builds] [macro] [users] [caches] [pages]

Without arguments it measures all, which takes half an hour. Instructions are those that valgrind's callgrind counts, which says
the same on a busy machine; processor time is the least of three builds. The peers are made by `benches/inputs`: the same
codes with thiserror, strum, serde's derive, http and matches. Exit status 0 in any case but where something cannot be
measured: what misses its limit is in the table.
"""

import shutil
import sys

import builds
import caches
import macro
import pages
import runtime
import users
from report import Report

PARTS = {"runtime": runtime, "builds": builds, "macro": macro, "users": users, "caches": caches, "pages": pages}


def main():
    wanted = sys.argv[1:] or list(PARTS)
    if set(wanted) - set(PARTS):
        sys.exit(__doc__)
    tools = ["valgrind", "callgrind_annotate", "/usr/bin/time", "size", *(["sccache"] if "caches" in wanted else [])]
    for tool in tools:
        shutil.which(tool) or sys.exit(f"there is no {tool}")
    report = Report()
    try:
        for name in wanted:
            PARTS[name].measure(report)
    finally:
        # Also what was measured before something failed.
        report.print()


if __name__ == "__main__":
    main()
