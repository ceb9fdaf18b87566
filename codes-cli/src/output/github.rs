//! The outcome for GitHub: annotations on the lines of a change, and a summary of the step.

use std::env;
use std::fs::OpenOptions;
use std::io::{self, Write};

use codes_codegen::{Diagnostic, Source};

use crate::check::Verdict;
use crate::output::human;

/// How many rows the summary of a step has: GitHub takes no more than 1 MiB.
const MAX_ROWS: usize = 200;

/// Writes a workflow command for each diagnostic, and what was found as Markdown into the summary of the step.
pub(crate) fn write(verdict: &Verdict, mut out: impl Write) -> io::Result<()> {
    let mut rows = Vec::new();
    for checked in &verdict.checked {
        for diagnostic in &checked.diagnostics {
            let reader = checked.reader(diagnostic);
            writeln!(out, "{}", annotation(diagnostic, &checked.source, reader.as_deref()))?;
            rows.push(row(diagnostic, &checked.source));
        }
    }
    for message in &verdict.unreadable {
        writeln!(out, "{}", command("error", "title=cannot read", message))?;
    }
    let summary = human::summary(verdict);
    writeln!(out, "{summary}")?;
    summarise("codes check", &summary, "| | where | what | mending |\n|---|---|---|---|\n", &rows)
}

/// Adds what was found to the summary of the step, where there is one.
pub(crate) fn summarise(title: &str, summary: &str, header: &str, rows: &[String]) -> io::Result<()> {
    let Some(path) = env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()) else {
        return Ok(());
    };
    let shown = rows.get(..MAX_ROWS.min(rows.len())).unwrap_or_default().concat();
    let rest = match rows.len().saturating_sub(MAX_ROWS) {
        0 => String::new(),
        rest => format!("\nand {rest} more\n"),
    };
    let table = if rows.is_empty() { String::new() } else { format!("\n{header}{shown}{rest}") };
    let markdown = format!("### {title}\n\n{summary}\n{table}\n");
    OpenOptions::new().append(true).create(true).open(path)?.write_all(markdown.as_bytes())
}

/// The command that marks a line of a file, such as `::error file=a.md,line=3,col=5,title=duplicate_code::…`.
pub(crate) fn annotation(diagnostic: &Diagnostic, source: &Source, reader: Option<&str>) -> String {
    let (start, end) = (diagnostic.location(source), source.locate(diagnostic.span().end));
    let end = if end.line == start.line && end.column > start.column {
        format!(",endColumn={}", end.column)
    } else {
        String::new()
    };
    let [help, reader] =
        [diagnostic.help_text(), reader].map(|text| text.map(|text| format!("\n{text}")).unwrap_or_default());
    command(
        &diagnostic.rule().severity().to_string(),
        &format!(
            "file={},line={},col={}{end},title={}",
            property(source.place()),
            start.line,
            start.column,
            property(diagnostic.rule().id())
        ),
        &format!("{}{help}{reader}", diagnostic.title()),
    )
}

/// A workflow command; its message may have several lines.
pub(crate) fn command(name: &str, properties: &str, message: &str) -> String {
    format!("::{name} {properties}::{}", data(message))
}

/// `text` as GitHub reads it behind the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// `text` as GitHub reads it between commas.
pub(crate) fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// A row of the summary.
fn row(diagnostic: &Diagnostic, source: &Source) -> String {
    let at = diagnostic.location(source);
    let help = diagnostic.help_text().unwrap_or_default();
    format!(
        "| {} | {}:{}:{} | {} `[{}]` | {} |\n",
        diagnostic.rule().severity(),
        cell(source.place()),
        at.line,
        at.column,
        cell(diagnostic.title()),
        diagnostic.rule().id(),
        cell(help)
    )
}

/// `text` in a cell of Markdown, which shows it as it is, save that backticks make code of what is between them.
pub(crate) fn cell(text: &str) -> String {
    let mut in_code = false;
    let mut escape = |c: char| {
        in_code ^= c == '`';
        match c {
            '\n' => "<br>".to_owned(),
            '|' => "\\|".to_owned(),
            '<' if !in_code => "&lt;".to_owned(),
            '&' if !in_code => "&amp;".to_owned(),
            '\\' | '*' | '_' | '[' | ']' | '~' | '#' if !in_code => format!("\\{c}"),
            c => c.to_string(),
        }
    };
    text.chars().map(&mut escape).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_and_cells_hold_any_text() {
        assert_eq!(command("error", &property("a,b:c%"), "1\n2%\r"), "::error a%2Cb%3Ac%25::1%0A2%25%0D");
        assert_eq!(cell("a_b `c_d|<e>` <f>\n[g]"), r"a\_b `c_d\|<e>` &lt;f><br>\[g\]");
    }
}
