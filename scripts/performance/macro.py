"""A profile of the macro's instructions in a check of 1000 codes."""

import re
import sys
import tempfile

from crates import Crates
from tools import note, run

# Functions, counted with all their callees. Each line is a part of the last line above it that has fewer dots.
PARTS = (
    ("the whole compiler", None),
    (". the macro", "codes_macro::generate"),
    (". . reading the page", "codes_codegen::read::read"),
    (". . . Markdown to tables", "codes_codegen::markdown::parser::read"),
    (". . . . the parser, blocks", "pulldown_cmark::parse::Parser::new_ext"),
    (". . . . the parser, inlines", "<pulldown_cmark::parse::OffsetIter<F> as core::iter::traits::iterator::Iterator>::next"),
    (". . . roles of columns", "codes_codegen::columns::candidates"),
    (". . . rows to entries", "codes_codegen::rows::read"),
    (". . . duplicate rows", "codes_codegen::rules::duplicate::distinct"),
    (". . writing the code", "codes_codegen::expand::expand"),
    (". . . text to tokens, by the compiler", "rustc_expand::proc_macro_server::Rustc as rustc_proc_macro::bridge::server::Server>::ts_from_str"),
    (". . . the index", "codes_codegen::expand::data::Writer::index"),
)


def measure(report):
    note("the macro")
    crates = Crates()
    with tempfile.NamedTemporaryFile() as out:
        crates.compile("ours_1000", ["check"], f"valgrind --tool=callgrind --callgrind-out-file={out.name}")
        said = run("callgrind_annotate", "--inclusive=yes", "--threshold=100", out.name)
    rows = []
    for what, function in PARTS:
        pattern = re.escape(function) + r" \[" if function else "PROGRAM TOTALS"
        line = next((line for line in said.splitlines() if re.search(pattern, line)), None)
        line or sys.exit(f"{function} is not in the profile")
        rows.append((what, int(line.split()[0].replace(",", ""))))
    report.table("Where the instructions of a check of 1000 codes go", ["part", "instructions"], rows)
