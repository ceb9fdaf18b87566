//! Surveys the tables of a page: the statistics of their columns, and the words above them.

use std::cell::OnceCell;
use std::collections::HashMap;

use crate::columns::{stats::Profile, vocabulary::sense::Sense, words::Title};
use crate::markdown::{Page, Table};

/// A table, and all that tells what it lists.
pub(crate) struct View<'a> {
    pub(crate) table: &'a Table,
    pub(crate) profiles: Vec<Profile>,
    /// What the tables with this header hold in each column.
    numbers: Vec<Numbers>,
    /// Whether a heading of its sections says that they are about errors or answers.
    pub(crate) speaks_of_errors: bool,
    /// The words of the heading above it and of the sentence right above it, once they have been asked for.
    titles: OnceCell<(Title, Title)>,
}

/// The numbers in a column of all tables with one header.
#[derive(Clone, Copy, Default)]
struct Numbers {
    /// As a profile counts them.
    common: u16,
    has_others: bool,
}

pub(crate) fn survey(page: &Page) -> Vec<View<'_>> {
    let is_of_errors = |title: &str| Title::of(title).holds(Sense::Error);
    let of_errors: Vec<bool> = page.headings.iter().map(|heading| is_of_errors(&heading.text)).collect();
    let mut numbers: HashMap<Vec<&str>, Vec<Numbers>> = HashMap::new();
    let mut views = Vec::with_capacity(page.tables.len());
    for table in &page.tables {
        let profiles = Profile::of_all(table);
        let all = numbers.entry(table.headers()).or_insert_with(|| vec![Numbers::default(); profiles.len()]);
        for (all, profile) in all.iter_mut().zip(&profiles) {
            all.common |= profile.common;
            all.has_others |= profile.has_other_integers;
        }
        let speaks_of_errors = table.sections.iter().any(|section| of_errors.get(*section) == Some(&true));
        views.push(View { table, profiles, numbers: Vec::new(), speaks_of_errors, titles: OnceCell::new() });
    }
    for view in &mut views {
        view.numbers = numbers.get(&view.table.headers()).cloned().unwrap_or_default();
    }
    views
}

impl View<'_> {
    /// How many of the most common statuses the tables with this header hold in `column`.
    pub(crate) fn common_statuses(&self, column: usize) -> u32 {
        self.numbers.get(column).map_or(0, |numbers| numbers.common.count_ones())
    }

    /// Whether one of the tables with this header holds an integer in `column` that is no status.
    pub(crate) fn has_other_integers(&self, column: usize) -> bool {
        self.numbers.get(column).is_some_and(|numbers| numbers.has_others)
    }

    pub(crate) fn heading(&self) -> &Title {
        &self.titles().0
    }

    pub(crate) fn lead(&self) -> &Title {
        &self.titles().1
    }

    fn titles(&self) -> &(Title, Title) {
        let title = |text: &Option<String>| text.as_deref().map(Title::of).unwrap_or_default();
        self.titles.get_or_init(|| (title(&self.table.heading), title(&self.table.lead)))
    }
}
