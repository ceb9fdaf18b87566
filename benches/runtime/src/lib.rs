//! Run-time costs of `codes!` and of code written by hand, as passes over all codes of a page.

mod passes;

pub use passes::{Pass, passes, passes_that};

/// Defines the codes of a page with `codes!`, and maps of other crates to these codes.
macro_rules! page {
    ($module:ident, $page:literal, $phf:literal, $match:literal) => {
        /// The codes of one page.
        #[expect(clippy::unreadable_literal, clippy::too_many_lines, reason = "generated code")]
        pub mod $module {
            use std::collections::HashMap;
            use std::sync::LazyLock;

            codes_runtime::codes!(pub enum Code = $page);

            /// A perfect hash of the crate `phf`.
            pub static PHF: phf::Map<&'static str, Code> = include!(concat!(env!("OUT_DIR"), "/", $phf));

            /// A table of the standard library with the hash of the crate `foldhash`.
            pub static FOLDHASH: LazyLock<HashMap<&'static str, Code, foldhash::fast::FixedState>> =
                LazyLock::new(|| Code::ALL.iter().map(|code| (code.id(), *code)).collect());

            include!(concat!(env!("OUT_DIR"), "/", $match));
        }
    };
}

/// Defines the same codes, written by hand.
macro_rules! by_hand {
    ($($module:ident $file:literal)*) => {
        $(
            /// The codes of one page, written by hand.
            #[expect(clippy::doc_markdown, clippy::too_many_lines, reason = "generated from a page")]
            pub mod $module {
                include!(concat!(env!("OUT_DIR"), "/", $file));
            }
        )*
    };
}

page!(codes_6, "pages/codes_6.md", "phf_6.rs", "match_6.rs");
page!(codes_60, "pages/codes_60.md", "phf_60.rs", "match_60.rs");
page!(codes_600, "pages/codes_600.md", "phf_600.rs", "match_600.rs");
page!(codes_10000, "pages/codes_10000.md", "phf_10000.rs", "match_10000.rs");

by_hand! {
    by_hand_6 "by_hand_6.rs" by_hand_60 "by_hand_60.rs" by_hand_600 "by_hand_600.rs"
    by_hand_phf_6 "by_hand_phf_6.rs" by_hand_phf_60 "by_hand_phf_60.rs" by_hand_phf_600 "by_hand_phf_600.rs"
}
