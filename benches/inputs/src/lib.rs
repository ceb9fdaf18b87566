//! What the benchmarks measure: pages of codes, and the same codes as a careful user writes them by hand.

mod by_hand;
mod page;
mod rows;

pub use by_hand::{by_hand, match_on_text};
pub use page::{expanded, page};
pub use rows::{Row, rows};
