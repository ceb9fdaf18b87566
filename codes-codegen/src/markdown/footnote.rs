//! Marks of footnotes. The parser takes them for text or for links; GitHub raises those whose note stands on the page.

use std::collections::HashSet;

use crate::source::Span;

/// The marks of the footnotes that a page explains, such as `[^note]`, in small letters: capitals make no difference.
#[derive(Default)]
pub(crate) struct Footnotes(HashSet<String>);

impl Footnotes {
    /// Those of `markdown`, each explained on a line such as `[^note]: What it says.`
    pub(crate) fn of(markdown: &str) -> Self {
        let mut marks = HashSet::new();
        // Few pages have any, and to look for one byte costs next to nothing.
        if !markdown.as_bytes().contains(&b'^') {
            return Footnotes(marks);
        }
        let mut is_code = false;
        for line in markdown.lines() {
            let text = line.trim_start_matches(['>', '-', '*', '+', ' ', '\t']);
            is_code ^= text.starts_with("```") || text.starts_with("~~~");
            if text.starts_with("[^") && !is_code && !line.starts_with("    ") {
                marks.extend(text.find("]:").and_then(|end| text.get(..=end)).map(str::to_lowercase));
            }
        }
        Footnotes(marks)
    }

    /// The mark at the offset `start` of `markdown`.
    pub(crate) fn mark_at(&self, markdown: &str, start: usize) -> Option<Span> {
        let rest = markdown.get(start..).filter(|rest| rest.starts_with("[^"))?;
        let mark = rest.get(..=rest.find([']', '\n'])?)?;
        self.0.contains(&mark.to_lowercase()).then(|| (start..start + mark.len()).into())
    }
}

#[cfg(test)]
mod tests {
    use crate::markdown::parser::read;

    #[test]
    fn markers_of_footnotes_are_not_text() {
        let text = |notes: &str| {
            let tables = read(&format!("|a|b|\n|-|-|\n|x[^1] `[^1]` \\[^1] [^n n]|y[^2]|\n\n{notes}")).tables;
            tables[0].rows[0].cells.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>()
        };
        assert_eq!(text("[^1]: Note\n\n> [^2]: Some note.\n"), ["x [^1] [^1] [^n n]", "y"]);
        assert_eq!(text("* [^2]: Note\n\n```\n[^1]: Note\n```\n"), ["x[^1] [^1] [^1] [^n n]", "y"]);
        assert_eq!(text("[^3]: Note\n"), ["x[^1] [^1] [^1] [^n n]", "y[^2]"]);
    }
}
