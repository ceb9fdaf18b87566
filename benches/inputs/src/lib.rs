//! The inputs of the benchmarks: pages of codes, and the same codes as a careful user would write them by hand.

mod by_hand;
mod page;
mod rows;

pub use by_hand::{by_hand, match_on_text};
pub use page::{expanded, page};
pub use rows::{Row, rows};
