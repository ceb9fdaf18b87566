//! Surveys the tables of a page: the statistics of their columns, and the words above them.

use std::cell::OnceCell;
use std::collections::HashMap;

use crate::columns::{stats::Profile, vocabulary::sense::Sense, words::Title};
use crate::markdown::{Page, Table};

/// A table with everything that helps to classify it.
pub(crate) struct View<'a> {
    pub(crate) table: &'a Table,
    pub(crate) profiles: Vec<Profile>,
    /// Whether a heading above the table mentions errors or responses.
    pub(crate) mentions_errors: bool,
    /// The heading and the lead of the table, parsed on demand.
    titles: OnceCell<(Title, Title)>,
}

pub(crate) fn survey(page: &Page) -> Vec<View<'_>> {
    let is_of_errors = |title: &str| Title::of(title).has(Sense::Error);
    let of_errors: Vec<bool> = page.headings.iter().map(|heading| is_of_errors(&heading.text)).collect();
    // For all tables with the same header, the most common statuses in each column, and whether other integers occur.
    let mut numbers: HashMap<Vec<&str>, Vec<(u16, bool)>> = HashMap::new();
    let mut views = Vec::with_capacity(page.tables.len());
    for table in &page.tables {
        let profiles = Profile::of_all(table);
        let all = numbers.entry(table.headers()).or_insert_with(|| vec![(0, false); profiles.len()]);
        for ((common, has_others), profile) in all.iter_mut().zip(&profiles) {
            *common |= profile.common;
            *has_others |= profile.has_other_integers;
        }
        let mentions_errors = table.sections.iter().any(|section| of_errors.get(*section) == Some(&true));
        views.push(View { table, profiles, mentions_errors, titles: OnceCell::new() });
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
