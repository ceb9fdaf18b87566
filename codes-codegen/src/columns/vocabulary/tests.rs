use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use super::*;
use crate::columns::vocabulary::sense::bit;
use crate::columns::vocabulary::words::WORDS;

/// The terms of `words.rs`, in order, with their senses.
fn terms() -> BTreeMap<&'static str, Senses> {
    let mut terms = BTreeMap::new();
    for (sense, lines) in WORDS {
        for term in lines.iter().flat_map(|line| line.split(", ")) {
            *terms.entry(term).or_default() |= bit(*sense);
        }
    }
    terms
}

#[test]
fn the_table_is_that_of_the_words() {
    let mut table = "//! The terms of `words.rs` in the order of their bytes, each with the bits of its senses: made by `BLESS=1 cargo test -p\n\
                     //! codes-codegen`, and not by hand.\n\n\
                     use crate::columns::vocabulary::sense::Senses;\n\n\
                     /// The terms and their senses.\n\
                     #[rustfmt::skip]\n\
                     pub(crate) static TERMS: &[(&str, Senses)] = &[\n"
        .to_owned();
    let mut line = String::new();
    for (term, senses) in terms() {
        let entry = format!("({term:?}, 0x{:04x}_{:04x}),", senses >> 16, senses & 0xffff);
        if line.chars().count() + entry.chars().count() > 110 {
            let _ = writeln!(table, "   {line}");
            line.clear();
        }
        let _ = write!(line, " {entry}");
    }
    let _ = writeln!(table, "   {line}");
    table += "];\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/columns/vocabulary/generated.rs");
    if env::var_os("BLESS").is_some() {
        fs::write(path, table).expect("writing the table");
    } else {
        assert_eq!(fs::read_to_string(path).expect("the table"), table, "write it with BLESS=1");
    }
}

#[test]
fn each_term_is_found() {
    for (term, of_term) in terms() {
        assert_eq!(senses(term), of_term, "{term}");
        let words: Vec<String> = term.split(' ').chain(["and", "more"]).map(str::to_owned).collect();
        let (of_first, of_all) = senses_at(&words);
        assert_eq!(of_first, senses(&words[0]), "{term}");
        assert_eq!(of_all & of_term, of_term, "{term}");
    }
    assert_eq!((senses(""), senses("no term"), senses("\u{10ffff}")), (0, 0, 0));
    assert_eq!((senses_at(&[]), senses_at(&["status".to_owned()]).1), ((0, 0), senses("status")));
    // Half a term is none.
    let half = ["status".to_owned(), "cod".to_owned()];
    assert_eq!(senses_at(&half).1, senses("status"));
}

#[test]
fn each_sense_has_words_and_each_word_stands_once_in_its_sense() {
    for (sense, lines) in WORDS {
        let terms: Vec<&str> = lines.iter().flat_map(|line| line.split(", ")).collect();
        let mut distinct = terms.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert!(!terms.is_empty() && distinct.len() == terms.len(), "{sense:?}: {terms:?}");
        assert!(terms.iter().all(|term| *term == term.to_lowercase() && term.trim() == *term), "{sense:?}");
    }
}
