use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use super::*;
use crate::columns::vocabulary::sense::{NAMES, Sense, bit};

/// The words of a file, in its order.
type Words = Vec<(Sense, String)>;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/columns/vocabulary")
}

/// Parses a file with lines such as `code: code, codes`. An error names the file and the line.
fn parse(file: &str, text: &str) -> Result<Words, String> {
    let mut words = Words::new();
    for (index, line) in text.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        parse_line(line, &mut words).map_err(|wrong| format!("{file}:{}: {wrong}", index + 1))?;
    }
    Ok(words)
}

fn parse_line(line: &str, words: &mut Words) -> Result<(), String> {
    let (name, terms) = line.split_once(": ").ok_or("expected a sense, a colon and words")?;
    let sense = NAMES
        .iter()
        .find(|(known, _)| *known == name)
        .ok_or(format!("unknown sense `{name}`: en.txt lists them"))?
        .1;
    for term in terms.split(", ") {
        if term.is_empty() || term.trim() != term || term.contains([',', '，', '、', '،']) {
            return Err(format!("expected a comma and a space between words: `{term}`"));
        }
        if term.to_lowercase() != term {
            return Err(format!("expected lower case: `{term}`"));
        }
        if words.contains(&(sense, term.to_owned())) {
            return Err(format!("`{term}` is twice in `{name}`"));
        }
        words.push((sense, term.to_owned()));
    }
    Ok(())
}

/// Returns the languages by the names of their files, with the first line of each file and its words.
fn languages() -> BTreeMap<String, (String, Words)> {
    let entries = fs::read_dir(folder()).expect("the folder").map(|entry| entry.expect("an entry").path());
    let files = entries.filter(|path| path.extension().is_some_and(|it| it == "txt"));
    let languages = files.map(|path| {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("UTF-8");
        let words = parse(&format!("{name}.txt"), &text).unwrap_or_else(|wrong| panic!("{wrong}"));
        (name, (text.lines().next().unwrap_or_default().to_owned(), words))
    });
    languages.collect()
}

/// Returns the terms of all languages with their senses, in byte order.
fn terms() -> BTreeMap<String, Senses> {
    let mut terms = BTreeMap::new();
    for (sense, term) in languages().into_values().flat_map(|(_, words)| words) {
        *terms.entry(term).or_default() |= bit(sense);
    }
    terms
}

#[test]
fn the_table_contains_the_words() {
    let mut table = "//! The terms of the `.txt` files in this folder in the order of their bytes, each with the bits of its senses: written by\n\
                     //! `BLESS=1 cargo test -p codes-codegen vocabulary`, not by hand.\n\n\
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
    let path = folder().join("generated.rs");
    if env::var_os("BLESS").is_some() {
        fs::write(path, table).expect("writing the table");
    } else {
        assert_eq!(fs::read_to_string(path).expect("the table"), table, "write it with BLESS=1");
    }
}

#[test]
fn each_sense_has_words() {
    let languages = languages();
    let all: Vec<Sense> = languages.values().flat_map(|(_, words)| words).map(|(sense, _)| *sense).collect();
    for (name, sense) in NAMES {
        assert!(all.contains(sense), "no file has words for `{name}`");
    }
}

#[test]
fn each_language_has_words_for_code_and_message() {
    for (name, (head, words)) in languages() {
        let has = |senses: &[Sense]| words.iter().any(|(sense, _)| senses.contains(sense));
        let is_complete = has(&[Sense::Code]) && has(&[Sense::Description, Sense::Message]);
        assert_eq!(
            is_complete,
            !head.contains("(incomplete)"),
            "{name}.txt: code and description or message"
        );
    }
}

#[test]
fn mistakes_are_named_with_file_and_line() {
    let message = |text: &str| parse("xx.txt", text).expect_err(text);
    assert_eq!(message("# X.\n\ncode: a\ncodes: b"), "xx.txt:4: unknown sense `codes`: en.txt lists them");
    for (text, wrong) in [
        ("code", "expected a sense, a colon and words"),
        ("code:", "expected a sense, a colon and words"),
        ("code: ", "expected a comma and a space between words: ``"),
        ("code: a,b", "expected a comma and a space between words: `a,b`"),
        ("code: a,  b", "expected a comma and a space between words: ` b`"),
        ("code: 代码、代碼", "expected a comma and a space between words: `代码、代碼`"),
        ("code: Fehlercode", "expected lower case: `Fehlercode`"),
        ("code: a, b\ncode: a", "`a` is twice in `code`"),
    ] {
        let line = text.lines().count();
        assert_eq!(message(text), format!("xx.txt:{line}: {wrong}"));
    }
}

#[test]
fn each_term_is_found() {
    for (term, of_term) in TERMS {
        assert_eq!(senses(term), *of_term, "{term}");
        let words: Vec<String> = term.split(' ').chain(["and", "more"]).map(str::to_owned).collect();
        let (of_first, of_all) = senses_at(&words);
        assert_eq!(of_first, senses(&words[0]), "{term}");
        assert_eq!(of_all & of_term, *of_term, "{term}");
    }
    assert_eq!((senses(""), senses("no term"), senses("\u{10ffff}")), (0, 0, 0));
    assert_eq!((senses_at(&[]), senses_at(&["status".to_owned()]).1), ((0, 0), senses("status")));
    // A term must occur completely.
    let half = ["status".to_owned(), "cod".to_owned()];
    assert_eq!(senses_at(&half).1, senses("status"));
}
