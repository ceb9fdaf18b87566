//! What rows come to: the rules of single rows, and those across rows.

use crate::{Diagnostic, Options, Reading, Rule, Severity, Source, Status, read};

/// Reads a table of statuses, codes, reasons and messages with these rows. Warnings have tests of their own.
fn rows(rows: &str) -> Reading {
    let mut reading = read(&source(rows), &Options::default());
    reading.diagnostics.retain(|diagnostic| diagnostic.rule().severity() == Severity::Error);
    reading
}

fn source(rows: &str) -> Source {
    Source::new("x.md", format!("|Status|Code|Reason|Message|\n|-|-|-|-|\n{rows}").into_bytes())
}

/// The kinds and lines of the mistakes in these rows; the first row stands in line 3.
fn mistakes(text: &str) -> Vec<(Rule, usize)> {
    let place = |diagnostic: &Diagnostic| (diagnostic.rule(), diagnostic.location(&source(text)).line);
    rows(text).diagnostics.iter().map(place).collect()
}

fn names(text: &str) -> Vec<String> {
    let reading = rows(text);
    assert_eq!(reading.diagnostics, []);
    reading.catalog.unwrap().entries().iter().map(|entry| entry.variant.to_string()).collect()
}

#[test]
fn an_entry_holds_what_its_row_says() {
    let catalog =
        rows("| 404 | `NOT_FOUND` | Not *found* | See [it](https://x.y). |\n|200|—|N/A||").catalog.unwrap();
    let [one, two] = catalog.entries() else { panic!() };
    assert_eq!((one.status.map(Status::get), one.id.as_str()), (Some(404), "NOT_FOUND"));
    let texts = [&one.reason, &one.message].map(|prose| prose.as_ref().unwrap());
    assert_eq!(texts.map(|prose| prose.text.as_str()), ["Not found", "See it."]);
    assert_eq!(texts.map(|prose| prose.markdown.as_str()), ["Not *found*", r"See [it](<https://x.y>)\."]);
    assert_eq!(
        (&two.id, two.code.as_ref(), &two.reason, &two.message),
        (&"200".to_owned(), None, &None, &None)
    );
    assert_eq!(two.text(), "200");
}

#[test]
fn a_row_without_a_code_is_named_by_its_words_and_then_by_its_status() {
    assert_eq!(
        names(
            "|200||All went well||\n|404 No such entry|A|x|y|\n|401 Who are you||||\n|403||汉字||\n|452||||"
        ),
        ["AllWentWell", "A", "WhoAreYou", "Forbidden", "Status452"]
    );
}

#[test]
fn a_broken_row_is_told_and_the_others_are_kept() {
    let reading = rows("|200||||\n|2OO||||\n|201|A B|||\n|202|||\n|203|||||\n||C|||\n|204||||");
    let kinds: Vec<Rule> = reading.diagnostics.iter().map(Diagnostic::rule).collect();
    assert_eq!(
        kinds,
        [Rule::InvalidStatus, Rule::InvalidCode, Rule::MissingCells, Rule::ExtraCells, Rule::MissingStatus]
    );
    assert_eq!(reading.catalog.unwrap().entries().len(), 2);
}

#[test]
fn all_mistakes_of_a_row_are_told() {
    assert_eq!(
        mistakes("|200||||\n|9|A B|\u{200b}|2*3*4|\n|201||||"),
        [
            (Rule::InvalidStatus, 4),
            (Rule::InvalidCode, 4),
            (Rule::InvisibleCharacter, 4),
            (Rule::VanishingMarks, 4)
        ]
    );
}

#[test]
fn codes_and_messages_have_limits() {
    let (code, message) = ("x".repeat(101), "y".repeat(8 * 1024 + 1));
    assert_eq!(
        mistakes(&format!("|200|{code}|||\n|201|||{message}|")),
        [(Rule::CodeTooLong, 3), (Rule::TextTooLong, 4)]
    );
    assert_eq!(mistakes(&format!("|200|{}|||\n|201|||{}|", &code[1..], &message[1..])), []);
    assert_eq!(mistakes(&format!("|200|||{}|", "y".repeat(16 * 1024))), [(Rule::LineTooLong, 3)]);
    assert_eq!(
        mistakes("|200|---||\\||\n|201|self|||"),
        [(Rule::UnnameableCode, 3), (Rule::UnnameableCode, 4)]
    );
}

#[test]
fn ids_are_distinct() {
    assert_eq!(mistakes("|404|A|||\n|404|B|||\n|410|A|||"), [(Rule::DuplicateCode, 5)]);
    assert_eq!(mistakes("|404||a||\n|404||b||"), [(Rule::DuplicateId, 4)]);
    assert_eq!(mistakes("|404||a||\n|410|404|b||\n|400|X|||"), [(Rule::DuplicateId, 4)]);
}

#[test]
fn names_are_distinct_even_in_capitals() {
    assert_eq!(mistakes("|404|NOT_FOUND|||\n|410|not-found|||"), [(Rule::DuplicateName, 4)]);
    assert_eq!(mistakes("|404|NOTFOUND|||\n|410|not-found|||"), [(Rule::DuplicateName, 4)]);
    assert_eq!(mistakes("|404|NotFound|||\n|410|NOTFOUND|||"), [(Rule::CodesDifferInCase, 4)]);
}

#[test]
fn the_printed_renames_mend_the_names() {
    let long = "x".repeat(98);
    for text in [
        "|404|NOT_FOUND|||\n|410|not-found|||",
        "|404|AbC|||\n|410|ABC|||",
        "|404||Gone away||\n|410||gone-away||",
        "|404|NOT_FOUND|||\n|404|not-found|||\n|404|not.found|||\n|404|NotFound404|||\n",
        "|404|self|||\n|400|\\_|||\n",
        &format!("|404|{long}|||\n|404|{long}-|||\n|404|1{long}|||\n"),
    ] {
        let reading = rows(text);
        assert!(!reading.diagnostics.is_empty(), "{text}");
        let renames = reading.diagnostics.iter().map(|diagnostic| {
            let option = diagnostic.help_text().unwrap().split_once("`rename = {").unwrap().1;
            option.split_once('}').unwrap().0
        });
        let call =
            format!("pub enum Code = \"x.md\", rename = {{ {} }}", renames.collect::<Vec<_>>().join(","));
        let call = crate::Call::parse(call.parse().unwrap()).unwrap();
        let mended = read(&source(text), &call.options);
        let is_warning = |diagnostic: &Diagnostic| diagnostic.rule().severity() == Severity::Warning;
        assert!(mended.diagnostics.iter().all(is_warning), "{:?}", mended.diagnostics);
        assert_eq!(mended.catalog.unwrap().entries().len(), text.trim_end().lines().count());
    }
}

#[test]
fn a_rename_that_fits_nothing_is_a_warning() {
    let call = r#"pub enum Code = "x.md", rename = { "A": First, "B": Second }"#;
    let call = crate::Call::parse(call.parse().unwrap()).unwrap();
    let reading = read(&source("|404|A|||\n"), &call.options);
    assert_eq!(reading.diagnostics[0].rule(), Rule::StaleOption);
    assert!(reading.diagnostics[0].title().contains("`B`"));
    assert_eq!(reading.catalog.unwrap().entries()[0].variant.as_str(), "First");
}

#[test]
fn the_document_holds_one_table_of_codes() {
    let kinds = |text: &str| -> Vec<Rule> {
        let reading = read(&Source::new("x.md", text.into()), &Options::default());
        reading.diagnostics.iter().map(Diagnostic::rule).collect()
    };
    let codes = "|Status|Code|\n|-|-|\n|404|X|\n";
    let decoy = "|Parameter|Type|\n|-|-|\n|id|string|\n";
    assert_eq!(kinds(codes), []);
    assert_eq!(kinds(&format!("{decoy}\n{codes}\n{decoy}")), []);
    assert_eq!(kinds(&format!("```\n{codes}```\n\n<!--\n{codes}-->\n\n{codes}")), []);
    assert_eq!(kinds(&format!("{codes}\n{codes}")), [Rule::SeveralTables]);
    assert_eq!(kinds(decoy), [Rule::NoCodeTable]);
    assert_eq!(kinds(""), [Rule::NoTable]);
    assert_eq!(kinds("|Status|Code|\n|-|-|\n"), [Rule::NoRows]);
    assert_eq!(kinds("|Status|Co\u{200b}de|\n|-|-|\n|404|X|"), [Rule::InvisibleCharacter]);
}

#[test]
fn tables_have_limits() {
    let wide = |columns: usize| {
        format!(
            "|Status{}|\n|-{}|\n|404{}|\n",
            "|x".repeat(columns - 1),
            "|-".repeat(columns - 1),
            "|y".repeat(columns - 1)
        )
    };
    let kinds = |text: String| {
        let reading = read(&Source::new("x.md", text.into_bytes()), &Options::default());
        reading.diagnostics.iter().map(Diagnostic::rule).collect::<Vec<_>>()
    };
    assert_eq!(kinds(wide(64)), []);
    assert_eq!(kinds(wide(65)), [Rule::TooManyColumns]);
    let tall = |rows: usize| {
        (0..rows).fold("|Status|Code|\n|-|-|\n".to_owned(), |text, row| text + &format!("|404|C{row}|\n"))
    };
    assert_eq!(kinds(tall(10_000)), []);
    assert_eq!(kinds(tall(10_001)), [Rule::TooManyRows]);
}

#[test]
fn a_table_without_statuses_is_read_by_its_codes() {
    let text = "|Code|Message|\n|-|-|\n|not_found|x|\n||y|\n|not_found|z|\n|gone|w|\n";
    let source = Source::new("x.md", text.into());
    let reading = read(&source, &Options::default());
    let told: Vec<_> = reading.diagnostics.iter().map(|it| (it.rule(), it.location(&source).line)).collect();
    assert_eq!(told, [(Rule::SectionRow, 4), (Rule::DuplicateCode, 5)]);
    let catalog = reading.catalog.unwrap();
    assert!(catalog.tables()[0].headers.status.is_none());
    assert_eq!(
        catalog.entries().iter().map(|it| (it.id.as_str(), it.status)).collect::<Vec<_>>(),
        [("not_found", None), ("gone", None)]
    );
}
