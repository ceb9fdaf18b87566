//! Tests that everything that an error offers to paste works when pasted.

use std::collections::BTreeSet;
use std::fs;

use codes_codegen::{Call, Diagnostic, Reading, Rule, Severity, Source, read, read_page};
use codes_e2e::{calls_of, files};

/// Reads a document with a call.
fn reading(call: &str, document: &[u8]) -> Reading {
    let call = Call::parse(call.parse().expect("tokens")).unwrap_or_else(|error| panic!("{call}: {error}"));
    read(&Source::new("page.md", document.into()), &call.options)
}

/// Returns the errors of a call on a document.
fn errors(call: &str, document: &str) -> Vec<Diagnostic> {
    let reading = reading(call, document.as_bytes());
    reading.diagnostics.into_iter().filter(|it| it.rule.severity() == Severity::Error).collect()
}

/// Returns the calls in a help, and `call` with each option in a help.
fn pasted(call: &str, help: &str) -> Vec<String> {
    let calls =
        help.lines().filter_map(|line| Some(line.split_once("codes!(")?.1.rsplit_once(')')?.0.to_owned()));
    let options = help.split('`').skip(1).step_by(2).filter(|code| code.contains(" = "));
    calls.chain(options.map(|option| format!("{call}, {option}"))).collect()
}

#[test]
fn every_option_in_a_help_fixes_the_error() {
    let table = |rows: &str| {
        format!("| HTTP status | Code | Message |\n|---|---|---|\n| 404 | NOT_FOUND | x |\n{rows}")
    };
    let numbers = "| Code | Meaning |\n|---|---|\n| 100 | a |\n| 206 | b |\n| 301 | c |\n".to_owned();
    let two = "| Status | Code | Symbol code |\n|---|---|---|\n| 404 | A_B | X_Y |\n| 409 | B_C | Y_Z |\n"
        .to_owned();
    let sections = format!("# Orders\n\n{0}\n# Users\n\n{0}", table(""));
    for (rule, document) in [
        (Rule::InvalidStatus, table("| 5xx | SERVER | y |\n")),
        (Rule::InvalidStatus, table("| 500, 502 | SERVER | y |\n")),
        (Rule::InvalidStatus, table("| any other | SERVER | y |\n")),
        (Rule::InvalidStatus, table("| 5xx | | y |\n")),
        (Rule::MissingStatus, table("| | SERVER | y |\n")),
        (Rule::InvalidCode, "| Error code | Meaning |\n|---|---|\n| A_B | a |\n| B_C | b |\n| any other | c |\n".to_owned()),
        (Rule::InvalidNumber, "| Error number | Meaning |\n|---|---|\n| 1 | a |\n| 2 | b |\n| 3 | b |\n| 4 | b |\n| any other | c |\n".to_owned()),
        (Rule::DuplicateName, table("| 400 | not.found | y |\n")),
        (Rule::CodesDifferInCase, table("| 400 | Not_Found | y |\n")),
        (Rule::UnnameableCode, table("| 400 | self | y |\n")),
        (Rule::AmbiguousStatus, numbers),
        (Rule::AmbiguousColumns, two),
        (Rule::SeveralTables, sections),
    ] {
        let call = "enum Code = \"page.md\"";
        let errors_before = errors(call, &document);
        let error = errors_before.iter().find(|error| error.rule == rule);
        let error = error.unwrap_or_else(|| panic!("{rule:?}: {errors_before:#?}"));
        let help = error.call_help.as_deref().or(error.help.as_deref()).expect("a help");
        let pasted = pasted(call, help);
        assert!(!pasted.is_empty(), "{rule:?}: {error:#?}");
        for pasted in pasted {
            assert_eq!(errors(&pasted, &document), [], "{rule:?}: {pasted}");
        }
    }
}

/// Returns the IDs of the entries of `reading`, with their tables.
fn ids(reading: &Reading) -> BTreeSet<(usize, &str)> {
    let entries = reading.catalog.iter().flat_map(codes_codegen::Catalog::entries);
    entries.map(|entry| (entry.table, entry.id.as_str())).collect()
}

#[test]
fn no_skip_in_a_help_loses_a_row_or_leads_to_another_error() {
    let pages = ["tests/tables", "tests/rules"].into_iter().flat_map(|folder| files(folder, "md"));
    let (mut count, call) = (0, "enum Code = \"page.md\", table = all");
    for (name, path) in pages {
        let document = fs::read(path).expect("a page");
        if calls_of(&String::from_utf8_lossy(&document)).next().is_some() {
            continue;
        }
        let before = reading(call, &document);
        let is_known = |other: &Diagnostic| before.diagnostics.iter().any(|it| it.span == other.span);
        let helps = before.diagnostics.iter().filter_map(|it| it.call_help.as_deref());
        for pasted in helps.filter(|help| help.contains("skip = ")).flat_map(|help| pasted(call, help)) {
            let after = reading(&pasted, &document);
            assert_eq!(ids(&after), ids(&before), "{name}: {pasted}");
            let new = after.diagnostics.iter().find(|it| !is_known(it));
            assert!(new.is_none(), "{name}: {pasted}: {new:?}");
            count += 1;
        }
    }
    assert!(count >= 10, "few pages have such a help");
}

#[test]
fn a_table_in_a_help_is_read_as_it_is_headed() {
    let mut count = 0;
    for (name, path) in files("tests/rules/table", "md") {
        let diagnostics = reading("enum Code = \"page.md\"", &fs::read(path).expect("a page")).diagnostics;
        let outlines = diagnostics.iter().filter(|it| it.rule == Rule::NoTable);
        let helps = outlines.filter_map(|it| Some(it.help.as_deref()?.split_once(":\n|")?.1));
        for help in helps {
            let (table, call) = (format!("|{help}\n"), "enum Code = \"page.md\"");
            assert_eq!(errors(call, &table), [], "{name}: {table}");
            let catalog = reading(call, table.as_bytes()).catalog.expect("an entry");
            let entry = catalog.entries().first().expect("an entry");
            let is_http = table.starts_with("| HTTP status |");
            assert_eq!((catalog.entries().len(), entry.status.is_some()), (1, is_http), "{name}: {table}");
            count += 1;
        }
    }
    assert!(count >= 6, "few helps have a table");
}

#[test]
fn each_call_for_one_of_several_tables_gives_what_its_comment_says() {
    let pages = ["tests/tables", "tests/rules"].into_iter().flat_map(|folder| files(folder, "md"));
    let mut count = 0;
    for (name, path) in pages {
        let document = fs::read(path).expect("a page");
        let diagnostics = reading("enum Code = \"page.md\"", &document).diagnostics;
        let several = diagnostics.iter().find(|it| it.rule == Rule::SeveralTables);
        let help = several.and_then(|it| it.help.as_deref()).unwrap_or_default();
        for (line, comment) in help.lines().filter_map(|line| line.split_once(" // ")) {
            let after = reading(&pasted("", line)[0], &document);
            // The comment counts rows with a status, code or number. Some have other mistakes.
            let is_sound = after.diagnostics.iter().all(|it| it.rule.severity() != Severity::Error);
            let entries = after.catalog.as_ref().map_or(0, |catalog| catalog.entries().len());
            let said = comment.split(' ').next().and_then(|count| count.parse().ok());
            assert!(said == Some(entries) || !is_sound, "{name}: {line} // {comment}: {entries}");
            count += 1;
        }
    }
    assert!(count >= 20, "few pages have several tables");
}

#[test]
fn one_paste_answers_all_questions_about_the_columns_of_a_table() {
    let is_question = |it: &&Diagnostic| {
        matches!(it.rule, Rule::AmbiguousColumns | Rule::AmbiguousStatus | Rule::UnreadColumn)
    };
    let mut answered = 0;
    for (name, path) in ["tests/tables", "tests/rules"].into_iter().flat_map(|folder| files(folder, "md")) {
        let source = Source::new("page.md", fs::read(path).expect("a page"));
        for question in read_page(&source).1.iter().filter(is_question) {
            let help = question.call_help.as_deref().unwrap_or_default();
            for option in help.split('`').filter(|part| part.starts_with("columns = {")) {
                let call = format!("enum Code = \"page.md\", table = all, {option}");
                let call = Call::parse(call.parse().expect("tokens")).expect("a call");
                let reading = read(&source, &call.options);
                let mut questions = reading.diagnostics.iter().filter(is_question);
                let second = questions.find(|it| it.span == question.span);
                assert!(second.is_none(), "{name}: {option}: {second:#?}");
                answered += 1;
            }
        }
    }
    assert!(answered > 20, "{answered}");
}
