//! Marks of footnotes. The parser takes them for text or for links; GitHub raises those whose note stands on the page.

use std::collections::HashSet;

use crate::source::Span;

/// The footnotes that a page explains.
pub(crate) struct Footnotes<'a> {
    /// Their marks, such as `[^1]`.
    marks: HashSet<&'a str>,
}

impl<'a> Footnotes<'a> {
    /// Those of `markdown`, each explained on a line such as `[^1]: The note.`
    pub(crate) fn of(markdown: &'a str) -> Self {
        let lines = markdown.lines().map(|line| line.trim_start_matches(['>', ' ', '\t']));
        let notes = lines.filter(|line| line.starts_with("[^"));
        Footnotes { marks: notes.filter_map(|line| line.get(..=line.find("]:")?)).collect() }
    }

    /// The mark that stands at the offset `start` of `markdown`, if one does.
    pub(crate) fn mark_at(&self, markdown: &str, start: usize) -> Option<Span> {
        let rest = markdown.get(start..).filter(|rest| rest.starts_with("[^"))?;
        let mark = rest.get(..=rest.find([']', '\n'])?)?;
        self.marks.contains(mark).then(|| (start..start + mark.len()).into())
    }
}

#[cfg(test)]
mod tests {
    use crate::table::read;

    #[test]
    fn marks_of_footnotes_are_no_text() {
        let text = |notes: &str| {
            let tables = read(&format!("|a|b|\n|-|-|\n|x[^1] `[^1]` \\[^1] [^n n]|y[^2]|\n\n{notes}")).tables;
            tables[0].rows[0].cells.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>()
        };
        assert_eq!(text("[^1]: Note\n\n> [^2]: Some note.\n"), ["x [^1] [^1] [^n n]", "y"]);
        assert_eq!(text("[^3]: Note\n"), ["x[^1] [^1] [^1] [^n n]", "y[^2]"]);
    }
}
