//! Explains why a header row and a delimiter row do not make a table.

use std::iter;

use crate::diagnostic::fix::{Edit, Fix};
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::{Line, delimiter, line};
use crate::rules::edit;
use crate::rules::table::lost::{self, LostTable};
use crate::source::Span;
use crate::text::{blank_name, counted, is_false_blank, quote, trim_end};

/// The maximum number of rows that are compared with the delimiter row.
const MAX_ROWS: usize = 32;

/// Reports that the header row of `table` and `delimiter` do not make a table.
pub(crate) fn explain(markdown: &str, table: &LostTable<'_>, delimiter: Line<'_>) -> Diagnostic {
    if let Some(diagnostic) = [table.header, delimiter].into_iter().find_map(false_blank) {
        return diagnostic;
    }
    if let Some(header) = header_below_title(markdown, delimiter) {
        let title = "a title is above this delimiter row, not the header row, so this is not a table";
        return Diagnostic::new(Rule::MismatchedDelimiter, delimiter.span, title).help(below_title(header));
    }
    let [row, dashes] = [table.header, delimiter].map(|line| line::without_block_markup(line.text));
    let pair = Pair { markdown, table, delimiter, row, dashes: line::cells(dashes) };
    let Reason { title, help, fix } = pair.reason();
    Diagnostic::new(Rule::MismatchedDelimiter, delimiter.span, title)
        .context(table.header.span, "the header")
        .help(help)
        .fix(fix)
}

/// A header row and its delimiter row.
struct Pair<'a> {
    markdown: &'a str,
    table: &'a LostTable<'a>,
    delimiter: Line<'a>,
    /// The text of the header row.
    row: &'a str,
    /// The cells of the delimiter row.
    dashes: Vec<&'a str>,
}

/// The reason why a header row and a delimiter row do not make a table.
struct Reason {
    title: String,
    help: String,
    fix: Option<Fix>,
}

impl Reason {
    fn new(what: &str, help: impl Into<String>, fix: Option<Fix>) -> Self {
        Reason { title: format!("{what}, so this is not a table"), help: help.into(), fix }
    }
}

impl Pair<'_> {
    fn reason(&self) -> Reason {
        if self.table.is_below_delimiter() {
            return Reason::new(
                "this delimiter row is above its header row",
                "move it below the header",
                None,
            );
        }
        self.apart().or_else(|| self.own_reason()).unwrap_or_else(|| self.surroundings())
    }

    /// Returns the reason in the two lines themselves.
    fn own_reason(&self) -> Option<Reason> {
        self.doubled_pipes()
            .or_else(|| self.comment())
            .or_else(|| self.other_characters())
            .or_else(|| self.header_on_two_lines())
            .or_else(|| self.header_without_pipes())
            .or_else(|| self.pipe_in_code())
            .or_else(|| self.other_width())
    }

    fn width(&self) -> usize {
        line::cells(self.row).len()
    }

    fn has_dashes_only(&self) -> bool {
        self.dashes.iter().all(|cell| delimiter::is_delimiter_cell(cell))
    }

    /// Returns the help and the safe fix that write the delimiter row anew.
    fn rewritten(&self) -> (String, Option<Fix>) {
        let edit = edit::delimiter_instead(self.delimiter, self.width());
        // The fix keeps the alignments.
        let dashes =
            edit.as_ref().map_or_else(|| dashes_below(self.table.header), |edit| edit.replacement.clone());
        (format!("write `{dashes}`"), edit.map(|edit| Fix::safe([edit])))
    }

    /// Other lines are between the header row and the delimiter row.
    fn apart(&self) -> Option<Reason> {
        let (above, below) = (self.table.header.span.end, self.delimiter.span.start);
        let between = self.markdown.get(above..below).filter(|text| text.matches('\n').count() > 1)?;
        let Some(delete) = edit::lines_between(self.markdown, above, below) else {
            let mut lines = between.lines().skip(1).map(line::without_block_markup);
            let other = lines.find(|line| !line.is_empty()).map_or_else(|| "another line".to_owned(), quote);
            let title = format!("{other} is between this delimiter row and its header row");
            let help = "move it above the header row, with an empty line below it, and leave no line between the two";
            return Some(Reason::new(&title, help, None));
        };
        let fix = match self.own_reason().map(|reason| reason.fix) {
            None => Some(Fix::safe([delete])),
            Some(fix) => fix.map(|fix| Fix { edits: [vec![delete], fix.edits].concat(), ..fix }),
        };
        let title = "an empty line is between this delimiter row and its header row";
        Some(Reason::new(title, "delete the empty line", fix))
    }

    /// The header row is written as in Jira and Confluence.
    fn doubled_pipes(&self) -> Option<Reason> {
        let help = || with_single_pipes(self.table.header);
        let title = "the header row has `||` between its cells";
        has_doubled_pipes(self.row).then(|| Reason::new(title, help(), None))
    }

    /// A comment is in the delimiter row, or adds cells to the header row.
    fn comment(&self) -> Option<Reason> {
        let title = if has_comment(self.markdown, self.delimiter) {
            "a comment is in this delimiter row"
        } else if comment_adds_cells(self.markdown, self.table.header) {
            "the comment in the header row adds a cell to it"
        } else {
            return None;
        };
        Some(Reason::new(title, "move the comment above the table, with an empty line below it", None))
    }

    fn other_characters(&self) -> Option<Reason> {
        let (help, fix) = self.rewritten();
        let title = "only `-`, `:` and `|` are allowed in the delimiter row";
        (!self.has_dashes_only()).then(|| Reason::new(title, help, fix))
    }

    fn header_on_two_lines(&self) -> Option<Reason> {
        let fix = join(self.markdown, self.table.first?, self.table.header);
        let fix = fix.map(|edit| Fix::suggested([edit]));
        Some(Reason::new("the header row above is on two lines", "write the header on one line", fix))
    }

    fn header_without_pipes(&self) -> Option<Reason> {
        let help = "write one between each two cells of the header, such as `| Status | Code |`";
        let is_reason = !self.row.contains('|') && self.dashes.len() > 1;
        is_reason.then(|| Reason::new("the line above does not have `|` between its cells", help, None))
    }

    /// Markdown splits the header row at a pipe in code.
    fn pipe_in_code(&self) -> Option<Reason> {
        let start = self.table.header.span.start + self.table.header.text.find(self.row)?;
        let in_code = line::pipes(self.row).filter(|(_, in_code)| *in_code);
        let edits: Vec<Edit> = in_code.map(|(at, _)| Edit::insert(start + at, "\\")).collect();
        let (rewrite, _) = self.rewritten();
        let (is_reason, fits) = (!edits.is_empty(), self.dashes.len() == self.width());
        let and_rewrite = if fits { String::new() } else { format!(", and {rewrite} below it") };
        let help = format!("write each pipe between backticks in the header as `\\|`{and_rewrite}");
        let fix = fits.then(|| Fix::safe(edits));
        is_reason
            .then(|| Reason::new("Markdown splits the header row at a pipe between backticks", help, fix))
    }

    fn other_width(&self) -> Option<Reason> {
        let [width, dashes] = [self.width(), self.dashes.len()];
        if width == dashes {
            return None;
        }
        let [header, delimiter] = [width, dashes].map(|count| counted(count, "cell"));
        if !self.fits_rows() {
            let title = format!("this delimiter row has {delimiter} and the header row has {width}");
            let (help, fix) = self.rewritten();
            return Some(Reason::new(&title, help, fix));
        }
        let title =
            format!("the header row has {header}, and the delimiter row and the rows below it have {dashes}");
        let help = if width < dashes {
            "write the missing cells of the header, one for each column"
        } else {
            "write each pipe of the header that is text as `\\|`; delete a cell of it only if no cells of the rows belong to it"
        };
        Some(Reason::new(&title, help, None))
    }

    /// Returns whether all rows below have as many cells as the delimiter row, so that the header row is the one that is wrong.
    fn fits_rows(&self) -> bool {
        let below = self.markdown.get(self.delimiter.span.end..).unwrap_or_default();
        let rows = below.lines().skip(1).map(line::without_block_markup).take(MAX_ROWS);
        let mut rows = rows.take_while(|row| row.contains('|')).map(|row| line::cells(row).len()).peekable();
        rows.peek().is_some() && rows.all(|width| width == self.dashes.len())
    }

    /// Returns the reason outside the two lines, which fit.
    fn surroundings(&self) -> Reason {
        let (title, help) = if self.row.ends_with('\\') {
            ("not every Markdown renderer accepts a header row that ends in `\\`", "write ` |` after it")
        } else {
            in_admonition(self.markdown, self.table.header.span).unwrap_or((
                "the text above runs into the header row, so this is not a table",
                "write the header on one line with an empty line above it, and begin each line of the table at the margin",
            ))
        };
        Reason { title: title.to_owned(), help: help.to_owned(), fix: None }
    }
}

/// Returns the line below `delimiter` if it looks like a header row and the line above is a title.
fn header_below_title<'a>(markdown: &'a str, delimiter: Line<'_>) -> Option<&'a str> {
    let above = markdown.get(..delimiter.span.start)?.lines().next_back()?;
    let below = markdown.get(delimiter.span.end..)?.lines().nth(1)?;
    let [title, header] = [above, below].map(line::without_block_markup);
    (lost::is_title(title) && lost::names_texts(header)).then_some(header)
}

/// Returns the help for a title in place of the header row `header`.
pub(crate) fn below_title(header: &str) -> String {
    format!(
        "write the title without pipes, with an empty line below it; begin the table with {}, and move the delimiter row \
         below that line",
        quote(header)
    )
}

/// Joins two lines of a header row, unless other text is between them. If both have a pipe where they meet, one remains.
fn join(markdown: &str, first: Line<'_>, second: Line<'_>) -> Option<Edit> {
    let row = line::without_block_markup(second.text);
    let start = first.text.trim_end_matches(|c| c == '|' && row.starts_with('|')).trim_end().len();
    let end = second.span.start + second.text.find(row).unwrap_or_default();
    let span = Span { start: first.span.start + start, end };
    let is_dropped = |c: char| matches!(c, '|' | '>') || c.is_whitespace();
    span.of(markdown).chars().all(is_dropped).then(|| Edit::replace(span, " "))
}

/// Reports a character that looks like a blank and keeps Markdown from seeing the table.
fn false_blank(line: Line<'_>) -> Option<Diagnostic> {
    let (at, c) = line.text.char_indices().find(|(_, c)| is_false_blank(*c))?;
    let span = (line.span.start + at..line.span.start + at + c.len_utf8()).into();
    let title = format!("this line contains {}, so this is not a table", blank_name(c));
    let mistake = Diagnostic::new(Rule::InvisibleCharacter, span, title).label("here");
    let fix = edit::without_false_blanks(line).map(|(edits, is_safe)| Fix { edits, is_safe });
    Some(mistake.help("type the line again from here to its end").fix(fix))
}

/// Returns the title and the help for a table that only `MkDocs` sees, if the last unindented line above `line` opens an admonition
/// or a tab.
pub(crate) fn in_admonition(markdown: &str, line: Span) -> Option<(&'static str, &'static str)> {
    let above = markdown.get(..line.start).unwrap_or_default();
    let mut openers =
        above.lines().rev().take(100).filter(|line| !line.starts_with([' ', '\t']) && !line.is_empty());
    let opener = openers.next()?;
    match opener.get(..3)? {
        // A line of these characters alone underlines a heading.
        "===" if opener.contains('"') => Some((
            "this table is inside an MkDocs tab, where Markdown does not look for tables",
            "replace the line that begins with `===` by a heading, and move the table out to the margin: delete the spaces at the \
             start of its lines",
        )),
        "!!!" | "???" => Some((
            "this table is inside an MkDocs admonition, where Markdown does not look for tables",
            "move it out to the margin: write it below the admonition, without the spaces at the start of its lines",
        )),
        _ => None,
    }
}

/// Returns the delimiter row of a table with this header.
pub(crate) fn dashes_below(header: Line<'_>) -> String {
    let quote = if header.text.trim_start().starts_with('>') { "> " } else { "" };
    let row = line::without_block_markup(header.text);
    let width = if has_doubled_pipes(row) { row.matches("||").count() - 1 } else { line::cells(row).len() };
    format!("{quote}|{}", "---|".repeat(width.min(64)))
}

/// Returns whether two pipes are wherever a header row has one, as in Jira and Confluence.
pub(crate) fn has_doubled_pipes(row: &str) -> bool {
    row.starts_with("||") && row.ends_with("||") && row.len() > 4 && !row.replace("||", "").contains('|')
}

/// Returns the help for a header row with doubled pipes.
pub(crate) fn with_single_pipes(header: Line<'_>) -> String {
    let dashes = dashes_below(header);
    format!(
        "write one `|` in place of each `||`, which is two cells in Markdown, and `{dashes}` below the header"
    )
}

/// Returns the text of `line` with its comments, which are blank in the line.
fn raw<'a>(markdown: &'a str, line: Line<'_>) -> &'a str {
    trim_end(markdown.get(line.span.start..).and_then(|rest| rest.lines().next()).unwrap_or_default())
}

/// Returns whether a comment is in `line`.
fn has_comment(markdown: &str, line: Line<'_>) -> bool {
    let text = line.text.bytes().chain(iter::repeat(b' '));
    raw(markdown, line).bytes().zip(text).any(|(raw, text)| text == b' ' && !raw.is_ascii_whitespace())
}

/// Returns whether Markdown takes a comment in `header` for one or more cells.
pub(crate) fn comment_adds_cells(markdown: &str, header: Line<'_>) -> bool {
    let width = |text: &str| line::cells(line::without_block_markup(text)).len();
    has_comment(markdown, header) && width(raw(markdown, header)) != width(header.text)
}
