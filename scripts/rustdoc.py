#!/usr/bin/env python3
"""Checks in a browser that a page of codes cannot inject anything into the documentation of the crate that reads it.

    python3 scripts/rustdoc.py

A package reads a page whose headings, headers and cells show HTML, links, code, footnotes and other Markdown syntax, written in many
ways. The script opens each page that `cargo doc` generates in headless Chromium. The exit status is 0 if nothing ran, and if each page
has the same elements as for a page of plain words, except emphasis, code and the page's own links to the web.
"""

import collections
import html.parser
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "target" / "e2e"
NAME = "hostile_page"
WEB = ["https://example.com/a", "https://example.com/a%60", "mailto:a@example.com"]

# The texts that cells show to readers.
TEXTS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<iframe src=javascript:parent.alert(1)></iframe>",
    "<svg onload=alert(1)>",
    '<a href="javascript:alert(1)">click</a>',
    "<b onmouseover=alert(1)>bold</b>",
    "[click](javascript:alert(1))",
    "![image](image.png)",
    "<javascript:alert(1)>",
    "<https://other.example>",
    "[`String`]",
    "[String]",
    "[string](std::string::String)",
    "[text][label]",
    "[label]: javascript:alert(1)",
    "[^note]",
    "[^note]: a footnote",
    "# Heading",
    "- item",
    "1. item",
    "> quote",
    "<!-- comment -->",
    "```html <img src=x onerror=alert(1)> ```",
    "~~~ alert(1)",
    "&lt;img src=x onerror=alert(1)&gt;",
    "`<img src=x onerror=alert(1)>`",
    "*a* __b__ ~~c~~ $d$",
]

# Separators between two code spans that are not shown.
VANISHING = ["<!-- -->", "<b></b>", "![](image.png)", "<span></span>", "<!-- --><b></b>"]

# Cells with real Markdown for the texts above.
LIVE = [
    "[click](javascript:alert(1))",
    "[click](<javascript:alert(1)>)",
    "[click](data:text/html,alert)",
    "[click][label]",
    "[label]",
    "<javascript:alert(1)>",
    "[`String`](String)",
    "[`String`](crate::Code)",
    "![image](image.png)",
    "![`<img src=x onerror=alert(1)>`](image.png)",
    "[`<img src=x onerror=alert(1)>`](javascript:alert(1))",
    "[`[click](javascript:alert(1))`](https://example.com/a)",
    "See [a](https://example.com/a&#96;) and `<img src=x onerror=alert(1)>`.",
    "<b onmouseover=alert(1)>bold</b>",
    '<a href="javascript:alert(1)">click</a>',
    "A note[^note].",
    "*`<img src=x onerror=alert(1)>`*`<svg onload=alert(1)>`",
    "**`` ` ``**`` `<img src=x onerror=alert(1)>` ``",
    "[mail](mailto:a@example.com) and <https://example.com/a>",
]

# Runs before everything else on a page, and makes an alert visible.
WATCH = "<script>window.alert = text => document.documentElement.setAttribute('data-alert', text)</script>"


def code(text):
    """Returns `text` as a code span."""
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    blank = " " if text.startswith("`") or text.endswith("`") else ""
    return fence + blank + text.replace("|", "\\|") + blank + fence


def ways(text):
    """Yields ways to write a text so that readers see it."""
    punctuation = re.compile(r"[!-/:-@\[-`{-~]")
    yield code(text)
    yield f"a {code(text)} b"
    yield f"*{code(text)}*"
    yield punctuation.sub(lambda found: "\\" + found[0], text)
    yield punctuation.sub(lambda found: f"&#{ord(found[0])};", text)


def cells():
    """Yields everything that a message or reason can contain."""
    yield from (way for text in TEXTS for way in ways(text))
    for text in TEXTS:
        for vanishing in VANISHING:
            yield f"Use ``a`b`c``{vanishing}{code(text)}."
            yield f"`a`{vanishing}{code(text)}{vanishing}`b`"
    yield from LIVE


def page(cells, heads):
    """Returns a page of codes with the given cells, headings and headers."""
    lines = ["# Codes", "", "[label]: javascript:alert(1)", "[^note]: A footnote.", ""]
    per_table = -(-len(cells) // len(heads))
    for number, head in enumerate(heads):
        lines += [f"## {head}", "", f"| Status | Code | Reason | Message | {head} |", "|---|---|---|---|---|"]
        for row in range(number * per_table, min((number + 1) * per_table, len(cells))):
            cell = cells[row]
            lines.append(f"| 404 | javascript:alert-{row} | {cell} | {cell} | {cell} |")
        lines.append("")
    return "\n".join(lines)


def documented(folder, document, text):
    """Returns the pages that `cargo doc` generates for a crate that reads this page of codes."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "src").mkdir(parents=True)
    (folder / document).write_text(text)
    columns = 'columns = { code: "Code", reason: "Reason", message: "Message" }'
    call = f'codes_runtime::codes!(pub enum Code = r#"{document}"#, table = all, {columns});\n'
    (folder / "src" / "lib.rs").write_text(call)
    (folder / "Cargo.toml").write_text(
        f'[package]\nname = "{NAME}"\nversion = "0.0.0"\nedition = "2024"\n\n[workspace]\n\n'
        f'[dependencies]\ncodes-runtime = {{ path = "{ROOT / "codes-runtime"}" }}\n'
    )
    shutil.copy(ROOT / "Cargo.lock", folder / "Cargo.lock")
    made = [TARGET / "doc" / NAME, TARGET / "doc" / "src" / NAME]
    for each in made:
        shutil.rmtree(each, ignore_errors=True)
    command = ["cargo", "doc", "--quiet", "--no-deps", "--offline", "--target-dir", TARGET]
    done = subprocess.run(command, cwd=folder, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return sorted(page for each in made for page in each.rglob("*.html"))


class Elements(html.parser.HTMLParser):
    """Counts the elements of a page, with the attributes that are links or scripts."""

    def __init__(self, page):
        super().__init__()
        self.found = collections.Counter()
        self.alert = None
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.alert = dict(attributes).get("data-alert", self.alert)
        telling = [(name, value) for name, value in attributes if name in ("href", "src") or name.startswith("on")]
        self.found[tag, tuple(sorted(telling))] += 1


def opened(page, profile):
    """Returns the elements of a page after it has run in the browser."""
    text = page.read_text()
    page.write_text(text.replace("<head>", "<head>" + WATCH, 1))
    browser = shutil.which("chromium") or sys.exit("there is no chromium")
    quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync", f"--user-data-dir={profile}"]
    command = [browser, *quiet, "--virtual-time-budget=5000", "--dump-dom", page.as_uri()]
    try:
        done = subprocess.run(command, check=True, timeout=60, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    except subprocess.TimeoutExpired:
        sys.exit(f"{page.name} does not finish loading, for example because of an alert in a frame")
    return Elements(done.stdout)


def harm(plain, hostile):
    """Returns the forbidden elements of a page."""
    allowed = {(tag, ()) for tag in ("em", "strong", "code")} | {("a", (("href", url),)) for url in WEB}
    found = [f"{element}" for element in hostile.found - plain.found if element not in allowed]
    return found + ([f"alert({hostile.alert})"] if hostile.alert is not None else [])


def main():
    if len(sys.argv) > 1:
        sys.exit(__doc__)
    hostile, heads = list(cells()), [code(text) for text in TEXTS]
    words = lambda texts: [f"Plain words {number}." for number in range(len(texts))]
    with tempfile.TemporaryDirectory() as folder:
        package, profile = pathlib.Path(folder) / "package", pathlib.Path(folder) / "profile"
        made = documented(package, "plain.md", page(words(hostile), words(heads)))
        plain = {path: opened(path, profile) for path in made}
        made = documented(package, "`<img src=x onerror=alert(1)>`.md", page(hostile, heads))
        findings = [f"{path.name} has {it}" for path in made for it in harm(plain[path], opened(path, profile))]
    if not any(path.name == "enum.Code.html" for path in made):
        sys.exit(f"the enum has no page: {made}")
    if findings:
        sys.exit("\n".join(findings))
    print(f"{len(hostile)} cells and {len(heads)} headings add nothing to {len(made)} pages")


if __name__ == "__main__":
    main()
