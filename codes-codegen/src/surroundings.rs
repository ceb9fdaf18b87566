//! What stands around a table and tells what it lists: the headings above it, and the tables with the same header.

use std::collections::HashMap;

use crate::page::{Page, Table};
use crate::profile;
use crate::title::Title;
use crate::words;

/// The most common statuses that occur, each a bit.
type Common = u16;

/// What stands around the tables of a page.
pub(crate) struct Surroundings<'a> {
    page: &'a Page,
    /// Of each header, the most common statuses in each column of the tables that have it.
    common: HashMap<Vec<&'a str>, Vec<Common>>,
}

impl<'a> Surroundings<'a> {
    /// What stands around the tables of `page`.
    pub(crate) fn of(page: &'a Page) -> Self {
        let mut common: HashMap<Vec<&str>, Vec<Common>> = HashMap::new();
        for table in &page.tables {
            let texts = header(table);
            let columns = (0..texts.len()).map(|column| profile::common(table, column));
            let all = common.entry(texts).or_insert_with(|| vec![0; columns.len()]);
            all.iter_mut().zip(columns).for_each(|(all, common)| *all |= common);
        }
        Surroundings { page, common }
    }

    /// How many of the most common statuses stand in `column` of the tables whose header is that of `table`.
    pub(crate) fn common_statuses(&self, table: &Table, column: usize) -> u32 {
        let alike = self.common.get(&header(table)).and_then(|columns| columns.get(column));
        alike.map_or(0, |common| common.count_ones())
    }

    /// Whether a heading of the sections that hold `table` says that they are about errors or answers.
    pub(crate) fn speak_of_errors(&self, table: &Table) -> bool {
        let mut sections = table.sections.iter().filter_map(|section| self.page.headings.get(*section));
        sections.any(|heading| Title::of(&heading.text).holds_any(words::ERROR))
    }
}

fn header(table: &Table) -> Vec<&str> {
    table.header.cells.iter().map(|cell| cell.text.as_str()).collect()
}
