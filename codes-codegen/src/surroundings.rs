//! What stands around a table and tells what it lists: the headings above it, and the tables with the same header.

use std::collections::HashMap;

use crate::page::{Page, Table};
use crate::profile;
use crate::sense::Sense;
use crate::title::Title;

/// The most common statuses that occur, each a bit.
type Common = u16;

/// What stands around the tables of a page.
pub(crate) struct Surroundings<'a> {
    /// Of each heading, whether it says that its section is about errors or answers.
    of_errors: Vec<bool>,
    /// Of each header, the most common statuses in each column of the tables that have it.
    common: HashMap<Vec<&'a str>, Vec<Common>>,
}

impl<'a> Surroundings<'a> {
    /// What stands around the tables of `page`.
    pub(crate) fn of(page: &'a Page) -> Self {
        let mut common: HashMap<Vec<&str>, Vec<Common>> = HashMap::new();
        for table in &page.tables {
            let texts = table.headers();
            let columns = (0..texts.len()).map(|column| profile::common(table, column));
            let all = common.entry(texts).or_insert_with(|| vec![0; columns.len()]);
            all.iter_mut().zip(columns).for_each(|(all, common)| *all |= common);
        }
        let of_errors =
            page.headings.iter().map(|heading| Title::of(&heading.text).holds(Sense::Error)).collect();
        Surroundings { of_errors, common }
    }

    /// How many of the most common statuses stand in `column` of the tables whose header is that of `table`.
    pub(crate) fn common_statuses(&self, table: &Table, column: usize) -> u32 {
        let alike = self.common.get(&table.headers()).and_then(|columns| columns.get(column));
        alike.map_or(0, |common| common.count_ones())
    }

    /// Whether a heading of the sections that hold `table` says that they are about errors or answers.
    pub(crate) fn speak_of_errors(&self, table: &Table) -> bool {
        table.sections.iter().any(|section| self.of_errors.get(*section) == Some(&true))
    }
}
