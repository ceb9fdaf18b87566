//! What stands around a table and tells what it lists: the headings above it, and the tables with the same header.

use std::collections::HashMap;

use crate::columns::vocabulary::sense::Sense;
use crate::columns::words::Title;
use crate::markdown::{Page, Table};

/// What stands in a column of all tables with one header.
#[derive(Clone, Copy, Default)]
struct Numbers {
    /// The most common statuses that occur, each a bit.
    common: u16,
    /// Whether an integer occurs that is no status.
    has_others: bool,
}

/// What stands around the tables of a page.
pub(crate) struct Surroundings<'a> {
    /// Of each heading, whether it says that its section is about errors or answers.
    of_errors: Vec<bool>,
    /// Of each header, what stands in each column of the tables that have it.
    numbers: HashMap<Vec<&'a str>, Vec<Numbers>>,
}

impl<'a> Surroundings<'a> {
    /// What stands around the tables of `page`.
    pub(crate) fn of(page: &'a Page) -> Self {
        let mut numbers: HashMap<Vec<&str>, Vec<Numbers>> = HashMap::new();
        for table in &page.tables {
            let texts = table.headers();
            let columns = texts.len();
            let all = numbers.entry(texts).or_insert_with(|| vec![Numbers::default(); columns]);
            for (all, profile) in all.iter_mut().zip(table.profiles()) {
                all.common |= profile.common;
                all.has_others |= profile.has_other_integers;
            }
        }
        let of_errors =
            page.headings.iter().map(|heading| Title::of(&heading.text).holds(Sense::Error)).collect();
        Surroundings { of_errors, numbers }
    }

    fn numbers(&self, table: &Table, column: usize) -> Numbers {
        let columns = self.numbers.get(&table.headers());
        columns.and_then(|columns| columns.get(column)).copied().unwrap_or_default()
    }

    /// How many of the most common statuses stand in `column` of the tables whose header is that of `table`.
    pub(crate) fn common_statuses(&self, table: &Table, column: usize) -> u32 {
        self.numbers(table, column).common.count_ones()
    }

    /// Whether an integer that is no status stands in `column` of one of the tables whose header is that of `table`.
    pub(crate) fn has_other_integers(&self, table: &Table, column: usize) -> bool {
        self.numbers(table, column).has_others
    }

    /// Whether a heading of the sections that hold `table` says that they are about errors or answers.
    pub(crate) fn speak_of_errors(&self, table: &Table) -> bool {
        table.sections.iter().any(|section| self.of_errors.get(*section) == Some(&true))
    }
}
