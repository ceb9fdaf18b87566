"""Measures the cost of `codes!` compared with code written by hand, and compares it with the limits.

    python3 scripts/performance [runtime] [builds] [macro] [users] [caches] [pages]

Without arguments, it measures everything, which takes half an hour. valgrind's callgrind counts the instructions, so the load of the
machine does not matter. CPU time is the minimum of three builds. `benches/inputs` generates the peers: the same codes with thiserror,
strum, serde's derive, http and matches. The exit status is 0 unless something cannot be measured. A missed limit appears only in the
table.
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
        shutil.which(tool) or sys.exit(f"{tool} is not installed")
    report = Report()
    try:
        for name in wanted:
            PARTS[name].measure(report)
    finally:
        # Prints earlier results even if a part failed.
        report.print()


if __name__ == "__main__":
    main()
