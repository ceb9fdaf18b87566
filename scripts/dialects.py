#!/usr/bin/env python3
"""Checks that `codes check --dialect` warns about exactly the pages that a renderer breaks or shows differently.

    cargo build --release -p codes-cli && python3 scripts/dialects.py target/release/codes [FOLDER]

The script installs the renderers into FOLDER, a temporary folder by default: MDX from npm, and Python-Markdown and GitHub's own parser
from PyPI, in the versions that `tests/dialects` names. For each page there, it compares the table that a renderer shows with the table
that `codes check` reads. The exit status is 0 if there is a warning for each difference and for nothing else.
"""

import html.parser
import json
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PAGES = os.path.join(ROOT, "tests", "dialects")
DIALECTS = ("docusaurus", "github", "mkdocs")


def run(*command, **options):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, **options).stdout


class Tables(html.parser.HTMLParser):
    """The tables of an HTML page, as lists of rows of strings."""

    def __init__(self, page):
        super().__init__()
        self.tables, self.cell = [], None
        self.feed(page)

    def handle_starttag(self, tag, _attributes):
        if tag == "table":
            self.tables.append([])
        elif tag == "tr" and self.tables:
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.cell = ""
        elif tag == "br" and self.cell is not None:
            self.cell += " "

    def handle_endtag(self, tag):
        if tag in ("td", "th") and self.cell is not None:
            self.tables[-1][-1].append(self.cell)
            self.cell = None

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data


def install(folder):
    """Installs the renderers into `folder`, and returns the Python with the renderers from PyPI."""
    for name in ("package.json", "show.mjs"):
        with open(os.path.join(PAGES, name), encoding="utf-8") as source:
            with open(os.path.join(folder, name), "w", encoding="utf-8") as copy:
                copy.write(source.read())
    run("npm", "install", "--silent", "--no-audit", "--no-fund", "--no-package-lock", cwd=folder)
    python = os.path.join(folder, "python", "bin", "python")
    run(sys.executable, "-m", "venv", os.path.join(folder, "python"))
    run(python, "-m", "pip", "install", "--quiet", "-r", os.path.join(PAGES, "requirements.txt"))
    return python


def shown(folder, paths):
    """Returns the tables that each renderer shows for the pages at `paths`, or `None` if it fails."""
    python = install(folder)
    of_node = json.loads(run("node", "show.mjs", *paths, cwd=folder))
    # The default extensions of MkDocs, and the one that its documentation recommends.
    program = (
        "import cmarkgfm, json, sys, markdown\n"
        "extensions = ['toc', 'tables', 'fenced_code', 'md_in_html']\n"
        "pages = {path: open(path, encoding='utf-8').read() for path in sys.argv[1:]}\n"
        "mkdocs = lambda page: markdown.markdown(page, extensions=extensions)\n"
        "unsafe = cmarkgfm.cmark.Options.CMARK_OPT_UNSAFE\n"
        "github = lambda page: cmarkgfm.github_flavored_markdown_to_html(page, options=unsafe)\n"
        "print(json.dumps({path: [mkdocs(page), github(page)] for path, page in pages.items()}))\n"
    )
    of_python = json.loads(run(python, "-c", program, *paths))
    return {
        path: {
            "docusaurus": of_node[path],
            "github": Tables(of_python[path][1]).tables,
            "mkdocs": Tables(of_python[path][0]).tables,
        }
        for path in paths
    }


def tidy(tables):
    """Returns `tables` with single spaces, as people see them."""
    return [[[" ".join(cell.split()) for cell in row] for row in table] for table in tables]


def read(codes, dialect, path):
    """Returns the tables that `codes check` reads from the page, and whether it warns."""
    process = subprocess.run(
        [codes, "check", "--format", "json", "--dialect", dialect, path], stdout=subprocess.PIPE, text=True, check=False
    )
    [document] = json.loads(process.stdout)
    header = ["HTTP status", "Code", "Message"]
    tables = [
        [header] + [[str(entry["status"]), entry["code"], entry["message"]] for entry in table["entries"]]
        for table in document["tables"]
    ]
    ids = {diagnostic["id"] for diagnostic in document["diagnostics"]}
    if ids - {"dialect", "placeholder", "template_text"}:
        sys.exit(f"{path}: {ids}")
    return tidy(tables), "dialect" in ids


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    codes = os.path.abspath(sys.argv[1])
    names = sorted(name for name in os.listdir(PAGES) if name.endswith(".md"))
    paths = [os.path.join(PAGES, name) for name in names]
    failed, warned = 0, dict.fromkeys(DIALECTS, 0)
    with tempfile.TemporaryDirectory() as temporary:
        renderers = shown(sys.argv[2] if len(sys.argv) == 3 else temporary, paths)
        for name, path in zip(names, paths):
            for dialect in DIALECTS:
                rendered = renderers[path][dialect]
                expected, warns = read(codes, dialect, path)
                differs = rendered is None or tidy(rendered) != expected
                warned[dialect] += warns
                if warns != differs:
                    failed += 1
                    print(f"FAIL {name}: {dialect} {'differs' if differs else 'agrees'}, and there is "
                          f"{'a' if warns else 'no'} warning\n  codes:  {expected}\n  {dialect}: {rendered}")
    counts = ", ".join(f"{dialect} {count}" for dialect, count in warned.items())
    print(f"{len(names)} pages; pages with warnings: {counts}")
    # A comparison without any warning would prove nothing.
    sys.exit(1 if failed or not names or 0 in warned.values() else 0)


if __name__ == "__main__":
    main()
