//! Surveys the tables of a page: groups of tables that list the same, the statistics of their columns, and the words above them.

use std::cell::OnceCell;
use std::collections::HashMap;

use crate::columns::stats::Profile;
use crate::columns::vocabulary::{sense::Sense, words::Title};
use crate::markdown::{Page, Row, Table};

/// The tables of a page with the same header row and the same kinds of cells. They list the same kind of things, so their columns
/// are found together.
pub(crate) struct Group<'a> {
    /// The header row of the first table.
    pub(crate) header: &'a Row,
    pub(crate) tables: Vec<&'a Table>,
    pub(crate) profiles: Vec<Profile>,
    /// Whether a heading above one of the tables mentions errors or responses.
    pub(crate) mentions_errors: bool,
    /// Whether the headings say that the numbers below are HTTP statuses, or that they are not.
    stance: OnceCell<(bool, bool)>,
    /// The headings and the leads of the tables, parsed on demand.
    titles: OnceCell<(Vec<Title>, Vec<Title>)>,
}

/// The tables of a page with their groups.
pub(crate) struct Survey<'a> {
    pub(crate) groups: Vec<Group<'a>>,
    /// The tables in the order of the page, each with the index of its group.
    pub(crate) tables: Vec<(&'a Table, usize)>,
}

pub(crate) fn survey(page: &Page) -> Survey<'_> {
    let is_of_errors = |title: &str| Title::of(title).has(Sense::Error);
    let of_errors: Vec<bool> = page.headings.iter().map(|heading| is_of_errors(&heading.text)).collect();
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut by_header: HashMap<Vec<&str>, Vec<usize>> = HashMap::new();
    let mut tables = Vec::with_capacity(page.tables.len());
    for table in &page.tables {
        let mentions_errors = table.sections.iter().any(|section| of_errors.get(*section) == Some(&true));
        let own = Group::of(table, mentions_errors);
        let same = by_header.entry(table.headers()).or_default();
        let known =
            same.iter().copied().find(|at| groups.get(*at).is_some_and(|group| group.lists_the_same(&own)));
        let at = known.unwrap_or(groups.len());
        tables.push((table, at));
        if let Some(group) = groups.get_mut(at) {
            group.add(own);
        } else {
            same.push(at);
            groups.push(own);
        }
    }
    groups.iter_mut().for_each(Group::correct_typos);
    Survey { groups, tables }
}

impl<'a> Group<'a> {
    fn of(table: &'a Table, mentions_errors: bool) -> Self {
        let (header, tables, profiles) = (&table.header, vec![table], Profile::of_all(table));
        let (stance, titles) = (OnceCell::new(), OnceCell::new());
        Group { header, tables, profiles, mentions_errors, stance, titles }
    }

    /// Returns whether the table of `other`, which has the same header row, has cells of the same kinds. A heading that says that
    /// its numbers are not HTTP statuses does not say so about the tables below other headings.
    fn lists_the_same(&self, other: &Group<'_>) -> bool {
        let kinds = |group: &Group<'_>| group.profiles.iter().map(Kind::of).collect::<Vec<_>>();
        let are_alike = |(a, b): (&Kind, &Kind)| a == b || [a, b].contains(&&Kind::Empty);
        kinds(self).iter().zip(&kinds(other)).all(are_alike) && self.stance() == other.stance()
    }

    fn correct_typos(&mut self) {
        for profile in &mut self.profiles {
            if let Some(corrected) = profile.corrected(&self.tables) {
                *profile = corrected;
            }
        }
    }

    pub(crate) fn denies_http(&self) -> bool {
        self.stance().1
    }

    /// Returns whether the headings say that the numbers are HTTP statuses, and whether they say that they are not.
    fn stance(&self) -> (bool, bool) {
        *self.stance.get_or_init(|| {
            let heading = self.tables.first().and_then(|table| table.heading.as_deref());
            let heading = heading.map(Title::of).unwrap_or_default();
            (heading.is_about_http(), heading.denies_http())
        })
    }

    fn add(&mut self, other: Self) {
        for (profile, other) in self.profiles.iter_mut().zip(&other.profiles) {
            profile.add(other);
        }
        self.tables.extend(other.tables);
        self.mentions_errors |= other.mentions_errors;
    }

    pub(crate) fn headers(&self) -> Vec<&'a str> {
        self.header.cells.iter().map(|cell| cell.text.as_str()).collect()
    }

    /// Returns the columns with this header.
    pub(crate) fn columns_headed(&self, header: &str) -> impl Iterator<Item = usize> {
        self.header.columns_headed(header)
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = &'a Row> {
        self.tables.iter().flat_map(|table| &table.rows)
    }

    /// Returns the headings directly above the tables.
    pub(crate) fn headings(&self) -> &[Title] {
        &self.titles().0
    }

    /// Returns the last sentences directly above the tables.
    pub(crate) fn leads(&self) -> &[Title] {
        &self.titles().1
    }

    fn titles(&self) -> &(Vec<Title>, Vec<Title>) {
        let title = |text: &Option<String>| text.as_deref().map(Title::of).unwrap_or_default();
        let titles = |text: fn(&Table) -> &Option<String>| {
            let mut texts: Vec<&Option<String>> = self.tables.iter().map(|table| text(table)).collect();
            texts.dedup();
            texts.into_iter().map(title).collect()
        };
        self.titles.get_or_init(|| (titles(|table| &table.heading), titles(|table| &table.lead)))
    }
}

/// What most cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Empty,
    Statuses,
    Integers,
    Texts,
}

impl Kind {
    fn of(profile: &Profile) -> Self {
        let are_most = |count: usize| count * 2 >= profile.filled;
        match profile {
            _ if profile.filled == 0 => Kind::Empty,
            _ if are_most(profile.statuses) => Kind::Statuses,
            _ if are_most(profile.integers) => Kind::Integers,
            _ => Kind::Texts,
        }
    }
}
