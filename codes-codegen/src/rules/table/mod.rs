//! What can be wrong with a table as a whole, and with a page that has none.

pub(crate) mod hidden;
pub(crate) mod missing;
pub(crate) mod nearest;
mod outline;
