//! The order of entries by status.

use std::iter;

use crate::catalog::{Entry, status::Status};

/// The number of entries below each status.
pub(crate) struct Ranks {
    /// The lowest status.
    pub(crate) lowest: u16,
    /// The number of entries with a lower status, for each status from the lowest to one above the highest.
    pub(crate) ranks: Vec<u16>,
}

impl Ranks {
    /// Returns the ranks of `entries`, or `None` if no entry has a status.
    pub(crate) fn of(entries: &[Entry]) -> Option<Self> {
        let statuses = || entries.iter().filter_map(|entry| entry.status).map(Status::get);
        let (lowest, highest) = (statuses().min()?, statuses().max()?);
        // The additional rank above the highest status counts all entries.
        let mut ranks = vec![0; usize::from(highest - lowest) + 2];
        for status in statuses() {
            if let Some(above) = ranks.get_mut(usize::from(status - lowest) + 1) {
                *above += 1;
            }
        }
        let mut sum = 0;
        for rank in &mut ranks {
            sum += *rank;
            *rank = sum;
        }
        Some(Ranks { lowest, ranks })
    }

    /// Returns, for each status from the lowest to the highest, the index of the only entry with it plus one, or 0 if there is
    /// none or more than one.
    pub(crate) fn only(&self, entries: &[Entry]) -> Vec<u16> {
        let count = self.ranks.len().saturating_sub(1);
        let mut only: Vec<u16> = iter::repeat_n(0, count).collect();
        for (entry, place) in entries.iter().zip(1..) {
            let Some(at) = entry.status.map(|status| usize::from(status.get() - self.lowest)) else {
                continue;
            };
            let is_only = self.ranks.get(at).is_some_and(|rank| self.ranks.get(at + 1) == Some(&(rank + 1)));
            if let Some(only) = only.get_mut(at).filter(|_| is_only) {
                *only = place;
            }
        }
        only
    }

    /// Returns the indices of the entries with a status, sorted by status and then by position.
    pub(crate) fn order(mut self, entries: &[Entry]) -> Vec<u16> {
        let count = self.ranks.last().copied().unwrap_or_default();
        let mut order: Vec<u16> = iter::repeat_n(0, usize::from(count)).collect();
        for (entry, index) in entries.iter().zip(0..) {
            let Some(status) = entry.status else { continue };
            let Some(rank) = self.ranks.get_mut(usize::from(status.get() - self.lowest)) else { continue };
            if let Some(place) = order.get_mut(usize::from(*rank)) {
                *place = index;
            }
            *rank += 1;
        }
        order
    }
}
