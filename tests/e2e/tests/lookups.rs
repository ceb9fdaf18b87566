//! Tests that lookups find exactly the entries of a catalog: random catalogs, and the largest and smallest.

use std::collections::HashSet;
use std::fmt::Write as _;

use codes_codegen::{Call, Catalog, Entry, Source, expand, read};
use codes_e2e::{Package, data_of, runtime, seed};
use codes_runtime::__private::Data;
use proc_macro2::{TokenStream, TokenTree};
use proptest::prelude::*;

/// Returns the catalog of a document, and its data as in generated code.
fn generate(document: &str) -> Option<(Catalog, &'static Data)> {
    generate_with(document, "")
}

/// Does the same with the options of a call.
fn generate_with(document: &str, options: &str) -> Option<(Catalog, &'static Data)> {
    let (catalog, code) = expanded(document, options)?;
    Some((catalog, data_of(code)))
}

/// Returns the catalog of a document, and the generated code.
fn expanded(document: &str, options: &str) -> Option<(Catalog, TokenStream)> {
    let call = format!("enum Code = \"x.md\", {options}");
    let call = Call::parse(call.parse().expect("tokens")).expect("a call");
    let catalog = read(&Source::new("x.md", document.into()), &call.options).catalog?;
    let code = expand(&catalog, &call);
    Some((catalog, code))
}

/// Generates rows of a table: a status, a code that may be empty, and a message.
fn rows() -> impl Strategy<Value = Vec<(u16, String, String)>> {
    let code = prop_oneof![
        8 => "[A-Za-z][A-Za-z0-9_.:/-]{0,20}",
        2 => "AAAAAAAA[a-z]{0,3}ZZZZZZZZ",
        1 => "[a-z]{99}[0-9]",
        1 => Just(String::new()),
    ];
    prop::collection::vec((100_u16..600, code, "[A-Za-zäß ]{0,12}"), 1..120)
}

fn document(rows: &[(u16, String, String)]) -> String {
    rows.iter().fold("| HTTP status | Error code | Message |\n|---|---|---|\n".to_owned(), |text, row| {
        text + &format!("| {} | {} | {} |\n", row.0, row.1, row.2)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_entry_of_a_random_catalog_is_found_by_all_that_identifies_it(
        rows in rows(),
        others in prop::collection::vec("[A-Za-z0-9_.:/-]{0,24}", 50),
    ) {
        let Some((catalog, data)) = generate(&document(&rows)) else { return Err(TestCaseError::reject("no catalog")) };
        let entries = catalog.entries();
        let has_status = |status: u16| move |entry: &&Entry| entry.status.map(codes_codegen::Status::get) == Some(status);

        for (place, entry) in entries.iter().enumerate() {
            prop_assert_eq!(data.id(place), entry.id.as_str());
            prop_assert_eq!(data.name(place), entry.variant.as_str());
            prop_assert_eq!(data.code(place), entry.code.as_ref().map(codes_codegen::Code::as_str));
            prop_assert_eq!(data.message(place), entry.text());
            prop_assert_eq!(Some(data.status(place)), entry.status.map(codes_codegen::Status::get));
            prop_assert_eq!(data.index_of_id(&entry.id), Some(place));
            let by_code = entry.code.as_ref().map(|code| data.index_of_code(code.as_str()));
            prop_assert_eq!(by_code, entry.code.as_ref().map(|_| Some(place)));
        }

        let ids: HashSet<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
        let near = entries.iter().flat_map(|entry| {
            let id = &entry.id;
            [id.to_lowercase(), id.to_uppercase(), format!("{id}x"), id[1..].to_owned(), id[..id.len() - 1].to_owned()]
        });
        for other in others.into_iter().chain(near).filter(|other| !ids.contains(other.as_str())) {
            prop_assert_eq!(data.index_of_id(&other), None, "{}", other);
            prop_assert_eq!(data.index_of_code(&other), None, "{}", other);
        }

        let mut sorted: Vec<usize> = (0..entries.len()).collect();
        sorted.sort_by_key(|place| entries[*place].status);
        for status in (0..=700).chain([u16::MAX]) {
            let expected: Vec<usize> = (0..entries.len()).filter(|place| has_status(status)(&&entries[*place])).collect();
            let selected = sorted.get(data.ranks_of_status(status)).unwrap_or_default();
            prop_assert_eq!(selected, &expected[..]);
            let only = if let [only] = expected[..] { Some(only) } else { None };
            prop_assert_eq!(data.index_of_status(status), only);
        }
    }
}

#[test]
fn lookups_work_in_catalogs_of_every_size() {
    let mut program = String::from("//! Catalogs of every size.\n\n");
    let mut calls = String::new();
    let dependencies = format!(
        "codes-runtime = {{ path = '{}', features = [\"serde\"] }}\nserde = \"1\"\nserde_json = \"1\"",
        runtime().display()
    );
    let package = Package::with_dependency("sizes", &dependencies, "");
    package.delete("src/lib.rs");
    for (name, codes, bytes) in catalogs() {
        let rows = codes.iter().enumerate().fold(String::new(), |mut rows, (row, code)| {
            writeln!(rows, "| {} | {code} |", 100 + row % 500).expect("a string");
            rows
        });
        package.write(&format!("{name}.md"), &format!("| HTTP status | Error code |\n|---|---|\n{rows}"));
        package.write(&format!("{name}.txt"), &codes.join("\n"));
        let allow = "allow = [unregistered_status]";
        writeln!(program, "codes_runtime::codes!(pub enum {name} = \"{name}.md\", {allow});")
            .expect("a string");
        writeln!(calls, "    check::<{name}>(include_str!(\"../{name}.txt\"), {bytes});").expect("a string");
    }
    program += "
fn check<C>(codes: &str, bytes: usize)
where
    C: codes_runtime::Catalog + for<'a> TryFrom<&'a str> + serde::Serialize + serde::de::DeserializeOwned,
{
    let json = serde_json::to_string(C::ALL).unwrap();
    assert_eq!(serde_json::from_str::<Vec<C>>(&json).unwrap(), C::ALL);
    assert!(serde_json::from_str::<C>(r#\"_\"#).is_err());
    assert!(C::ALL.iter().map(|code| code.entry().id).eq(codes.lines()));
    for (row, (code, text)) in C::ALL.iter().zip(codes.lines()).enumerate() {
        assert_eq!(C::from_id(text), Some(*code));
        assert_eq!(C::from_code(text), Some(*code));
        assert_eq!(C::from_id(&format!(\"{text}_\")), None);
        assert_eq!(text.parse(), Ok(*code));
        assert!(C::try_from(text).is_ok());
        let status = u16::try_from(100 + row % 500).unwrap();
        assert_eq!(code.entry().status, Some(status));
        assert!(C::with_status(status).contains(code));
        assert_eq!(C::from_status(status).is_some(), C::with_status(status).len() == 1);
    }
    assert_eq!(size_of::<C>(), bytes);
}
";
    package.write("src/main.rs", &format!("{program}\nfn main() {{\n{calls}}}\n"));
    let run = package.cargo(&["run", "--quiet"]);
    assert!(run.is_success, "{}", run.stderr);
}

/// Returns names of enums, their codes, and the size of the enum in bytes.
fn catalogs() -> Vec<(&'static str, Vec<String>, usize)> {
    let numbered = |count: usize| (0..count).map(|number| format!("E{number}")).collect();
    let filled = |text: &str, count: usize| {
        (0..count)
            .map(|number| format!("E{number}{}", text.repeat(100)).chars().take(100).collect())
            .collect()
    };
    let between = (0..300).map(|number| format!("THE_SAME_{number:03}_THE_SAME")).collect();
    let single = (b'A'..=b'Z').map(|letter| char::from(letter).to_string()).collect();
    vec![
        ("One", numbered(1), 0),
        ("Two", numbered(2), 1),
        ("Fits", numbered(255), 1),
        ("Full", numbered(256), 1),
        ("Over", numbered(257), 2),
        ("Many", numbered(10_000), 2),
        ("Short", single, 1),
        ("Long", filled("x", 200), 1),
        ("Between", between, 2),
    ]
}

#[test]
fn numbers_are_found_where_only_one_entry_has_them() {
    let table = "# Errors\n\n| Code | Name | Meaning |\n|---|---|---|\n| -32600 | INVALID | a b |\n| 10001 | LIMIT | b c |\n\
                 | | NOTHING | c d |\n| 10001 | OTHER_LIMIT | d e |\n| 0x10 | SIXTEEN | e f |\n";
    let (catalog, data) = generate(table).expect("a catalog");
    let numbers: Vec<_> = (0..catalog.entries().len()).map(|place| data.number(place)).collect();
    assert_eq!(numbers, [Some(-32600), Some(10001), None, Some(10001), Some(16)]);
    assert_eq!([-32600, 16].map(|number| data.index_of_number(number)), [Some(0), Some(4)]);
    assert_eq!([10001, 0, -1, i64::MAX].map(|number| data.index_of_number(number)), [None; 4]);
    assert_eq!(data.index_of_id("LIMIT"), Some(1));
}

#[test]
fn lookups_by_number_agree_for_few_and_many_entries() {
    let rows = (0..100).map(|row| format!("| {} | CODE_{row} | a b |\n", 20_000 - 7 * (row / 2)));
    let table = format!(
        "# Errors\n\n| Code | Name | Meaning |\n|---|---|---|\n| 30000 | LAST | b c |\n{}",
        rows.collect::<String>()
    );
    let (catalog, data) = generate(&table).expect("a catalog");
    assert_eq!(catalog.entries().len(), 101);
    assert_eq!([0, 1, 100].map(|place| data.number(place)), [Some(30_000), Some(20_000), Some(19_657)]);
    assert_eq!(
        [30_000, 20_000, 19_657, 1].map(|number| data.index_of_number(number)),
        [Some(0), None, None, None]
    );
}

#[test]
fn few_entries_are_readable_and_many_are_packed() {
    for (count, statuses, texts) in [
        (16, "Statuses :: of (& [", "Texts :: List"),
        (17, "Statuses :: of (& [", "Texts :: Packed"),
        (64, "Statuses :: of (& [", "Texts :: Packed"),
        (65, "Statuses :: Packed", "Texts :: Packed"),
    ] {
        let rows: Vec<_> = (0..count).map(|row| (400, format!("CODE_{row}"), "Text".to_owned())).collect();
        let (_, code) = expanded(&document(&rows), "").expect("a catalog");
        let code = code.to_string();
        assert!(code.contains(statuses) && code.contains(texts), "{count}: {code}");
    }
}

/// Returns the length of the longest literal, in bytes.
fn longest_literal(code: TokenStream) -> usize {
    let lengths = code.into_iter().map(|token| match token {
        TokenTree::Group(group) => longest_literal(group.stream()),
        TokenTree::Literal(literal) => literal.to_string().len(),
        _ => 0,
    });
    lengths.max().unwrap_or_default()
}

#[test]
fn no_literal_of_the_seed_is_longer_than_its_texts() {
    let (catalog, code) = expanded(&seed(), "").expect("a catalog");
    let messages: usize = catalog.entries().iter().map(|entry| entry.text().len()).sum();
    assert_eq!(longest_literal(code), messages + "\"\"".len());
}

#[test]
fn codes_are_found_even_if_numbers_are_sent() {
    let table = "# Errors\n\n| Code | Name | Meaning |\n|---|---|---|\n| 10001 | LIMIT | a b |\n| 10002 | OTHER | b c |\n";
    let (_, data) = generate_with(table, "wire = number").expect("a catalog");
    assert_eq!([data.id(0), data.name(0)], ["10001", "Limit"]);
    assert_eq!(["10002", "OTHER"].map(|id| data.index_of_id(id)), [Some(1), None]);
    assert_eq!(["10002", "OTHER"].map(|code| data.index_of_code(code)), [None, Some(1)]);
}
