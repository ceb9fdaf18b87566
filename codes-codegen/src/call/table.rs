//! The option `table`, which selects tables by the headings above them.

use std::collections::BTreeSet;
use std::fmt;

use syn::parse::ParseStream;
use syn::{Error, LitStr, Result, token};

use crate::call::value;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Selection {
    All,
    Of(Vec<Selector>),
}

impl Selection {
    /// Parses `all`, `"Errors"` or `["Errors", "Limits > Codes"]`.
    pub(crate) fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.peek(LitStr) {
            return Ok(Selection::Of(vec![Selector::parse(&input.parse()?)?]));
        }
        if !input.peek(token::Bracket) {
            let expected = "expected `all`, a heading of the document in quotes, or a list of headings";
            return value::choice(input, &[("all", Selection::All)], expected);
        }
        let start = input.span();
        let selectors = value::list(input, "", |text: LitStr, _: &[Selector]| Selector::parse(&text))?;
        if selectors.is_empty() {
            let expected = "expected a heading of the document in the list, such as `[\"Errors\"]`";
            return Err(Error::new(start, expected));
        }
        Ok(Selection::Of(selectors))
    }

    /// Returns whether the call selects tables below `headings`, outermost first.
    pub(crate) fn covers(&self, headings: &[&str]) -> bool {
        match self {
            Selection::All => true,
            // The place of a table is unknown here, because hidden tables do not count.
            Selection::Of(selectors) => selectors.iter().any(|selector| selector.is_among(headings)),
        }
    }

    /// Returns the indices of the selected tables, and the selectors that do not match. `sections` contains the headings above
    /// each table, outermost first.
    pub(crate) fn select(&self, sections: &[Vec<&str>]) -> (BTreeSet<usize>, Vec<&Selector>) {
        let Selection::Of(selectors) = self else { return ((0..sections.len()).collect(), Vec::new()) };
        let (mut selected, mut unmatched) = (BTreeSet::new(), Vec::new());
        for selector in selectors {
            let tables = selector.select(sections);
            unmatched.extend(tables.is_empty().then_some(selector));
            selected.extend(tables);
        }
        (selected, unmatched)
    }
}

impl fmt::Display for Selection {
    /// Writes the value of the option as in a call.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Selection::Of(selectors) = self else { return f.write_str("all") };
        match selectors.as_slice() {
            [only] => write!(f, "{:?}", only.written),
            several => f.debug_list().entries(several.iter().map(|selector| &selector.written)).finish(),
        }
    }
}

/// A section of a page, such as `Errors > Orders`, or one of its tables, such as `Errors#2`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Selector {
    pub(crate) written: String,
    /// The headings, outermost first. Headings between them may be left out.
    path: Vec<String>,
    /// The place of the table in the section, from 1; `None` for all tables.
    place: Option<usize>,
}

impl Selector {
    fn parse(text: &LitStr) -> Result<Self> {
        let expected = "expected a heading of the document, such as `\"Errors\"`, `\"Errors > Orders\"` or `\"Errors#2\"`";
        Selector::new(&text.value()).ok_or_else(|| Error::new(text.span(), expected))
    }

    /// Parses `written`. Returns `None` if a part is empty or the place is 0.
    pub(crate) fn new(written: &str) -> Option<Self> {
        let counted =
            written.rsplit_once('#').and_then(|(path, place)| Some((path, Some(place.parse().ok()?))));
        let (path, place) = counted.unwrap_or((written, None));
        let mut path: Vec<String> = path.split('>').map(|part| part.trim().to_owned()).collect();
        if place.is_some() && path == [""] {
            path.clear();
        }
        let is_sound = place != Some(0) && path.iter().all(|part| !part.is_empty());
        is_sound.then(|| Selector { written: written.to_owned(), path, place })
    }

    /// Returns the indices of the selected tables. `sections` contains the headings above each table, outermost first.
    pub(crate) fn select(&self, sections: &[Vec<&str>]) -> Vec<usize> {
        let tables = sections.iter().enumerate();
        let inside = tables.filter(|(_, headings)| self.is_among(headings)).map(|(index, _)| index);
        let (skipped, taken) = self.place.map_or((0, usize::MAX), |place| (place - 1, 1));
        inside.skip(skipped).take(taken).collect()
    }

    /// Returns whether the path leads to one of `headings`, by their text or by their anchor on GitHub.
    fn is_among(&self, headings: &[&str]) -> bool {
        let mut headings = headings.iter();
        let is_called = |heading: &str, part: &str| heading.trim() == part || slug(heading) == part;
        self.path.iter().all(|part| headings.any(|heading| is_called(heading, part)))
    }

    /// Returns the shortest selector that selects only the table at `index` of `sections`.
    pub(crate) fn of(index: usize, sections: &[Vec<&str>]) -> Option<Self> {
        let is_only = |selector: &Selector| selector.select(sections) == [index];
        let is_writable = |heading: &&str| !heading.is_empty() && !heading.contains(['"', '>', '#']);
        let headings = sections.get(index)?.iter().map(|heading| heading.trim());
        let headings: Vec<&str> = headings.filter(is_writable).collect();
        let paths = (0..headings.len()).rev().filter_map(|outer| Some(headings.get(outer..)?.join(" > ")));
        paths.filter_map(|path| Selector::new(&path)).find(is_only).or_else(|| {
            // The section has several tables, so the selector needs a place.
            let heading = headings.last().copied().unwrap_or_default();
            let section = Selector::new(heading).map(|section| section.select(sections));
            let section = section.unwrap_or_else(|| (0..sections.len()).collect());
            let place = section.iter().position(|table| *table == index)? + 1;
            Selector::new(&format!("{heading}#{place}")).filter(is_only)
        })
    }
}

/// Returns the anchor of a heading on GitHub: lower case, no punctuation, and `-` for each blank.
fn slug(heading: &str) -> String {
    let kept = heading.trim().chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_selectors_are_refused() {
        for written in ["", " ", "A > ", " > A", "A#0"] {
            assert_eq!(Selector::new(written), None, "{written}");
        }
    }
}
