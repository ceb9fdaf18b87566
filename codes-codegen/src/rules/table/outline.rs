//! Finds response codes that are written as a list or as headings.

use std::collections::HashSet;

use crate::catalog::code::Code;
use crate::catalog::number::{self, Number};
use crate::catalog::status::{self, Status};
use crate::columns::vocabulary::words::Title;
use crate::diagnostic::{Diagnostic, rule::Rule};
use crate::markdown::{Heading, Line, Page, Place, line};
use crate::rules::table::terms::Numbers;
use crate::source::Span;

/// The maximum number of items and headings that are compared. The first ones are enough for a help.
const MAX_POINTS: usize = 10_000;

/// The maximum length of a line below a heading that a help repeats, in bytes.
const MAX_WORDS: usize = 120;

/// The separators between a code and its message.
const DASHES: [&str; 5] = [": ", " - ", " -- ", " – ", " — "];

/// Reports the first code in the lists or headings of `page`, if they contain several.
pub(crate) fn explain(markdown: &str, page: &Page) -> Option<Diagnostic> {
    let mut points: Vec<Point> = points(markdown, page).take(MAX_POINTS).collect();
    points.sort_by_key(|point| point.group);
    let groups = points.chunk_by(|one, other| one.group == other.group);
    let mut rows: Vec<(&'static str, &Point, &Key)> = groups.flat_map(|group| rows(group, page)).collect();
    rows.sort_by_key(|(_, point, _)| point.span);
    let is_alike = |(header, point, _): &(&str, &Point, &Key), other: &&(&str, &Point, &Key)| {
        *header == other.0 && point.is_heading() == other.1.is_heading()
    };
    let (header, point, key) =
        rows.iter().find(|row| rows.iter().filter(|other| is_alike(row, other)).nth(1).is_some())?;

    let place = if point.is_heading() { "headings" } else { "a list" };
    let title = format!("the response codes of this document are {place}, not a table");
    let below = || words_below(markdown, page, point.span).unwrap_or_default();
    let words = if key.words.is_empty() && point.is_heading() { below() } else { key.words.clone() };
    let row = format!("| {header} | Message |\n|---|---|\n| {} | {} |", key.id, in_cell(&words));
    let mistake = Diagnostic::new(Rule::NoTable, point.span, title).label("this could be a row");
    Some(mistake.help(format!("write a table with a row for each of them:\n{row}")))
}

/// Returns the text of the line below the heading at `span`: a paragraph, or the first item of a list that begins with a word for
/// messages, such as `- Message - It is gone`.
fn words_below(markdown: &str, page: &Page, span: Span) -> Option<String> {
    let mut below = page.lines(markdown).skip_while(|line| line.span.start <= span.start);
    let line = below.find(|line| !line.text.trim().is_empty()).filter(|line| line.place == Place::Text)?;
    let text = line::without_block_markup(line.text);
    let shown = line::plain_text(text);
    let labelled = DASHES.iter().find_map(|dash| shown.split_once(dash));
    let is_marked = text.len() < line.text.trim().len();
    let words = match labelled.filter(|(label, _)| Title::of(label).is_text()) {
        Some((_, words)) => words,
        None => Some(shown.as_str()).filter(|_| !is_marked)?,
    };
    (words.len() <= MAX_WORDS).then(|| words.trim().to_owned())
}

/// Returns `words` as the text of a cell.
fn in_cell(words: &str) -> String {
    words.replace('|', "\\|")
}

/// Returns the items of lists and the headings of `page`.
fn points<'a>(markdown: &'a str, page: &'a Page) -> impl Iterator<Item = Point> + 'a {
    let mut headings = page.headings.iter().enumerate().peekable();
    let mut above: Vec<(usize, &Heading)> = Vec::new();
    page.lines(markdown).filter_map(move |line| {
        while let Some(next) = headings.next_if(|(_, heading)| heading.span.start < line.span.start) {
            above.retain(|(_, heading)| heading.level < next.1.level);
            above.push(next);
        }
        Point::read(line, &above).filter(|_| line.place == Place::Text)
    })
}

/// Returns the points of `group` that could be rows of a table, with the header of their keys.
fn rows<'a>(group: &'a [Point], page: &Page) -> Vec<(&'static str, &'a Point, &'a Key)> {
    let Some(first) = group.first() else { return Vec::new() };
    let headings = first.above.iter().filter_map(|heading| page.headings.get(*heading));
    let headings: Vec<&str> = headings.map(|heading| heading.text.as_str()).collect();
    let keys = group.iter().filter_map(|point| point.key.as_ref());
    let numbers: Vec<&Key> = keys.filter(|key| key.is_number()).collect();
    let header = if are_statuses(&numbers, &headings) {
        Some("HTTP status")
    } else {
        let is_of_codes = are_codes(&numbers, group.len(), &headings);
        is_of_codes.then(|| Numbers::of(headings.iter().copied()).unwrap_or(Numbers::Error).header())
    };
    let rows = group.iter().filter_map(|point| {
        let key = point.key.as_ref()?;
        let header = if key.is_number() { header? } else { "Code" };
        Some((header, point, key))
    });
    rows.collect()
}

/// Returns whether `numbers` below `headings` are HTTP statuses, and not numbers of another kind.
fn are_statuses(numbers: &[&Key], headings: &[&str]) -> bool {
    let statuses: Option<Vec<(Status, &Key)>> =
        numbers.iter().map(|key| Some((key.status()?, *key))).collect();
    let Some(statuses) = statuses.filter(|_| Numbers::of(headings.iter().copied()).is_none()) else {
        return false;
    };
    let registered = statuses.iter().filter(|(status, _)| status.phrase().is_some()).count();
    // Few APIs document statuses from 100 to 199, and those that do name them.
    let is_odd = |(status, key): &(Status, &Key)| {
        status.get() < 200 && status.phrase().is_none_or(|phrase| !key.words.eq_ignore_ascii_case(phrase))
    };
    let are_likely = (statuses.len() < 3 || status::are_mostly_registered(registered, statuses.len()))
        && !statuses.iter().any(is_odd);
    are_likely || headings.last().is_some_and(|heading| Title::of(heading).is_about_http())
}

/// Returns whether `numbers` are codes: a heading says so, nearly all `points` of the list are such numbers, and they differ.
fn are_codes(numbers: &[&Key], points: usize, headings: &[&str]) -> bool {
    let says_codes = |heading: &&str| Title::of(heading).says_code();
    let distinct: HashSet<&str> = numbers.iter().map(|key| key.id.as_str()).collect();
    distinct.len() > 1
        && distinct.len() == numbers.len()
        && distinct.len() * 2 > points
        && (headings.iter().any(says_codes) || Numbers::of(headings.iter().copied()).is_some())
}

/// An item of a list, or a heading.
struct Point {
    group: Group,
    /// The indices of the headings above it, without those beside it, outermost first.
    above: Vec<usize>,
    key: Option<Key>,
    span: Span,
}

/// What the points of one list or section have in common.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Group {
    /// The level of headings, or `None` for items of a list.
    level: Option<usize>,
    /// The columns in front of the items of a list.
    indent: usize,
    /// The index of the heading above.
    section: Option<usize>,
}

impl Point {
    fn read(line: Line<'_>, above: &[(usize, &Heading)]) -> Option<Self> {
        let marked = line.text.trim_start();
        let text = line::without_block_markup(line.text);
        if text.len() == marked.len() || text.contains('|') {
            return None;
        }
        let level = Some(marked.bytes().take_while(|b| *b == b'#').count()).filter(|level| *level > 0);
        let indent = if level.is_some() { 0 } else { line.text.len() - marked.len() };
        let above = above.iter().filter(|(_, heading)| level.is_none_or(|level| heading.level < level));
        let above: Vec<usize> = above.map(|(index, _)| *index).collect();
        let group = Group { level, indent, section: above.last().copied() };
        Some(Point { group, above, key: Key::read(text), span: line.span })
    }

    fn is_heading(&self) -> bool {
        self.group.level.is_some()
    }
}

/// The status, number or code at the start of a point, and the words behind it.
struct Key {
    id: String,
    words: String,
}

impl Key {
    fn read(text: &str) -> Option<Self> {
        let shown = line::plain_text(text);
        if let Some((status, words)) = status::read(&shown) {
            return Some(Key { id: status.to_string(), words: words.to_owned() });
        }
        let id = shown.split([' ', ':', ',']).next()?;
        let is_code = id.contains('_') && Code::from_text(id).is_ok();
        let rest = shown.get(id.len()..).filter(|_| is_code || number::fits(id))?;
        // `12:30` and `1,000` are not keys.
        let behind = rest.chars().nth(1);
        if rest.starts_with([':', ',']) && behind.is_some_and(|c| c != ' ') {
            return None;
        }
        let separated = DASHES.iter().find_map(|dash| rest.strip_prefix(dash));
        // The number in `3 retries` counts what the word names.
        let is_set_off = is_code
            || separated.is_some()
            || behind.is_none_or(|c| !c.is_ascii_lowercase())
            || text.starts_with(|c: char| c.is_ascii_punctuation() && c != '-');
        let words = separated.unwrap_or(rest).trim_matches([' ', ':', ',']).to_owned();
        is_set_off.then(|| Key { id: id.to_owned(), words })
    }

    fn is_number(&self) -> bool {
        Number::from_text(&self.id).is_some()
    }

    fn status(&self) -> Option<Status> {
        status::read(&self.id).map(|(status, _)| status)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::parser;

    /// Returns the header and the first row of the table in the help.
    fn table(markdown: &str) -> Option<(String, String)> {
        let help = explain(markdown, &parser::read(markdown))?.help?;
        let mut lines = help.lines().skip(1);
        let header = lines.next()?.to_owned();
        Some((header, lines.nth(1)?.to_owned()))
    }

    #[test]
    fn the_table_is_in_the_terms_of_the_page() {
        for (markdown, header, row) in [
            ("# Exit codes\n\n- **0**: Fine.\n- **2**: Odd.\n", "Exit code", "0 | Fine."),
            ("# Exit status\n\n- 0 - fine\n- 127 - odd\n", "Exit code", "0 | fine"),
            ("# Error codes\n\n* 1 Odd shape\n* 130 Gone\n", "Error number", "1 | Odd shape"),
            ("# Error codes\n\n* 401 Odd shape\n* 1300 Gone\n", "Error number", "401 | Odd shape"),
            ("# Errors\n\n## Codes\n\n### 5200\n\n### 5201\n", "Error number", "5200 | "),
            ("# Error codes\n\n## 5200\nIt is *odd*.\n## 5201\n", "Error number", "5200 | It is odd."),
            ("# Error codes\n\n## 5200\n- Meaning: odd\n## 5201\n", "Error number", "5200 | odd"),
            ("# Error codes\n\n## 5200\n- Since: May\n## 5201\n", "Error number", "5200 | "),
            ("# Error codes\n\n## 100 Odd\n\n## 101 Gone\n", "Error number", "100 | Odd"),
            ("# Error codes\n\n- 210: a\n- 211: b\n- 212: c\n", "Error number", "210 | a"),
            ("# Custom error codes\n\n- 400: a\n- 404: b\n", "Error number", "400 | a"),
            ("# Fehlercodes\n\n- -1: a\n- `-2`: b\n", "Error number", "-1 | a"),
            ("# Error codes\n\n- 7: a\n  - b\n  - c\n  - d\n- 8: e\n", "Error number", "7 | a"),
            ("# Answers\n\n- 404: a\n- 500: b\n- 3 retries\n", "HTTP status", "404 | a"),
            ("# HTTP status codes\n\n- 210: a\n- 211: b\n- 212: c\n", "HTTP status", "210 | a"),
            ("- HTTP 404: gone\n- Conflict (409)\n", "HTTP status", "404 | gone"),
            ("# A\n\n- 404: a\n\n# B\n\n- 409: b\n", "HTTP status", "404 | a"),
            ("# Error codes\n\n- A_B: a\n- B_C: b\n", "Code", "A_B | a"),
        ] {
            let expected = (format!("| {header} | Message |"), format!("| {row} |"));
            assert_eq!(table(markdown), Some(expected), "{markdown}");
        }
    }

    #[test]
    fn ordinary_lists_and_headings_are_not_codes() {
        for markdown in [
            "1. First do this\n2. Then do that\n",
            "# Error codes\n\n1. First do this\n2. Then do that\n",
            "# Changes\n\n## 1.2.3\n\n## 1.2.4\n",
            "# Error codes\n\n## 1.2.3 - 2026-01-02\n\n## 1.2.4\n",
            "# Changes of error codes\n\n## 2026-01-02\n\n## 2026-01-03\n",
            "# Changes\n\n## 2025\n\n## 2026\n",
            "# Sizes\n\n- 1001: a\n- 1002: b\n",
            "# Errors\n\n- 3 retries\n- 10 seconds\n",
            "# Errors\n\n- 12:30 is noon\n- 13:30 is late\n",
            "# Errors\n\n- 1,000 Rows\n- 2,000 Rows\n",
            "# Errors\n\n- 7: a\n- see there\n- and here\n- 8: b\n",
            "# Errors\n\n- 7: a\n- 7: b\n",
            "# Error codes\n\n- 7: a\n",
            "# Answers\n\n- 404: a\n- 1200: b\n",
        ] {
            assert_eq!(table(markdown), None, "{markdown}");
        }
    }
}
