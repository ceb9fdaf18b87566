//! A cell: the text its readers see.

use crate::diagnostic::Diagnostics;
use crate::flaw::{Flaw, Use, What};
use crate::source::Span;
use crate::text::is_invisible;

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    /// The cell without its pipes and the blanks around it; where it is empty, the blanks.
    pub(crate) span: Span,
    /// The text a reader sees: marks, links and entities resolved, runs of white space one space.
    pub(crate) text: String,
    flaws: Vec<Flaw>,
}

impl Cell {
    /// The text, `None` where the cell is empty or holds a mark that stands for "nothing".
    pub(crate) fn filled(&self) -> Option<&str> {
        (!matches!(self.text.as_str(), "" | "-" | "–" | "—" | "N/A" | "n/a")).then_some(self.text.as_str())
    }

    /// Whether a template stands in the cell, whose text readers see only after it has been filled in.
    pub(crate) fn is_template(&self) -> bool {
        self.flaws.iter().any(|flaw| flaw.what == What::Template)
    }

    /// Reports what makes the cell unfit for `used`, and returns whether it is fit.
    pub(crate) fn check(&self, used: Use, diagnostics: &mut Diagnostics) -> bool {
        let mut reported = Vec::new();
        for diagnostic in self.flaws.iter().filter_map(|flaw| flaw.report(used)) {
            // Whoever mends the first of a kind sees the others.
            if !reported.contains(&diagnostic.kind()) {
                reported.push(diagnostic.kind());
                diagnostics.push(diagnostic);
            }
        }
        reported.is_empty()
    }
}

/// Puts a cell together from the pieces the parser finds in it.
#[derive(Debug)]
pub(crate) struct CellBuilder {
    span: Span,
    text: String,
    flaws: Vec<Flaw>,
}

impl CellBuilder {
    /// Begins the cell whose source is `raw` and lies at `span`.
    pub(crate) fn new(raw: &str, span: Span) -> Self {
        let start = span.start + (raw.len() - raw.trim_start().len());
        let inner = raw.trim();
        // Whatever is written is checked, also where no reader sees it: in a comment, in the target of a link.
        let flaws = inner
            .char_indices()
            .filter(|(_, c)| is_invisible(*c))
            .map(|(at, c)| Flaw {
                span: (start + at..start + at + c.len_utf8()).into(),
                what: What::Invisible(c),
            })
            .collect();
        let span = if inner.is_empty() { span } else { (start..start + inner.len()).into() };
        CellBuilder { span, text: String::new(), flaws }
    }

    /// Adds text that a reader sees, written in the source as `raw`.
    pub(crate) fn text(&mut self, text: &str, raw: &str, span: Span) {
        if text != raw {
            // An entity. What it stands for is in the text, but not in the source.
            let hidden = text.chars().find(|c| is_invisible(*c) && !raw.contains(*c));
            self.flaws.extend(hidden.map(|c| Flaw { span, what: What::Invisible(c) }));
        }
        self.text.push_str(text);
    }

    /// Adds an HTML tag or comment.
    pub(crate) fn html(&mut self, tag: &str, span: Span) {
        let name = tag.trim_start_matches('<').trim_start_matches('/');
        let name = name.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':'))).next();
        let name = name.unwrap_or_default();
        match name.to_ascii_lowercase().as_str() {
            "code" | "kbd" | "a" | "span" | "b" | "i" | "u" | "em" | "strong" | "font" | "small" | "del" => {}
            "br" | "ul" | "li" | "p" | "pre" => self.text.push(' '),
            "sup" | "sub" => self.flaws.push(Flaw { span, what: What::Raised }),
            _ if tag.starts_with("<!--") => {}
            _ => self.flaws.push(Flaw { span, what: What::UnknownTag(name.to_owned()) }),
        }
    }

    /// Notes that `span`, the text between `before` and `after` in the source, is set apart by marks.
    pub(crate) fn emphasis(&mut self, before: &str, marked: &str, after: &str, span: Span) {
        let is_mark = |c: char| matches!(c, '*' | '_' | '~');
        let word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        // Marks come in short runs; a long one is no emphasis that anybody wrote.
        let left = |text: &str| text.chars().rev().take(8).find(|c| !is_mark(*c));
        let right = |text: &str| text.chars().take(8).find(|c| !is_mark(*c));

        let opens_in_word = word(left(before)) && word(right(marked));
        let closes_in_word = word(left(marked)) && word(right(after));
        if opens_in_word || closes_in_word {
            self.flaws.push(Flaw { span, what: What::VanishingMarks });
        }
    }

    /// Notes that `span` is crossed out.
    pub(crate) fn strike(&mut self, span: Span) {
        self.flaws.push(Flaw { span, what: What::StruckOut });
    }

    /// Notes a backtick that is shown, at `span`.
    pub(crate) fn backtick(&mut self, span: Span) {
        self.flaws.push(Flaw { span, what: What::UnpairedBacktick });
    }

    pub(crate) fn finish(mut self) -> Cell {
        let text = self.text.split_whitespace().collect::<Vec<_>>().join(" ");
        if is_template(&text) {
            self.flaws.push(Flaw { span: self.span, what: What::Template });
        }
        Cell { span: self.span, text, flaws: self.flaws }
    }
}

/// Whether `text` holds an expression of Liquid, Jinja or Handlebars, or a link whose target is missing.
fn is_template(text: &str) -> bool {
    let holds = |open: &str, close: &str| text.split_once(open).is_some_and(|(_, rest)| rest.contains(close));
    holds("{{", "}}") || holds("{%", "%}") || text.contains("][")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Diagnostic;
    use crate::kind::Kind;
    use crate::table::read;

    /// The text of a cell written as `raw`, and the kinds of its mistakes for both uses.
    fn cell(raw: &str) -> (String, Vec<Kind>, Vec<Kind>) {
        let tables = read(&format!("|a|\n|-|\n|{raw}|")).tables;
        let cell = &tables[0].rows[0].cells[0];
        let check = |used| {
            let mut diagnostics = Diagnostics::default();
            let is_fit = cell.check(used, &mut diagnostics);
            let kinds: Vec<Kind> = diagnostics.into_sorted().iter().map(Diagnostic::kind).collect();
            assert_eq!(is_fit, kinds.is_empty());
            kinds
        };
        (cell.text.clone(), check(Use::Key), check(Use::Prose))
    }

    #[test]
    fn what_readers_cannot_see_is_a_mistake_also_behind_an_entity() {
        for raw in
            ["a\u{200b}b", "a&ZeroWidthSpace;b", "&#x202e;", "a\u{1b}[m", "a\tb", "[a](b\u{200b})", "a&#10;b"]
        {
            assert_eq!(cell(raw).1, [Kind::InvisibleCharacter], "{raw:?}");
            assert_eq!(cell(raw).2, [Kind::InvisibleCharacter], "{raw:?}");
        }
    }

    #[test]
    fn joiners_have_their_place_in_sentences_only() {
        for raw in ["👩‍💻", "❤️", "می‌خواهم"] {
            assert_eq!(cell(raw), (raw.to_owned(), vec![Kind::InvisibleCharacter], vec![]));
        }
    }

    #[test]
    fn known_elements_lose_their_tags_and_others_are_mistakes() {
        assert_eq!(cell("a<br/>b<kbd>c</kbd><ul><li>d</li></ul>"), ("a bc d".to_owned(), vec![], vec![]));
        for raw in ["<id>", "<Note>x", "</x-y>"] {
            assert_eq!(cell(raw).2, [Kind::UnknownTag], "{raw}");
        }
        assert_eq!(cell("404<sup>1</sup>"), ("4041".to_owned(), vec![Kind::RaisedText], vec![]));
    }

    #[test]
    fn marks_that_vanish_inside_a_word_are_mistakes() {
        for raw in ["2*3*4", "a**b** c", "x *y*z", "2***3***4", "a~~b~~ c"] {
            assert!(cell(raw).2.contains(&Kind::VanishingMarks), "{raw}");
        }
        for raw in ["*a* b", "a **b**, c", r"2\*3\*4", "snake_case_word", "`2*3*4`", "(*a*)"] {
            assert_eq!(cell(raw).2, [], "{raw}");
        }
    }

    #[test]
    fn a_backtick_that_is_shown_is_a_mistake_unless_it_is_escaped() {
        for raw in ["a ` b", "`a", "``a`"] {
            assert_eq!(cell(raw).2, [Kind::UnpairedBacktick], "{raw}");
        }
        for raw in [r"a \` b", "`` ` ``", "`a`"] {
            assert_eq!(cell(raw).2, [], "{raw}");
        }
    }

    #[test]
    fn a_template_identifies_nothing() {
        for raw in ["{{ code }}", "{% raw %}", "[a][]", "[a][b]", "`{{x}}`"] {
            assert_eq!((cell(raw).1, cell(raw).2), (vec![Kind::TemplateKey], vec![]), "{raw}");
        }
        for raw in ["{a}", "{{", "[a]", "[a] [b]"] {
            assert_eq!(cell(raw).1, [], "{raw}");
        }
    }

    #[test]
    fn crossed_out_text_identifies_nothing() {
        assert_eq!(cell("~~X~~"), ("X".to_owned(), vec![Kind::StruckOut], vec![]));
    }

    #[test]
    fn marks_for_nothing_are_empty() {
        let filled = |raw: &str| {
            let tables = read(&format!("|a|b|\n|-|-|\n|{raw}|x|")).tables;
            tables[0].rows[0].cells[0].filled().map(str::to_owned)
        };
        for raw in ["", "  ", "-", "—", "N/A", "&nbsp;"] {
            assert_eq!(filled(raw), None, "{raw}");
        }
        assert_eq!(filled("- x").as_deref(), Some("- x"));
    }
}
