#!/usr/bin/env python3
"""Compares what `codes check` reads from generated pages with the tables that GitHub shows of them.

    cargo build --release -p codes-cli && python3 scripts/differential.py target/release/codes --seconds 30

Each page is generated from its own seed: tables of codes with every kind of formatting in their cells, in every kind of container,
between every kind of block. GitHub's own parser, cmark-gfm, renders the page, and the parser of a browser engine reads the HTML. If
`codes check` accepts a page, all rows, keys and texts must be the same. The script prints a page that differs with its seed, reduced to
the parts that cause the difference.

The exit status is 0 if no page differs and enough pages were accepted.
"""

import argparse
import collections
import glob
import itertools
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# GitHub's parser, and the parser of the browser engine Lexbor. Python's own HTML parser does not support `<!-->` and tags that
# close other tags.
PARSERS = os.path.join(ROOT, "tests", "dialects", "requirements.txt")

# The number of pages for one run of the command.
BATCH = 400
# The smallest share of accepted pages for a meaningful comparison.
LEAST_ACCEPTED = 0.25
# The maximum number of pages that are minimised and printed.
MOST_PRINTED = 20


# Pages


STATUSES = (
    200, 201, 202, 204, 301, 304, 400, 401, 402, 403, 404, 405, 406, 409, 410, 411, 412, 413, 415, 422, 423, 428, 429, 431, 451,
    500, 501, 502, 503, 504,
)
PHRASES = ("Not Found", "Bad Request", "Gone", "Too Many Requests", "Locked", "Conflict", "Unavailable")
WORDS = (
    "order", "user", "is", "missing", "locked", "The", "request", "A", "key", "has", "expired.", "not", "token", "of", "this",
    "(see", "below)", "again", "later,", "please", "1", "20", "no", "x", "more", "than", "it's", "\"one\"",
)

# Formatting that people write into cells and that the command reads.
FORMATTED = (
    "**{}**", "*{}*", "_{}_", "__{}__", "***{}***", "**{} *{}* {}**", "`{}`", "``{}``", "`` {}`{} ``", "` {} `", "`{}\\|{}`",
    "`**{}**`", "`<{}>`", "`&amp;{}`", "`{} \\`", "``{} \\` {}``", "\\|", "{}\\|{}", "\\*{}\\*", "\\_{}", "\\<{}>", "\\\\",
    "\\{}", "\\[{}]", "\\`{}\\`", "\\#", "\\&amp;", "\\!", "\\~", "&amp;", "&lt;{}&gt;", "&#124;", "&#x7C;", "&nbsp;", "&copy;",
    "&quot;{}&quot;", "&bogus;", "&amp", "&ngE;", "&#42;{}&#42;", "&#96;{}&#96;", "& {}", "&ndash;", "<b>{}</b>", "<i>{}</i>",
    "<br>", "<br/>", "<br />", "<BR>", "</br>", "<code>{}</code>", "<kbd>{}</kbd>", "<em>{}</em>", "<strong>{}</strong>",
    "<u>{}</u>", "<small>{}</small>", "<span>{}</span>", "<span title=\"{}\">{}</span>", "<a href=\"#{}\">{}</a>",
    "<a name='{}'></a>{}", "<font color=red>{}</font>", "{}<sup>2</sup>", "{}<sub>2</sub>", "<ul><li>{}</li><li>{}</li></ul>",
    "<p>{}</p>", "<pre>{}</pre>", "<b></b>", "<code>*{}*</code>", "<!-- {} -->", "<!---->", "<!-- -->", "<!-- {} - {} -->",
    "{}<!-- {} -->{}", "<!-- `{}` -->", "[{}](#{})", "[{}](https://x.y/{} \"{}\")", "[{}](<#{} {}>)", "[`{}`](#{})",
    "[**{}** {}](#{})", "[{}][r]", "[r]", "[R][]", "<https://x.y/{}>", "https://x.y/{}", "www.x.y", "{}@x.y", "<{}@x.y>",
    "![{}](#{})", "![](#{})", "![{} *{}* `{}`](#{} \"{}\")", "![{}&amp;{}](#)", "![{}][r]", "[![{}](#)](#{})", "{}[^1]",
    "{}[^note]", "[^none]", "é", "汉字", "{}汉**{}**字", "❤", "😀", "{}\u00a0{}", "{}\u3000{}", "{}\u2003{}", "{{{}}}", "${}", "#{}",
    "@{}", ":{}:", "{}/{}", "1 < 2", "2 > 1", "->", "=>", "{}...", "a_b_c", "x_", "5 * 3", "*", "_", "~", "^", "+", "[{}]", "[ ]",
    "[x]", "({})", "!", "!{}", "\"{}\"", "{}\\",
)
# Formatting that the command often rejects, or that parsers read differently.
ODD = (
    "~~{}~~", "~{}~", "<del>{}</del>", "<s>{}</s>", "<strike>{}</strike>", "2*3*4", "{}**{}**{}", "__{}__{}", "**{}*", "*{}**",
    "`{}", "`{}|{}`", "``{}`", "{}|{}", "\\\\|", "\\\\\\|", "`{}\\\\|{}`", "<id>", "<{} id>", "<Tab />", "<x-y>{}</x-y>",
    "<title>", "<img alt={}>", "<input>", "<details>", "</td>", "<td>{}", "</table>", "<b", "<b>{}", "</b>", "<b {}=\"{}>",
    "<a href='|'>", "< b>", "<1>", "<-", "<!--", "-->", "<!-- {}", "<!-->", "<!--->", "<!--> {} -->", "<!-- {} -- {} -->",
    "<!--{}--->", "<!-- <!-- -->", "<!-- | -->", "<!-- {} --!> {}", "<?{} {}?>", "<?{}>", "<!X {}>", "<!x>", "<![CDATA[{}]]>",
    "[{}](#{}", "[{}]({} {})", "[{} [{}](#)](#)", "[{}]()", "[{}](#\\|{})", "[{}](#|{})", "[{}][none]", "[](#)", "![{}](",
    "![{} [{}](#)](#)", "![![{}](#)](#)", "![{}<br>{}](#)", "![<b>{}</b>](#)", "![{}\\|{}](#)", "[^1]{}", "[^ 1]", "[^{}][r]",
    "![^1](#)", "[^1](#)", "&#0;", "&#8203;", "&shy;", "&zwj;", "&Tab;", "&NewLine;", "&#10;", "\u200b", "{}\u200d{}", "❤\ufe0f",
    "\u200c", "\u00ad", "{}\t{}", "{{{{ {} }}}}", "{{% {} %}}", "{}][{}", "—", "–", "{} -- {}", "{} — {}", "-", "N/A", "::",
    "$`{}`$", "`` ` ``", "*{}\\*", "**{}\\***", "_{}_{}", "{}_{}_", "*{}*{}", "***{}** {}*", "*_{}*_", "**\u3000{}**",
    "*\u00a0{}*", "http://x.y/*{}*", "http://x.y/_{}_", "http://x.y/`{}`", "http://x.y&amp;", "www.x.y/~{}~", "{}@x.y_", "\\_www.x.y/\\*{}",
    "http://x.y/{}http://x.y/\\*", "{}www.x.y/\\_",
    "http://x.y)", "(http://x.y/{})", "<http://x.y/{} {}>", "<http:{}", "mailto:{}@x.y", "xmpp:{}@x.y/{}", "\\", "\\\\\\", "&",
    "&;", "&#;", "&#x;", "&#xFFFFFFF;", "&LT;", "&lt",
)
# Pieces that are combined in any order.
SOUP = tuple("**__``~~<>[]()!&\\\\#-:;^ab1 /=\"'.@") + (
    "\\|", "<b>", "</b>", "<!--", "-->", "<br>", "&amp;", "](#)", "![", "[^1]", " ", "é", "“", "  ",
)
# Formatting that does not change the text of a key; below it, formatting that may change it.
KEYS = (
    "`{}`", "`{}`", "**{}**", "*{}*", "[{}](#x)", "[`{}`](#x)", "**`{}`**", "<code>{}</code>", "<b>{}</b>", "``{}``", "` {} `",
    "<kbd>{}</kbd>", "<!-- x -->{}", "{}<!-- x -->", "{}<br>", "<a name=\"x\"></a>{}", "<span>{}</span>", "![{}](#)", "__{}__",
    "***{}***", "{}&nbsp;", "{}<b></b>", "<!-- -->`{}`", "<!-- a | b -->{}",
)
ODD_KEYS = (
    "~~{}~~", "{}<sup>1</sup>", "{}[^1]", "{}*", "`{}", "{}`", "\\{}", "{}\\", "<{}>", "[{}][r]", "[{}]", "{}\u200b", "{}<!-->",
    "<!-->{}", "<del>{}</del>", "~{}~", "&{};", "{} {}", "{}\u00a0", "_{}_", "_{}", "{}_", "\"{}\"", "({})", "{}<wbr>",
    "<!--->{}", "![](#){}", "{}(#)", "http://x.y/{}", "{}.", "@{}",
)
HEADERS = ("{}", "{}", "{}", "{}", "**{}**", "`{}`", "*{}*", "[{}](#x)", "<b>{}</b>", "{}<!-- x -->", "{}<br>", "{} ")


class Page:
    """A page that is generated from a seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        # The probability of each odd piece. A page with many is often rejected; on a page with few, a difference is easy to see.
        self.oddness = self.random.choice((0.002, 0.01, 0.04))
        self.keys = itertools.count(1)

    def odd(self, factor=1.0):
        return self.random.random() < self.oddness * factor

    def chance(self, share):
        return self.random.random() < share

    def pick(self, *choices):
        return self.random.choice(choices)

    def fill(self, form):
        """Returns `form` with words in its gaps."""
        return form.format(*(self.random.choice(WORDS) for _ in range(form.count("{}"))))

    def text(self, count, formatted):
        """Returns a number of words, with formatting among them."""
        words = []
        for _ in range(count):
            if self.odd():
                words.append(self.fill(self.random.choice(ODD)))
            elif self.odd(0.5):
                words.append("".join(self.random.choice(SOUP) for _ in range(self.random.randint(1, 9))))
            elif self.chance(formatted):
                words.append(self.fill(self.random.choice(FORMATTED)))
            else:
                words.append(self.random.choice(WORDS))
        joints = (self.pick(" ", " ", " ", " ", " ", " ", " ", "", "  ") for _ in words)
        return "".join(part for pair in zip(words, joints) for part in pair).strip(" ")

    def key(self, text):
        if self.odd():
            return self.random.choice(ODD_KEYS).replace("{}", text)
        return self.random.choice(KEYS).replace("{}", text) if self.chance(0.3) else text

    def cell(self, header, style):
        if header == "HTTP status":
            status = str(self.random.choice(STATUSES))
            beside = self.pick("{}", "{}", "{}", "{}", "{} " + self.random.choice(PHRASES), "HTTP {}")
            if self.odd():
                status = self.pick(
                    "4\\04", "&#52;04", "4xx", "404, 410", "4<b>0</b>4", "4**0**4", "404 / 410", "99", "-", "", "4&zwnj;04",
                    "４04",
                )
            return self.key(beside.format(status))
        if header == "Error code":
            number = next(self.keys)
            if self.chance(0.05) or self.odd():
                return self.pick("", "-", "—", "N/A") if style == "mixed" or self.odd() else f"K{number}"
            return self.key(style.format(number) if style != "mixed" else self.pick("KEY_{}", "key-{}").format(number))
        if header == "Error number":
            return self.key(str(10000 + next(self.keys)))
        if header == "Reason":
            return self.text(self.random.randint(1, 3), 0.1)
        if header == "Message":
            return "" if self.odd() else self.text(self.random.randint(3, 9), 0.3)
        return self.text(self.random.randint(0, 3), 0.2)

    def row(self, cells, outer):
        """Returns a line of a table with `outer` pipes at its start and end."""
        if self.odd(0.5):
            outer = self.pick("| ", " |", "||", "  ")
        pad = self.pick(" ", " ", " ", "", "  ") if not self.odd() else self.pick("\t", " \t", "\u00a0")
        line = "|".join(pad + cell + pad for cell in cells)
        line = outer[0].strip() + (line if outer[0] == "|" else line.lstrip(" ")) + outer[1].strip()
        if outer[1] != "|" and self.odd(2):
            line += self.pick("\ufe0f", "\u200d", "\u200c", "\u00a0", "\u3000", "\\", "\x0b", "\x0c")
        if self.odd():
            line += self.pick(" ", "  ", "\t", " \t ", " x", " | ", "|", " <!-- x -->", " <!-- | -->")
        return line if self.pick(*range(8)) or not self.odd(5) else self.pick(
            " ", "  ", "   ", "    ", "     ", "      ", "\t", " \t",
        ) + line

    def delimiter(self, columns, outer):
        dashes = [self.pick("---", "---", "---", "-", "--", ":--", "--:", ":-:", ":-", "----------") for _ in range(columns)]
        if self.odd():
            dashes[self.random.randrange(columns)] = self.pick(
                "- -", "—", "==", "", "::", ":", "-:-", "--- x", "\\-", "\u2013", "- ", "---\t", "\t-", "–-",
            )
        if self.odd(0.5):
            dashes = self.pick(dashes[1:], [*dashes, "-"])
        line = self.row(dashes, outer)
        return self.pick(" ", "   ", "    ", "\t", "- ", "> ", "+ ") + line if self.odd() else line

    def table(self, headers):
        outer = self.pick("||", "||", "||", "||", "| ", " |", "  ") if len(headers) > 1 else "||"
        style = self.pick("KEY_{}", "KEY_{}", "key.{}", "key-{}", "KeyOf{}", "key/of:{}", "mixed")
        lines = [self.row([self.random.choice(HEADERS).format(header) for header in headers], outer)]
        lines.append(self.delimiter(len(headers), outer))
        for _ in range(self.random.randint(1, 5) if not self.odd() else 0):
            cells = [self.cell(header, style) for header in headers]
            if self.odd(0.5):
                cells = self.pick(cells[1:], [*cells, "x"], cells[:1], [""] * len(cells), headers)
            lines.append(self.row(cells, outer))
        if self.odd(2):
            between = self.pick(
                "", "<!-- x -->", "  ", "***", "## x", "```", "|", "||", lines[1], "<!--", "-->", "\\", "{: .x}", "<div>", "- ",
                "> ", "[r]: #", "=",
            )
            lines.insert(self.random.randint(1, len(lines)), between)
        return lines

    def codes(self):
        headers = self.pick(
            ["HTTP status", "Error code", "Message"], ["HTTP status", "Error code", "Reason", "Message"], ["Error code", "Message"],
            ["HTTP status", "Message"], ["HTTP status", "Error code"], ["Error code", "HTTP status", "Message", "Example"],
            ["Error number", "Error code", "Message"], ["Error number", "Message"],
        )
        if self.chance(0.3):
            self.random.shuffle(headers)
        return self.table(headers)

    def other(self):
        """Returns a block that does not list codes."""
        word = lambda: self.random.choice(WORDS)
        text = lambda: self.text(self.random.randint(1, 8), 0.2)
        kind = self.random.randrange(16)
        fence = self.pick("```", "~~~", "````", "``` md", "~~~~ x")
        hidden = self.pick(["x"], ["x", "", "y"], self.codes())
        blocks = (
            lambda: ["#" * self.random.randint(1, 6) + self.pick(" ", "  ", "\t") + text() + self.pick(
                "", "", " #", " ##", " {#x}",
            )],
            lambda: [text(), self.pick("---", "===", "-", "=")],
            lambda: [text() for _ in range(self.random.randint(1, 3))],
            lambda: [fence, *hidden, fence.split()[0]],
            lambda: ["    " + line for line in hidden],
            lambda: self.pick(
                ["<!--", *hidden, "-->"], ["<!-- " + word() + " -->"], ["<!-- x", "", "y -->"],
                ["<div>", "<!-- x", "-->", "</div>"],
            ),
            lambda: self.pick(
                ["<div>", text(), "</div>"], ["<hr>"], ["<Tabs>", "", text(), "", "</Tabs>"], ["<pre>", *hidden, "</pre>"],
                ["<b>x</b> " + text()],
            ),
            lambda: [self.pick("***", "---", "___", "* * *", " - - -")],
            lambda: [self.pick("[r]: #x", "[R]: <#> 'x'", "[r2]:", "[r]: #x\n\"y\"")],
            lambda: [self.pick("[^1]: ", "[^note]: ", "[^1]:", "[^N]: ", " [^1]: ") + text()],
            lambda: [self.pick("- ", "* ", "1. ", "- [ ] ", "10) ") + text() for _ in range(self.random.randint(1, 3))],
            lambda: ["> " + text()],
            lambda: self.table(["Parameter", "Type", "Required"]),
            lambda: ["a | b"],
            lambda: ["import x from 'y';"],
            lambda: [self.pick("{% x %}", ":::note", "{{ x }}", "$$", "|", "\\", "&nbsp;", "<a id=x></a>", "![x](#)", "{: .x}")],
        )
        return blocks[kind]()

    def contained(self, lines, depth=0):
        """Returns `lines` in containers, which begin with another block or with `lines`."""
        if depth == 3 or not self.chance(0.25):
            return lines
        first = self.pick([], [], ["x", ""], ["x"]) if not self.odd() else [*self.other(), ""]
        inner = self.contained(lines, depth + 1)
        kind = self.random.randrange(5)
        if kind == 0:
            mark = self.pick("> ", "> ", ">", " > ", ">  ")
            quote = [mark + line for line in first + inner]
            if self.odd(3):
                at = self.random.randrange(len(quote))
                quote[at] = quote[at].removeprefix(mark)
            return quote
        if kind in (1, 2, 3):
            mark = self.pick(
                "- ", "* ", "+ ", "1. ", "10. ", "2) ", "-   ", " - ", "  1.  ", "- [ ] ", "[^1]: ", "-\t",
            ) if self.odd(5) else self.pick("- ", "1. ")
            indent = " " * (4 if "^" in mark else len(mark) if "[" not in mark else 2)
            items = [mark.rstrip(), *(indent + line for line in inner)] if self.odd() else [
                (indent if at else mark) + line if line else "" for at, line in enumerate(first + inner)]
            if self.odd(3):
                at = self.random.randrange(len(items))
                items[at] = self.pick("", " ", "  ", "   ", "    ", "\t", "\t\t") + items[at].lstrip(" ")
            return items
        return self.pick(["<details>", "<summary>x</summary>", "", *inner, "", "</details>"], ["<div>", "", *inner, "", "</div>"],
                         ["<details><summary>x</summary>", "", *inner, "</details>" if self.odd(5) else "", "", "</details>"])

    def block(self, lines):
        """Returns `lines`, sometimes indented."""
        indent = self.pick(" ", "  ", "   ") if not self.odd(2) else self.pick("    ", "     ", "      ", "\t", "  \t")
        return [indent + line for line in lines] if self.chance(0.1) else lines

    def build(self):
        blocks = [["# HTTP errors"]] if self.chance(0.8) else []
        for _ in range(self.pick(1, 1, 2, 3)):
            for _ in range(self.pick(0, 0, 1, 1, 2)):
                blocks.append(self.contained(self.other()))
            blocks.append(self.contained(self.block(self.codes())))
        for _ in range(self.pick(0, 1, 2)):
            blocks.append(self.contained(self.other()))
        if self.chance(0.4):
            blocks.append(["[^1]: Of it.", "", "[^note]: More.", "", "[r]: #r"])
        lines = self.pick([], [], [], [], ["---", "title: x", "---"], ["---", "a: |", "  | b | c |", "...", ""])
        for block in blocks:
            lines = lines + block + ([] if self.odd(3) else [""])
        if self.odd():
            lines = [self.pick("", "", " ") + line for line in lines]
        end = self.pick("\n", "\n", "\n", "\n", "\r\n")
        page = end.join(lines) + self.pick(end, "", end * 2)
        return self.pick("", "", "", "", "\ufeff") + page


# What GitHub shows


# HTML that a block leaves open is removed, by design: browsers continue it up to its end, and do not show tables before that. Readers
# of the source see these tables.
LEFT_OPEN = (
    # A tag with an attribute whose quote the block does not close.
    r"<[A-Za-z][^<>\"']*(?:\"[^\"\n]*|'[^'\n]*)\n(?=<)",
    # A tag with a comment in it, which the command takes for a comment.
    r"<[A-Za-z/][^<>\n]*(?=<!--)",
    # A tag or a declaration that the block does not close.
    r"<(?:[A-Za-z/?]|!(?!--))[^<>]*\n(?=<)",
    # A comment that ends below an empty line, where its end is text for GitHub's parser. The command does not read its content.
    r"<!--(?!-?>)(?:(?!-->)(?s:.))*?--&gt;",
)

# A table that GitHub shows: the texts of its header, and the texts of each row by its line.
Shown = collections.namedtuple("Shown", "headers rows")


class GitHub:
    """The tables of pages as GitHub shows them."""

    def __init__(self):
        import cmarkgfm
        from cmarkgfm.cmark import Options
        from selectolax.lexbor import LexborHTMLParser

        # GitHub's options for files. The source positions give the line of each row.
        options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_SOURCEPOS
        extensions = ["table", "strikethrough", "autolink", "tagfilter", "tasklist"]
        self.render = lambda page: cmarkgfm.cmark.markdown_to_html_with_extensions(page, options, extensions)
        self.parse = LexborHTMLParser

    def tables(self, page):
        html = self.render(without_front_matter(page))
        for form in LEFT_OPEN:
            html = re.sub(form, "", html)
        document = self.parse(html)
        # A reference to a footnote is a link, and not part of the text.
        for mark in document.css("sup.footnote-ref"):
            mark.decompose()
        for image in document.css("img"):
            image.replace_with(image.attributes.get("alt") or "")
        for apart in document.css("td br, td p, td li, td ul, td pre"):
            apart.insert_before(" ")
            apart.insert_after(" ")
        # A table without a position is an HTML table.
        return [self.table(table) for table in document.css("table[data-sourcepos]")]

    def table(self, table):
        rows = {}
        for row in table.css("tbody > tr[data-sourcepos]"):
            rows[int(row.attributes["data-sourcepos"].split(":")[0])] = [tidy(cell.text()) for cell in row.css("td")]
        return Shown([tidy(cell.text()) for cell in table.css("th")], rows)


def tidy(text):
    """Returns `text` with single spaces. Other white space also becomes a space, by design: clients compare texts."""
    return " ".join(text.split())


def without_front_matter(page):
    """Returns `page` with empty lines instead of the front matter, which GitHub removes."""
    page = page.removeprefix("\ufeff")
    matter = re.match(r"---[ \t]*\r?\n[a-z]+:[ \r\n](?s:.*?)\n(---|\.\.\.)[ \t]*(\r?\n|\Z)", page)
    return "\n" * matter[0].count("\n") + page[matter.end():] if matter else page


# What the command reads


class Command:
    """The command `codes` at a path."""

    def __init__(self, path):
        self.path = os.path.abspath(path)

    def read(self, pages):
        """Returns the result of the command for each page, in one run."""
        with tempfile.TemporaryDirectory() as folder:
            for index, page in enumerate(pages):
                with open(os.path.join(folder, f"{index}.md"), "w", encoding="utf-8", newline="") as file:
                    file.write(page)
            command = [self.path, "check", "--format", "json", folder]
            process = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
        if process.returncode not in (0, 1):
            sys.exit(f"{' '.join(command)} ended with {process.returncode}\n{process.stderr}")
        documents = {os.path.basename(document["file"]): document for document in json.loads(process.stdout)}
        return [documents[f"{index}.md"] for index in range(len(pages))]


def refusals(document):
    """Returns the rules that the page breaks."""
    return {diagnostic["id"] for diagnostic in document["diagnostics"] if diagnostic["severity"] == "error"}


# The comparison


ROLES = {"HTTP status": "status", "Error code": "code", "Error number": "number", "Reason": "reason", "Message": "message"}
# The keys of a row in a table of codes.
KEY_FORMS = {"status": r"[1-5][0-9]{2}", "code": r"[Kk][Ee][Yy]\S+[0-9]+|K[0-9]+", "number": r"10[0-9]{3}"}
# Cells that count as empty by design.
NOTHING = ("", "-", "–", "—", "N/A", "n/a")


# Texts that differ by design, as patterns for the row on the page. All are odd, and the command reads what the source says.
BY_DESIGN = (
    # GitHub's parser replaces a number with more digits than Markdown allows by U+FFFD. Nobody writes such a number.
    r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{7,});",
    # It accepts a link whose address has an unpaired parenthesis and a title. In Markdown, this is not a link.
    r"\]\([^)]*\(",
    # It shows references of missing footnotes, and of images, as they are written, with their formatting.
    r"\[\^[^\]]*[*_`\\&<\[]|!\[\^",
    # It shows HTML in the alternative text of an image as text, but only if the image is missing. The command reads it as usual.
    r"!\[[^\]]*<",
    # GitHub's parser ignores a tilde between emphasis and the character that decides about it.
    r"~[*_]|[*_]~",
    # It shows a footnote reference in the text of a link, which browsers treat as another link.
    r"\[[^\]|]*\[\^",
    # The parsers disagree about a reference directly followed by more brackets.
    r"\]\[ \]|\]\\\[",
)
# Texts that differ by design: patterns for the row, and for another place on the page.
BY_DESIGN_BY_MARK = (
    # GitHub's parser treats a definition directly above a header row as text.
    (r"\[[rR]\]", r"\[[rR]\]:[^\n]*\n(?:[^\n|]*\n)?[^\n]*\|"),
    # It accepts a definition after the checkbox of a task.
    (r"\[[rR]\]", r"\[[ x]\] +\[[rR]\]:"),
    # It accepts a definition at the start of a footnote, and treats one directly below as text of the footnote.
    (r"\[[rR]\]", r"\[\^[^\]]*\]:[^\n]*[\s>]*\[[rR]\]:"),
    # It treats a footnote in indented code or directly below a tag as text, and does not link references to it.
    (r"\[\^", r"(?:    |\t)[ \t>]*\[\^[^\]]*\]:|</?[a-z]+[^\n]*\n[ \t>]*\[\^[^\]]*\]:"),
)


# A tag that is part of a table.
TABLE_TAG = r"</?(?:table|t[dhr]|tbody|thead|tfoot|caption)\b"


def differences(page, shown, document):
    """Yields the differences between GitHub and the command: the kind of each difference, and a description."""
    lines = page.split("\n")
    rows = {line: cells for table in shown for line, cells in table.rows.items()}
    read = {entry["line"]: (table, entry) for table in document["tables"] for entry in table["entries"]}
    for table in shown:
        unread = {line: cells for line, cells in table.rows.items() if line not in read}
        if lists_codes(table) and len(unread) == len(table.rows):
            # In a browser, a table tag ends a cell. The command rejects such a cell, so it is not a key.
            if any(re.search(TABLE_TAG, lines[line - 1]) for line in unread):
                continue
            yield "table lost", f"GitHub shows a table of codes that is not read: {table.headers}, {unread}"
        elif len(unread) < len(table.rows):
            for line, cells in unread.items():
                if not is_closer(cells):
                    yield "row lost", f"line {line}: GitHub shows {cells}, but it is not read"
    for line, (table, entry) in read.items():
        if line not in rows:
            yield "row invented", f"line {line}: {entry['id']} is read, but GitHub does not show a row"
            continue
        for role, wrong in wrong_cells(table["columns"], entry, rows[line]):
            if not is_by_design(lines[line - 1], page):
                yield role, f"line {line}: {wrong}"


def is_by_design(row, page):
    """Returns whether the texts of `row` may differ by design."""
    by_mark = (re.search(mark, row) and re.search(form, page) for mark, form in BY_DESIGN_BY_MARK)
    return any(re.search(form, row) for form in BY_DESIGN) or any(by_mark)


def lists_codes(table):
    """Returns whether each row of the table has only valid keys below the headers for status, code and number."""
    keys = [column for column, header in enumerate(table.headers) if ROLES.get(header) in KEY_FORMS]
    forms = [(column, KEY_FORMS[ROLES[table.headers[column]]]) for column in keys]
    sound = lambda cells: all(column < len(cells) and re.fullmatch(form, cells[column]) for column, form in forms)
    return bool(forms) and bool(table.rows) and all(sound(cells) for cells in table.rows.values())


def is_closer(cells):
    """Returns whether a row is not a row by design: its only cell contains attributes of the table in kramdown, or the closing tag of
    its container, whose text is empty."""
    return not any(cells[1:]) and (cells[0] == "" or cells[0].startswith("{:") and cells[0].endswith("}"))


def wrong_cells(columns, entry, cells):
    """Yields the roles of cells that GitHub shows differently, with a description."""
    for role, column in columns.items():
        if column is None:
            continue
        # HTML in a row can remove cells.
        cell = cells[column] if column < len(cells) else ""
        if not SAME[role](entry, cell, columns):
            yield role, f"GitHub shows {cell!r}, but {entry[role]!r} is read"


def same_status(entry, cell, _columns):
    return re.findall(r"[0-9]+", cell) == [str(entry["status"])]


def same_code(entry, cell, _columns):
    return (entry["code"] or "") == ("" if cell in NOTHING else cell)


def same_number(entry, cell, _columns):
    return str(entry["number"]) == cell


def same_reason(entry, cell, _columns):
    return entry["reason"] == ("" if cell in NOTHING else cell)


def same_message(entry, cell, columns):
    if columns["reason"] is None and entry["reason"] is not None:
        # If each message has a dash, the reason is before the dash.
        return cell in (f"{entry['reason']} {dash} {entry['message']}" for dash in ("--", "–", "—"))
    # Without a message, the message is the reason, and without a reason the ID.
    return entry["message"] == (cell if cell not in NOTHING else entry["reason"] or entry["id"])


SAME = {"status": same_status, "code": same_code, "number": same_number, "reason": same_reason, "message": same_message}


class Oracle:
    """GitHub and the command, side by side."""

    def __init__(self, command, github):
        self.command, self.github = command, github

    def compare(self, pages):
        """Yields the rules that each page breaks, and its differences if it does not break any."""
        for page, document in zip(pages, self.command.read(pages)):
            refused = refusals(document)
            yield refused, [] if refused else list(differences(page, self.github.tables(page), document))

    def minimise(self, page, kind):
        """Returns `page` without the lines and words that a difference of this `kind` does not need."""
        for pieces in (r"[^\n]*\n|[^\n]+", r"\w+|\s|."):
            page = self.minimise_pieces(re.findall(pieces, page, re.DOTALL), kind)
        return page

    def minimise_pieces(self, pieces, kind):
        size = len(pieces)
        while size:
            starts = range(0, len(pieces), size)
            shorter = [pieces[:start] + pieces[start + size:] for start in starts]
            compared = self.compare(["".join(candidate) for candidate in shorter])
            differs = [any(kind == other for other, _ in found) for _, found in compared]
            if any(differs):
                pieces = shorter[differs.index(True)]
            else:
                size //= 2
        return "".join(pieces)


# The run


SAMPLE = """# HTTP errors

| HTTP status | Error code | Reason | Message |
|---|---|---|---|
| 404 | `GONE` | Gone | There is *no* order. |
| 410 | LEFT | Left | It was<br>there &amp; left. |
"""
# Changes of the sample after which GitHub shows something different, and the difference that must be found.
CHANGES = (
    ("", "", None),
    ("| 410", "\n| 410", "row invented"),
    ("| 404 | `GONE` | Gone | There is *no* order. |\n", "", "row invented"),
    ("| Left", "| Right", "reason"),
    ("no", "an", "message"),
    ("<br>", "", "message"),
    ("404", "403", "status"),
    ("GONE", "G0NE", "code"),
    ("LEFT", "<LEFT>", "code"),
    ("It was<br>there &amp; left. |\n", "It was there &amp; left. |\n| 500 | MORE | More | More. |\n", "row lost"),
    ("| Message |\n|", "| Message |\n|---|", "row invented"),
)


def check_sight(oracle):
    """Exits if the comparison misses a difference."""
    [document] = oracle.command.read([SAMPLE])
    for old, new, expected in CHANGES:
        shown = oracle.github.tables(SAMPLE.replace(old, new, 1))
        kinds = {kind for kind, _ in differences(SAMPLE, shown, document)}
        if expected not in kinds if expected else kinds:
            sys.exit(f"with {new!r} instead of {old!r}, the differences are {kinds}, not {expected}")


def install(folder):
    """Installs the parsers into `folder` if necessary, and makes them importable."""
    if not glob.glob(os.path.join(folder, "bin", "python")):
        python = os.path.join(folder, "bin", "python")
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", PARSERS], check=True)
    sys.path[:0] = glob.glob(os.path.join(folder, "lib", "python*", "site-packages"))


def run(oracle, arguments):
    """Compares pages up to the limits, and returns the number of pages of each kind and of each broken rule."""
    counts, refused_by, printed = collections.Counter(), collections.Counter(), set()
    end = time.monotonic() + arguments.seconds
    while counts["pages"] < arguments.pages and time.monotonic() < end:
        first = arguments.seed + counts["pages"]
        seeds = range(first, first + min(BATCH, arguments.pages - counts["pages"]))
        pages = [Page(seed).build() for seed in seeds]
        for seed, page, (refused, found) in zip(seeds, pages, oracle.compare(pages)):
            counts.update({"pages": 1, "accepted": not refused, "different": bool(found)})
            refused_by.update(refused)
            if found and len(printed) < MOST_PRINTED:
                printed.add(seed)
                report(oracle, seed, page, found)
    return counts, refused_by


def report(oracle, seed, page, found):
    kind, what = found[0]
    smallest = oracle.minimise(page, kind)
    [(_, rest)] = oracle.compare([smallest])
    print(f"DIFFERENT {kind}, --seed {seed} --pages 1: {what}")
    print(f"  smallest, {dict(rest)[kind]}")
    print("".join(f"    {line!r}\n" for line in smallest.split("\n")), end="", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("codes", help="path of the command, such as target/release/codes")
    parser.add_argument("--pages", type=int, default=10**9, help="stop after this number of pages")
    parser.add_argument("--seconds", type=float, default=10**9, help="stop after this number of seconds")
    parser.add_argument("--seed", type=int, default=0, help="seed of the first page; each following page uses the next seed")
    parser.add_argument("--packages", help="folder for the parsers; a temporary folder by default")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        install(arguments.packages or temporary)
        oracle = Oracle(Command(arguments.codes), GitHub())
        check_sight(oracle)
        counts, refused_by = run(oracle, arguments)
    print(f"{counts['pages']} pages: {counts['accepted']} accepted, {counts['different']} different")
    print("refused: " + ", ".join(f"{rule} {count}" for rule, count in refused_by.most_common()))
    sys.exit(1 if counts["different"] or counts["accepted"] < LEAST_ACCEPTED * counts["pages"] else 0)


if __name__ == "__main__":
    main()
