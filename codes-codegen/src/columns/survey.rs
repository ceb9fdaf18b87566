//! Surveys the tables of a page: the statistics of their columns, and the words above them.

use std::cell::OnceCell;
use std::collections::HashMap;

use crate::columns::{stats::Profile, vocabulary::sense::Sense, words::Title};
use crate::markdown::{Page, Table};

/// A table, and all that tells what it lists.
pub(crate) struct View<'a> {
    pub(crate) table: &'a Table,
    pub(crate) profiles: Vec<Profile>,
    /// Whether a heading of its sections says that they are about errors or answers.
    pub(crate) speaks_of_errors: bool,
    /// The words of the heading above it and of the sentence right above it, once they have been asked for.
    titles: OnceCell<(Title, Title)>,
}

pub(crate) fn survey(page: &Page) -> Vec<View<'_>> {
    let is_of_errors = |title: &str| Title::of(title).holds(Sense::Error);
    let of_errors: Vec<bool> = page.headings.iter().map(|heading| is_of_errors(&heading.text)).collect();
    // The most common statuses in each column of all tables with one header, and whether other integers occur.
    let mut numbers: HashMap<Vec<&str>, Vec<(u16, bool)>> = HashMap::new();
    let mut views = Vec::with_capacity(page.tables.len());
    for table in &page.tables {
        let profiles = Profile::of_all(table);
        let all = numbers.entry(table.headers()).or_insert_with(|| vec![(0, false); profiles.len()]);
        for ((common, has_others), profile) in all.iter_mut().zip(&profiles) {
            *common |= profile.common;
            *has_others |= profile.has_other_integers;
        }
        let speaks_of_errors = table.sections.iter().any(|section| of_errors.get(*section) == Some(&true));
        views.push(View { table, profiles, speaks_of_errors, titles: OnceCell::new() });
    }
    for view in &mut views {
        let all = numbers.get(&view.table.headers()).into_iter().flatten();
        for (profile, (common, has_others)) in view.profiles.iter_mut().zip(all) {
            (profile.common, profile.has_other_integers) = (*common, *has_others);
        }
    }
    views
}

impl View<'_> {
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
