//! A cell: the text its readers see.

use crate::diagnostic::Diagnostics;
use crate::markdown::flaw::{Flaw, Use, What};
use crate::markdown::prose::Prose;
use crate::source::Span;
use crate::text::class::Signs;
use crate::text::dash;
use crate::text::escape::escape;

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    /// The cell without its pipes and the blanks around it; where it is empty, the blanks.
    pub(crate) span: Span,
    /// The text a reader sees: marks, links and entities resolved, runs of white space one space.
    pub(crate) text: String,
    /// Which characters the text holds.
    pub(crate) signs: Signs,
    /// The text as Markdown that can do no harm.
    pub(crate) markdown: String,
    /// The Markdown before and after the first dash, where no mark reaches over it.
    pub(crate) halves: Option<Box<[String; 2]>>,
    pub(crate) flaws: Vec<Flaw>,
}

impl Cell {
    /// The text, `None` where the cell is empty or holds a mark that stands for "nothing".
    pub(crate) fn filled(&self) -> Option<&str> {
        // No such mark is longer than three bytes.
        let is_filled =
            self.text.len() > 3 || !matches!(self.text.as_str(), "" | "-" | "–" | "—" | "N/A" | "n/a");
        is_filled.then_some(self.text.as_str())
    }

    /// The reason and the message of a cell with a dash between them.
    pub(crate) fn split(&self) -> Option<[Prose; 2]> {
        let (reason, message) = dash::split(self.filled()?)?;
        let halves =
            self.halves.as_ref().map_or_else(|| [reason, message].map(escape), |halves| (**halves).clone());
        let [before, after] = halves;
        Some([
            Prose { text: reason.to_owned(), markdown: before },
            Prose { text: message.to_owned(), markdown: after },
        ])
    }

    /// Whether a tag stands in the cell that browsers may show as something.
    pub(crate) fn is_hidden(&self) -> bool {
        self.flaws.iter().any(|flaw| matches!(flaw.what, What::UnknownTag(_)))
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
            if !reported.contains(&diagnostic.rule()) {
                reported.push(diagnostic.rule());
                diagnostics.push(diagnostic);
            }
        }
        reported.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Diagnostic;
    use crate::diagnostic::rule::Rule;
    use crate::markdown::parser::read;

    /// The text of a cell written as `raw`, and the kinds of its mistakes for both uses.
    fn cell(raw: &str) -> (String, Vec<Rule>, Vec<Rule>) {
        let tables = read(&format!("|a|\n|-|\n|{raw}|")).tables;
        let cell = &tables[0].rows[0].cells[0];
        let check = |used| {
            let mut diagnostics = Diagnostics::default();
            let is_fit = cell.check(used, &mut diagnostics);
            let kinds: Vec<Rule> = diagnostics.into_sorted().iter().map(Diagnostic::rule).collect();
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
            assert_eq!(cell(raw).1, [Rule::InvisibleCharacter], "{raw:?}");
            assert_eq!(cell(raw).2, [Rule::InvisibleCharacter], "{raw:?}");
        }
    }

    #[test]
    fn joiners_have_their_place_in_sentences_only() {
        for raw in ["👩‍💻", "❤️", "می‌خواهم"] {
            assert_eq!(cell(raw), (raw.to_owned(), vec![Rule::InvisibleCharacter], vec![]));
        }
    }

    #[test]
    fn known_elements_lose_their_tags_and_others_are_mistakes() {
        assert_eq!(cell("a<br/>b<kbd>c</kbd><ul><li>d</li></ul>"), ("a bc d".to_owned(), vec![], vec![]));
        for raw in [
            "<id>",
            "<span hidden>",
            "<i style=\"display: none\">",
            "<Note>x",
            "</x-y>",
            "<?php x ?>",
            "<![CDATA[x]]>",
        ] {
            assert_eq!(cell(raw).2, [Rule::UnknownTag], "{raw}");
        }
        for raw in ["<a href=\"https://x.y/display/hidden\">x</a>", "<span style=\"display: block\">x</span>"]
        {
            assert_eq!(cell(raw).2, [], "{raw}");
        }
        assert_eq!(cell("404<sup>1</sup>"), ("4041".to_owned(), vec![Rule::RaisedText], vec![]));
    }

    #[test]
    fn a_header_may_be_marked_as_it_likes_but_not_hide_anything() {
        let check = |raw: &str| {
            let tables = read(&format!("|{raw}|\n|-|\n|x|")).tables;
            tables[0].header.cells[0].check(Use::Header, &mut Diagnostics::default())
        };
        assert!(check("Notes<sup>1</sup> ~~Old~~ 2*3*4 {{ x }}"));
        assert!(!check("Co\u{200b}de") && !check("Code\u{200d}"));
    }

    #[test]
    fn marks_that_vanish_inside_a_word_are_mistakes() {
        for raw in [
            "5~10 s, or 20~30 s",
            "https://x.y/_cat_",
            "https://x.y/a/*/b/*",
            "2*3*4",
            "a**b** c",
            "x *y*z",
            "2***3***4",
            "a~~b~~ c",
        ] {
            assert!(cell(raw).2.contains(&Rule::VanishingMarks), "{raw}");
        }
        for raw in [
            "~5 s or ~10 s",
            "5~10 s",
            r"5\~10 s, 20\~30 s",
            "`~a~`",
            "a://b *c*",
            "*a* b",
            "a **b**, c",
            r"2\*3\*4",
            "snake_case_word",
            "`2*3*4`",
            "(*a*)",
        ] {
            assert_eq!(cell(raw).2, [], "{raw}");
        }
    }

    #[test]
    fn marks_beside_the_signs_of_a_code_are_mistakes_there() {
        assert_eq!(cell("/u/*/p/*"), ("/u//p/".to_owned(), vec![Rule::VanishingMarks], vec![]));
        for raw in ["**NOT_FOUND**", "404 - *Not Found*", "**a** - **b**"] {
            assert_eq!(cell(raw).1, [], "{raw}");
        }
    }

    #[test]
    fn a_backtick_that_is_shown_is_a_mistake_unless_it_is_escaped() {
        for raw in ["a ` b", "`a", "``a`"] {
            assert_eq!(cell(raw).2, [Rule::UnpairedBacktick], "{raw}");
        }
        for raw in [r"a \` b", "`` ` ``", "`a`"] {
            assert_eq!(cell(raw).2, [], "{raw}");
        }
    }

    #[test]
    fn a_template_identifies_nothing() {
        for raw in ["{{ code }}", "{% raw %}", "[a][]", "[a][b]", "`{{x}}`"] {
            assert_eq!((cell(raw).1, cell(raw).2), (vec![Rule::TemplateKey], vec![]), "{raw}");
        }
        for raw in ["{a}", "{{", "[a]", "[a] [b]"] {
            assert_eq!(cell(raw).1, [], "{raw}");
        }
    }

    #[test]
    fn crossed_out_text_identifies_nothing() {
        assert_eq!(cell("~~X~~"), ("X".to_owned(), vec![Rule::StruckOut], vec![]));
        assert_eq!(cell("<del>X</del>"), ("X".to_owned(), vec![Rule::StruckOut], vec![]));
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
