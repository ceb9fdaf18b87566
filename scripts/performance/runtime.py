"""Run time of lookups and other operations, in nanoseconds and in instructions."""

from tools import BENCHES, instructions, note, run

# The minimum number of operations in a pass, as in `benches/runtime`.
LEAST = 4096


def measure(report):
    note("run time")
    run("cargo", "build", "--release", "--quiet", "--package", "runtime", cwd=BENCHES)
    program = BENCHES / "target" / "release" / "runtime"
    clock = {}
    for line in run(program, "clock").splitlines():
        count, what, who, nanoseconds = line.split("\t")
        clock[int(count), what, who] = float(nanoseconds)

    def best(count, what, *peers):
        return min(clock[count, what, peer] for peer in peers)

    for count, bar in ((6, 1.0), (60, 0.75), (600, 0.35)):
        ours = clock[count, "from_code hit", "codes!"]
        peer = best(count, "from_code hit", "strum", "strum with phf")
        report.add(f"`from_code` hit, {count} codes, vs strum", ours, peer, bar, "ns")
    ours, peer = (clock[600, "from_code hit", who] for who in ("codes!", "phf"))
    report.add("`from_code` hit, 600 codes, vs `phf::Map`", ours, peer, 0.35, "ns")
    for what in ("status", "from_status"):
        ours, peer = (clock[600, what, who] for who in ("codes!", "by hand"))
        report.add(f"`{what}`, 600 codes, vs a match", ours, peer, 1.0, "ns")
    for what, name, bar in (("json read", "JSON read", 0.75), ("json read unknown", "JSON read of an unknown code", 0.02)):
        ours, peer = (clock[600, what, who] for who in ("codes!", "by hand"))
        report.add(f"{name}, 600 codes, vs the derive", ours, peer, bar, "ns")

    def count(pass_):
        """Returns the instructions of a pass for each code, without setup."""
        one, two = (instructions([program, str(times), str(pass_[0]), *pass_[1:]]) for times in (1, 2))
        return (two - one) / LEAST

    rows = [(what, n, who, ns, count((n, what, who)) if n == 600 else None) for (n, what, who), ns in clock.items()]
    header = ["operation", "codes", "implementation", "ns", "instructions"]
    report.table("Run time, for each code", header, sorted(rows, key=lambda row: (row[0], row[1], row[3])))
