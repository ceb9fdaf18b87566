#!/usr/bin/env python3
"""Checks that `codes check` reads or rejects extreme documents within 1 s and 64 MB each.

    cargo build --release -p codes-cli && python3 scripts/hostile_inputs.py target/release/codes

The script writes the documents into a temporary folder. The exit status is 0 if all are within the limits and nothing panics.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time

SECONDS, MEGABYTES = 1.0, 64
# A check that is too slow is measured again, at most this many times in all.
RUNS = 3
MIB = 1024 * 1024
HEADER = b"| Status | Code |\n|---|---|\n"


def times(piece, count):
    """Yields `piece` `count` times, a few at once, because child processes inherit the memory peak of this process."""
    while count > 0:
        few = min(count, max(1, 65536 // len(piece)))
        yield piece * few
        count -= few


def joined(*parts):
    """Yields the pieces of all parts. A part is a piece or an iterator of pieces."""
    for part in parts:
        yield from [part] if isinstance(part, bytes) else part


def documents():
    """Yields names with the pieces of a document."""
    row, table = b"| 404 | A |\n", b"| Status | Code |\n|---|---|\n| 404 | A |\n"
    wide = lambda columns: joined(b"|", times(b"a|", columns), b"\n|", times(b"-|", columns), b"\n")
    yield "100 MB of text", times(b"x", 100 * MIB)
    yield "4 MiB of one word", times(b"x", 4 * MIB)
    yield "1,000,000 rows", joined(HEADER, times(row, 1_000_000))
    yield "300,000 short rows", joined(HEADER, times(b"|4|\n", 300_000))
    yield "10,000 rows", joined(b"| Code |\n|---|\n", (b"| A%d |\n" % row for row in range(10_000)))
    yield "a cell of 50 MB", joined(HEADER, b"| 404 | ", times(b"x", 50 * MIB), b" |\n")
    yield "a cell of 4 MB", joined(HEADER, b"| 404 | ", times(b"x", 4_000_000), b" |\n")
    yield "50,000 columns", joined(wide(50_000), b"|", times(b"4|", 50_000), b"\n")
    yield "4,000 columns and 200 rows", joined(wide(4_000), times(b"|" + b"4|" * 4_000 + b"\n", 200))
    yield "quotes 100,000 deep", joined(times(b"> ", 100_000), table)
    yield "lists 100,000 deep", joined(times(b"- ", 100_000), table)
    yield "200,000 unclosed links", joined(times(b"[a", 200_000), b"\n\n", table)
    yield "200,000 unclosed images in a row", joined(HEADER, b"| 404 | ", times(b"![a", 200_000), b" |\n")
    yield "10,000 duplicates", joined(HEADER, times(row, 10_000))
    yield "10,000 invisible characters", joined(HEADER, times("| 404 | A\u200b |\n".encode(), 10_000))
    yield "10,000 cut-off rows", joined(table, times(b"\n" + row, 10_000))
    yield "100,000 tables", times(table + b"\n", 100_000)
    yield "1 MB of backticks", joined(HEADER, b"| 404 | ", times(b"`x", 500_000), b" |\n")
    yield "1 MB of backticks in prose", joined(times(b"`x", 450_000), b"\n\n", table)
    yield "1 MB of stars in prose", joined(times(b"*a ", 350_000), b"\n\n", table)
    yield "1 MB of entities in prose", joined(times(b"&amp;", 200_000), b"\n\n", table)
    yield "1 MB of tags in prose", joined(times(b"x <b>", 200_000), b"\n\n", table)
    yield "4,000,000 empty lines", times(b"\n", 4_000_000)
    yield "2,000,000 pipes", times(b"a|", 2_000_000)
    yield "100,000 headings", joined(times(b"# a\n", 100_000), table)
    yield "35,000 fences", joined(times(b"```\n" + row, 35_000), table)
    yield "80,000 comments", joined(times(b"<!-- -->\n\n", 80_000), table)
    yield "50,000 fences without rows", joined(times(b"```\na\n```\n", 50_000), table)
    yield "30,000 comments that hold rows", times(b"<!--\n|a|b|\n-->\n", 30_000)
    yield "30,000 comments below a table", joined(table, b"\n", times(b"<!--\n|a|b|\n-->\n", 30_000))
    yield "20 tables and 60,000 lines with pipes", joined(times(table + b"\n", 20), times(b"a|b|c\n", 60_000))
    yield "60,000 lines that begin with a pipe", joined(table, b"\n", times(b"|4|\n", 60_000))
    yield "10,000 tables without a delimiter row", joined(table, times(b"\n| Code | Name |\n| 404 | x |\n", 10_000))
    lost = b"\n|Code|a|\n|-|\n|aa bb|x|\n"
    yield "10,000 lost tables below 50,000 headings", joined(table, times(b"## a\n", 50_000), times(lost, 10_000))
    yield "20,000 tables in HTML", joined(table, times(b"\n<table><tr><th>Code<tr><td>404</table>\n", 20_000))
    yield "100,000 tables in HTML without an end", joined(table, b"\n", times(b"<table>\n", 100_000))
    yield "200,000 tags without an end in a row", joined(table, b"\n| Code ", times(b"<", 200_000), b" | b |\n| 404 | x |\n")
    yield "1 MB of backticks in a lost table", joined(b"| Code | ", times(b"`x", 400_000), b" |\n| 404 | x |\n")
    yield "20,000 lines apart from each other", times(b"a|b\n" + b"\n" * 50, 20_000)
    yield "80,000 unclosed comments", joined(table, times(b"\n> <!--\n", 80_000))
    yield "4 MiB of stars in prose", joined(table, b"\n", times(b"*a", 2_000_000))
    yield "4 MiB of brackets in prose", joined(table, b"\n", times(b"[]", 2_000_000))
    yield "400,000 stars in rows", joined(HEADER, times(b"| 404 | " + b"*a" * 220 + b" |\n", 1_800))
    yield "50 rows of open marks", joined(HEADER, times(b"| 404 | " + b"*a_ " * 4_000 + b" |\n", 50))
    yield "64 columns and 10,000 rows", joined(wide(63), times(b"|4" * 63 + b"|\n", 10_000))
    yield "64 columns and 2,600 rows", joined(wide(63), times(b"|4" * 63 + b"|\n", 2_600))
    yield "1,000,000 list items", times(b"- a\n", 1_000_000)
    yield "140,000 list items", times(b"- a\n", 140_000)
    yield "quotes 14 deep on 20,000 lines", times(b"> " * 14 + b"a\n\n", 20_000)
    yield "lists 14 deep on 20,000 lines", times(b"- " * 14 + b"a\n\n", 20_000)
    yield "front matter of 4 MB", joined(b"---\na: b\n", times(b"c: d\n", 800_000))
    rows = b"".join(b"|A_B%d|x|\n" % row for row in range(9_000))
    yield "lines like no code of a long table", joined(b"|Code|Message|\n|-|-|\n" + rows + b"\n", times(b"zz-1 | y\n\n", 90_000))
    wide = b"".join(b"|h %d" % column for column in range(60)) + b"|\n" + b"|-" * 60 + b"|\n\n"
    yield "999 tables of 60 headers", times(wide, 999)
    words = lambda table: b"".join(b"|" + b"a " * 40 + b"%d" % (64 * table + column) for column in range(64))
    below = b"|\n" + b"|-" * 64 + b"|\n" + b"|x" * 64 + b"|\n\n"
    yield "700 tables of 64 headers of many words", (words(table) + below for table in range(700))
    many = b"# Errors of the first and second and third and last kind\n\n" * 4 + b"|Code" * 50 + b"|\n" + b"|-" * 50 + b"|\n"
    yield "900 tables below long headings", times(many + b"|206" * 50 + b"|\n\n", 900)
    messages = lambda piece: (b"| A%d | " % row + piece * (8_000 // len(piece)) + b" |\n" for row in range(500))
    for piece in [b"%s", b"%2 ", b"{", b"{} a ", b":a "]:
        name = f"messages of many {piece.decode().strip()}"
        yield name, joined(b"| Code | Message |\n|---|---|\n", messages(piece))
    yield "headings without end", times(b"# a b c d e f g h i j k l m n o p\n", 110_000)
    yield "4 MB of NUL", times(b"\0", 4_000_000)
    yield "4 MB of 0xff", times(b"\xff", 4_000_000)
    yield "4 MB of CR", times(b"\r", 4_000_000)


def paths(folder):
    """Yields names with paths that are not documents."""
    fifo = os.path.join(folder, "fifo.md")
    os.mkfifo(fifo)
    yield "a pipe", fifo
    yield "a device without an end", "/dev/zero"
    yield "a device without a beginning", "/dev/null"
    yield "a folder with a pipe", folder
    bound = os.path.join(folder, "socket.md")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(bound)
        yield "a socket", bound
    dangling = os.path.join(folder, "dangling.md")
    os.symlink(os.path.join(folder, "nothing.md"), dangling)
    yield "a dangling link", dangling
    loop = os.path.join(folder, "loop.md")
    os.symlink(loop, loop)
    yield "a link to itself", loop
    yield "nothing", os.path.join(folder, "nothing.md")


def many(folder):
    """Writes 60 documents of realistic sizes: a few hundred lines, most tables with 5 rows, some with 60, one with 912."""
    for page in range(60):
        text = f"---\ntitle: Page {page}\n---\n\n# Page {page}\n\n" + "Words of an ordinary page, and more. " * 300
        for section in range(4):
            rows = 912 if (page, section) == (0, 0) else 60 if section == 0 else 5
            text += f"\n\n## Errors {section}\n\n| Status | Code | Message |\n|---|---|---|\n"
            for row in range(rows):
                text += f"| 404 | `PAGE_{page}_{section}_{row}` | The *thing* of row {row} is [not there](https://x.y). |\n"
            text += "\n| Parameter | Type | Required |\n|---|---|---|\n" + "| `limit` | integer | no |\n" * 20
        with open(os.path.join(folder, f"page_{page}.md"), "w", encoding="utf-8") as document:
            document.write(text)


def measure(codes, path):
    """Returns the exit status, seconds and megabytes of one check, and its output if it failed."""
    start = time.monotonic()
    process = subprocess.Popen(
        [codes, "check", "--format", "json", path], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    said = process.stderr.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    return os.waitstatus_to_exitcode(status), time.monotonic() - start, usage.ru_maxrss / 1024, said


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    failed = 0
    with tempfile.TemporaryDirectory() as folder:

        def check(name, path, statuses):
            nonlocal failed
            status, seconds, megabytes, said = measure(sys.argv[1], path)
            # Other programs can only make a check slower.
            for _ in range(RUNS - 1):
                if seconds > SECONDS:
                    status, seconds, megabytes, said = measure(sys.argv[1], path)
            good = status in statuses and seconds <= SECONDS and megabytes <= MEGABYTES and "panicked" not in said
            failed += not good
            print(f"{'ok  ' if good else 'FAIL'} {seconds:5.2f} s {megabytes:6.1f} MB  exit {status}  {name}")

        for name, pieces in documents():
            path = os.path.join(folder, "document.md")
            with open(path, "wb") as document:
                for piece in pieces:
                    document.write(piece)
            check(name, path, (0, 1))
            os.remove(path)
        for name, path in paths(folder):
            check(name, path, (2,))
        pages = os.path.join(folder, "pages")
        os.mkdir(pages)
        many(pages)
        check("a folder of 60 pages", pages, (0,))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
