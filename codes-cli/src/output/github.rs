//! Output for GitHub Actions: annotations and a job summary.

use std::env;
use std::fs::OpenOptions;
use std::io::{self, Write};

use codes_codegen::{Diagnostic, Source, shown};

use crate::check::Verdict;
use crate::output::summary;

/// The maximum number of rows in a job summary, which GitHub limits to 1 MiB.
const MAX_ROWS: usize = 200;

/// Writes a workflow command for each diagnostic, and adds all of them to the job summary.
pub(crate) fn write(verdict: &Verdict, mut out: impl Write) -> io::Result<()> {
    let mut rows = Vec::new();
    for checked in &verdict.checked {
        for diagnostic in &checked.diagnostics {
            let diagnostic = checked.for_reader(diagnostic);
            writeln!(out, "{}", annotation(&diagnostic, &checked.source))?;
            rows.push(row(&diagnostic, &checked.source));
        }
    }
    for message in &verdict.unreadable {
        writeln!(out, "{}", command("error", "title=cannot read", &shown(message)))?;
    }
    let summary = summary::of(verdict);
    writeln!(out, "{summary}")?;
    summarise("codes check", &summary, "| | where | what | fix |\n|---|---|---|---|\n", &rows)
}

/// Adds a section with a table of these `rows` to the job summary, if there is one.
pub(crate) fn summarise(title: &str, summary: &str, header: &str, rows: &[String]) -> io::Result<()> {
    let Some(path) = env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()) else {
        return Ok(());
    };
    let (shown, rest) = rows.split_at(MAX_ROWS.min(rows.len()));
    let rest = if rest.is_empty() { String::new() } else { format!("\nand {} more\n", rest.len()) };
    let table = if rows.is_empty() { String::new() } else { format!("\n{header}{}{rest}", shown.concat()) };
    let markdown = format!("### {title}\n\n{summary}\n{table}\n");
    OpenOptions::new().append(true).create(true).open(path)?.write_all(markdown.as_bytes())
}

/// Writes a workflow command for each of `diagnostics`, which are about `source`.
pub(crate) fn annotate<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>, source: &Source) {
    for diagnostic in diagnostics {
        let _ = writeln!(io::stdout(), "{}", annotation(diagnostic, source));
    }
}

/// Returns the workflow command that annotates a line, such as `::error file=a.md,line=3,col=5,title=duplicate_code::…`.
fn annotation(diagnostic: &Diagnostic, source: &Source) -> String {
    let (start, end) = (source.locate(diagnostic.span.start), source.locate(diagnostic.span.end));
    let end = if end.line == start.line && end.column > start.column {
        format!(",endColumn={}", end.column)
    } else {
        String::new()
    };
    let advice = [diagnostic.help.as_deref(), diagnostic.call_help.as_deref(), diagnostic.note.as_deref()];
    let advice: String = advice.into_iter().flatten().flat_map(|text| ["\n", text]).collect();
    command(
        &diagnostic.rule.severity().to_string(),
        &format!(
            "file={},line={},col={}{end},title={}",
            property(&shown(&source.place)),
            start.line,
            start.column,
            property(diagnostic.rule.id())
        ),
        &format!("{}{advice}", diagnostic.title),
    )
}

/// Returns a workflow command. The message may have several lines.
pub(crate) fn command(name: &str, properties: &str, message: &str) -> String {
    format!("::{name} {properties}::{}", data(message))
}

/// Escapes `text` for the message of a workflow command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes `text` for a property of a workflow command.
pub(crate) fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// Returns a row of the job summary.
fn row(diagnostic: &Diagnostic, source: &Source) -> String {
    let at = source.locate(diagnostic.span.start);
    let help = diagnostic.help.as_deref().unwrap_or_default();
    format!(
        "| {} | {}:{}:{} | {} `[{}]` | {} |\n",
        diagnostic.rule.severity(),
        cell(&shown(&source.place)),
        at.line,
        at.column,
        cell(&diagnostic.title),
        diagnostic.rule.id(),
        cell(help)
    )
}

/// Escapes `text` for a Markdown cell. Text between backticks becomes code.
pub(crate) fn cell(text: &str) -> String {
    let mut in_code = false;
    // The last backtick does not begin code if their number is odd.
    let mut fences = text.matches('`').count() / 2 * 2;
    let mut escape = |c: char| {
        let is_fence = c == '`' && fences > 0;
        fences -= usize::from(is_fence);
        in_code ^= is_fence;
        match c {
            '\n' => "<br>".to_owned(),
            '|' => "\\|".to_owned(),
            '<' if !in_code => "&lt;".to_owned(),
            '&' if !in_code => "&amp;".to_owned(),
            '\\' | '*' | '_' | '[' | ']' | '~' | '#' | '`' if !in_code && !is_fence => format!("\\{c}"),
            c => c.to_string(),
        }
    };
    text.chars().map(&mut escape).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_and_cells_can_contain_any_text() {
        assert_eq!(command("error", &property("a,b:c%"), "1\n2%\r"), "::error a%2Cb%3Ac%25::1%0A2%25%0D");
        assert_eq!(cell("a_b `c_d|<e>` <f>\n[g]"), r"a\_b `c_d\|<e>` &lt;f><br>\[g\]");
        assert_eq!(cell("`a_b` `<c>"), r"`a_b` \`&lt;c>");
    }
}
