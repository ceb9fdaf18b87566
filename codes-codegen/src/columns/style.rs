//! The style of a table's codes, such as `SNAKE_CASE`, which helps to recognise codes outside the table.

use std::cell::OnceCell;

use crate::catalog::pair;
use crate::columns::role::Columns;
use crate::markdown::{Table, Width, cell::Cell};
use crate::text::class::Classes;

/// The styles of the codes of a table, computed on demand, because few tables need them.
#[derive(Debug)]
pub(crate) struct Styles<'a> {
    table: &'a Table,
    columns: &'a Columns,
    all: OnceCell<Vec<Style>>,
}

impl<'a> Styles<'a> {
    pub(crate) fn of(table: &'a Table, columns: &'a Columns) -> Self {
        Styles { table, columns, all: OnceCell::new() }
    }

    /// Returns whether `text` has the style of one of the codes, and does not look like a word.
    pub(crate) fn fit(&self, text: &str) -> bool {
        let style = Style::of(text, Classes::of(text));
        !style.is_word() && self.all.get_or_init(|| self.find()).contains(&style)
    }

    fn find(&self) -> Vec<Style> {
        // Without all its cells, a row may have another text in the column.
        let rows = self.table.rows.iter().filter(|row| row.width == Width::Fits);
        let cells = rows.filter_map(|row| row.cell(self.columns.code));
        let mut all = Vec::new();
        let is_pair = self.columns.pair().is_some();
        let style = |cell: &Cell| {
            let text = cell.filled()?;
            let code = is_pair.then(|| pair::read(text)).flatten();
            Some(match code {
                Some((_, code)) => Style::of(code.as_str(), Classes::of(code.as_str())),
                None => Style::of(text, cell.classes),
            })
        };
        for style in cells.filter_map(style) {
            if !all.contains(&style) {
                all.push(style);
            }
        }
        all
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Style {
    has_lowercase: bool,
    has_digit: bool,
    /// Whether an upper-case letter follows the first character, as in `notFound`, `NotFound` and `NOT`.
    has_inner_capital: bool,
    /// The first character that is not a letter or digit, which separates the words of a code.
    separator: Option<char>,
}

impl Style {
    fn of(text: &str, classes: Classes) -> Self {
        Style {
            has_lowercase: classes.has(Classes::LOWERCASE),
            has_digit: classes.has(Classes::DIGIT),
            has_inner_capital: text.bytes().skip(1).any(|b| b.is_ascii_uppercase()),
            separator: text.chars().find(|c| !c.is_alphanumeric()),
        }
    }

    /// Returns whether words of prose look like this: `none`, `None`.
    fn is_word(self) -> bool {
        !self.has_inner_capital && !self.has_digit && self.separator.is_none()
    }
}

#[cfg(test)]
mod tests {
    use crate::Options;
    use crate::columns;
    use crate::columns::survey::survey;
    use crate::markdown::parser;

    #[test]
    fn codes_are_recognised_by_the_style_of_the_table() {
        let is_of = |text: &str, code: &str| {
            let page = parser::read(&format!("|Code|Message|\n|-|-|\n|{code}|x y|\n|{code}_2|y z|\n"));
            let found = columns::find(&survey(&page).groups[0], &Options::default(), false);
            let columns = found.ok().flatten().expect("columns");
            super::Styles::of(&page.tables[0], &columns).fit(text)
        };
        for (text, code) in [
            ("SERVER_DOWN", "NOT_FOUND"),
            ("fourth-one", "not-found"),
            ("notThere", "badRequest"),
            ("E1004", "E1001"),
            ("order.gone", "order.not_found"),
        ] {
            assert!(is_of(text, code), "{text} {code}");
        }
        for (text, code) in [
            ("API", "NOT_FOUND"),
            ("README.md", "NOT_FOUND"),
            ("v1.2", "not-found"),
            ("zh-CN", "not-found"),
            ("none", "gone"),
        ] {
            assert!(!is_of(text, code), "{text} {code}");
        }
    }
}
