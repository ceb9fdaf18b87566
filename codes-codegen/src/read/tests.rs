//! Tests of what the pages in `tests/tables` do not cover: Markdown of texts, limits, and the renames in helps.

use crate::catalog::variant::Variant;
use crate::{Diagnostic, Options, Reading, Rule, Severity, Source, Status, read};

/// Reads a table of statuses, codes, reasons and messages with these rows, without warnings.
fn rows(rows: &str) -> Reading {
    let mut reading = read(&source(rows), &Options::default());
    reading.diagnostics.retain(|diagnostic| diagnostic.rule.severity() == Severity::Error);
    reading
}

fn source(rows: &str) -> Source {
    Source::new("x.md", format!("|Status|Code|Reason|Message|\n|-|-|-|-|\n{rows}").into_bytes())
}

/// Returns the rules and lines of the mistakes in these rows. The first row is on line 3.
fn mistakes(text: &str) -> Vec<(Rule, usize)> {
    let place = |diagnostic: &Diagnostic| (diagnostic.rule, source(text).locate(diagnostic.span.start).line);
    rows(text).diagnostics.iter().map(place).collect()
}

#[test]
fn an_entry_has_the_data_of_its_row() {
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
fn a_row_with_a_typo_in_its_number_has_the_name_that_is_meant() {
    let page = "|Code|Meaning|\n|-|-|\n|1001|x y|\n|1002|y z|\n|1003|x|\n|1004|y|\n|1O05|z|\n";
    let catalog = read(&Source::new("x.md", page.into()), &Options::default()).catalog.unwrap();
    assert_eq!(catalog.unsound.iter().map(Variant::as_str).collect::<Vec<_>>(), ["Code1005"]);
}

#[test]
fn rows_that_one_thing_cuts_off_are_one_mistake() {
    let cut = |text: &str| {
        let errors = rows(text).diagnostics;
        let lines =
            |it: &Diagnostic| it.rows().iter().map(|row| source(text).locate(row.start).line).collect();
        errors.iter().map(|it| (it.rule, lines(it))).collect::<Vec<(Rule, Vec<usize>)>>()
    };
    let cut_off = |lines: &[usize]| (Rule::CutOffRow, lines.to_vec());
    let [a, b, c, d] = ["|404|A||x|\n", "|409|B||x|\n", "|410|C||x|\n", "|411|D||x|\n"];
    for between in
        ["\n", "\n\n", "***\n", "## H\n", "<!-- x -->\n", "Text.\n\nMore.\n", "```\n```\n", "<hr>\n\n"]
    {
        let line = between.lines().count();
        let text = format!("{a}\n{between}{b}{c}{d}");
        assert_eq!(cut(&text), [cut_off(&[5 + line, 6 + line, 7 + line])], "{text}");
    }
    assert_eq!(cut(&format!("{a}\n{b}\n\n{c}\n{d}")), [cut_off(&[5, 8, 10])]);
    assert_eq!(cut(&format!("{a}\n{b}{c}***\n{d}")), [cut_off(&[5, 6]), cut_off(&[8])]);
    assert_eq!(cut(&format!("{a}\n{b}- {c}- {d}")), [cut_off(&[5]), cut_off(&[6, 7])]);
    assert_eq!(cut(&format!("{a}    {b}    {c}{d}")), [cut_off(&[4, 5])]);
}

/// Returns the names in the generated enum, for entries and for rows with mistakes.
fn names(text: &str) -> [Vec<String>; 2] {
    let catalog = rows(text).catalog.unwrap();
    let entries = catalog.entries().iter().map(|entry| entry.variant.to_string()).collect();
    [entries, catalog.unsound.iter().map(Variant::to_string).collect()]
}

#[test]
fn rows_that_are_cut_off_have_the_names_that_they_have_in_the_table() {
    let between = ["\n", "***\n", "## H\n", "Text.\n\n", "> x\n\n", "```\n```\n"];
    for between in between {
        let text = format!("|404|A||x|\n{between}|409|B_C||`x`|\n|410||Gone|y|\n");
        let [entries, cut_off] = names(&text);
        assert_eq!((entries.concat(), cut_off), ("A".into(), vec!["BC".to_owned(), "Gone".into()]), "{text}");
    }
    // Rows without a sound code or number and rows whose name is taken do not have names.
    let mistakes = "|409|B|\n|409|C||x|y|\n|4O9|D||x|\n|409|E||<x>|\n|400|a||x|\n|400|F G||x|\n|400|\n";
    for between in ["", "\n"] {
        let [_, unsound] = names(&format!("|404|A||x|\n{between}{mistakes}"));
        assert_eq!(unsound, ["B", "C", "D", "E", "BadRequest"], "{between}");
    }
    assert_eq!(names("|404|A||x|\n\n409\tB\tGone\tx\n")[1], ["B"]);
    // The row above became the header row of a table.
    assert_eq!(names("|404|A||x|\n\n|409|B||x|\n|-|-|-|-|\n|410|C||x|\n")[1], ["B", "C"]);
    assert_eq!(names("|404|A||x|\n> |409|B||x|\n> |410|C||x|\n")[1], ["B", "C"]);
}

#[test]
fn code_too_long_text_too_long_and_line_too_long_begin_after_the_limits() {
    let (code, message) = ("x".repeat(101), "y".repeat(8 * 1024 + 1));
    assert_eq!(
        mistakes(&format!("|200|{code}|||\n|201|||{message}|")),
        [(Rule::CodeTooLong, 3), (Rule::TextTooLong, 4)]
    );
    assert_eq!(mistakes(&format!("|200|{}|||\n|201|||{}|", &code[1..], &message[1..])), []);
    assert_eq!(mistakes(&format!("|200|||{}|", "y".repeat(16 * 1024))), [(Rule::LineTooLong, 3)]);
}

#[test]
fn a_table_that_markdown_does_not_see_is_one_mistake_however_long() {
    let hidden = "|Status|Code|Reason|Message|\n|-|-|\n".to_owned() + &"|404|A|x|y|\n".repeat(1_100);
    assert_eq!(mistakes(&format!("|400|B|x|y|\n\n{hidden}")), [(Rule::MismatchedDelimiter, 6)]);
}

#[test]
fn the_renames_that_a_help_offers_fix_the_names() {
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
            let option = diagnostic.call_help.as_deref().unwrap().split_once("`rename = {").unwrap().1;
            option.split_once('}').unwrap().0
        });
        let call =
            format!("pub enum Code = \"x.md\", rename = {{ {} }}", renames.collect::<Vec<_>>().join(","));
        let call = crate::Call::parse(call.parse().unwrap()).unwrap();
        let mended = read(&source(text), &call.options);
        let is_warning = |diagnostic: &Diagnostic| diagnostic.rule.severity() == Severity::Warning;
        assert!(mended.diagnostics.iter().all(is_warning), "{:?}", mended.diagnostics);
        assert_eq!(mended.catalog.unwrap().entries().len(), text.trim_end().lines().count());
    }
}

#[test]
fn too_many_columns_and_too_many_rows_begin_after_the_limits() {
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
        reading.diagnostics.iter().map(|it| it.rule).collect::<Vec<_>>()
    };
    assert_eq!(kinds(wide(64)), []);
    assert_eq!(kinds(wide(65)), [Rule::TooManyColumns]);
    let tall = |rows: usize| {
        (0..rows).fold("|Status|Code|\n|-|-|\n".to_owned(), |text, row| text + &format!("|404|C{row}|\n"))
    };
    assert_eq!(kinds(tall(10_000)), []);
    assert_eq!(kinds(tall(10_001)), [Rule::TooManyRows]);
}
