"""The speed of `codes check` on pages."""

from tools import BENCHES, note, run


def measure(report):
    note("pages")
    run("cargo", "build", "--release", "--quiet", "--package", "throughput", cwd=BENCHES)
    rows = [[int(count), *map(float, speeds)] for count, *speeds in
            (line.split("\t") for line in run(BENCHES / "target" / "release" / "throughput").splitlines())]
    report.table("Reading pages, megabytes a second",
                 ["codes", "`codes check`", "the Markdown parser alone", "a scan of each byte"], rows)
