use super::change::says_all_of;
use super::*;
use crate::{Rule, read_page};

/// Returns `page` with its fixes, and the rules whose fixes were offered.
fn fixed(page: &str, with_suggested: bool) -> (String, Vec<Rule>) {
    let source = Source::new("x.md", page.into());
    let offered = read_page(&source).1.into_iter().filter(|it| it.fix.is_some()).map(|it| it.rule);
    (fix(&source, with_suggested, read_page).source.text().to_owned(), offered.collect())
}

#[track_caller]
fn is_left(page: &str) {
    assert_eq!(fixed(page, true), (page.to_owned(), vec![]));
}

const ROWS: &str = "| 404 | A_B | No. |\n| 409 | C_D | Yes. |\n";

#[test]
fn nothing_but_empty_lines_is_deleted_between_header_and_delimiter_row() {
    let page = |between: &str| format!("| Status | Code | Message |\n{between}|---|---|---|\n{ROWS}");
    for between in ["<!-- a -->\n", "{/* a */}\n", "<br>\n", ">\n", "\n<!-- a -->\n\n", "<!--\n\n-->\n"] {
        is_left(&page(between));
    }
    for between in ["\n", " \t\n\n"] {
        assert_eq!(fixed(&page(between), false).0, page(""));
    }
    // The delimiter row may be too short in addition.
    assert_eq!(
        fixed(&page("\n").replace("|---|---|---|", "|:--|"), false).0,
        page("").replacen("---", ":--", 1)
    );
    let quoted = |page: String| page.lines().flat_map(|line| ["> ", line, "\n"]).collect::<String>();
    assert_eq!(fixed(&quoted(page("\n")), false).0, quoted(page("")));
    is_left(&quoted(page(">\n")));
}

#[test]
fn a_quote_marker_between_rows_is_not_deleted() {
    is_left(&format!("| Status | Code | Message |\n|---|---|---|\n| 400 | X_Y | z |\n\n>\n\n{ROWS}"));
}

#[test]
fn comments_in_the_lines_of_a_header_are_kept() {
    for (header, delimiter) in [
        ("| Status | Code | Message |", "|---|---|---| <!-- a -->"),
        ("| Status | Code | Message |", "|---|<!-- a -->|---|---|"),
        ("| Status | Code <!-- a | b --> | Message |", "|---|---|---|"),
        ("| Status | Code | Message | <!-- a -->", "|---|---|---|"),
        ("| Status | Code | <!-- a -->\n| Message |", "|---|---|---|"),
    ] {
        is_left(&format!("{header}\n{delimiter}\n{ROWS}"));
    }
    is_left(&format!("| Status | Code | Message | <!-- a -->\n{ROWS}"));
}

#[test]
fn a_header_row_that_does_not_fit_its_rows_is_left_to_a_person() {
    is_left("| Error code | Descri|ption |\n|---|---|\n| A_B | x |\n| C_D | y |\n");
    is_left("| Error code |\n|---|---|\n| A_B | x |\n| C_D | y |\n");
    is_left("| HTTP status | Code |\n|---|---|---|\n| 410 | C | It is gone. |\n");
    is_left("| HTTP status | Code `a|b` | Message |\n|---|---|\n| 410 | C_D | It is gone. |\n");
    let page = "| Status | Code `a|b` |\n|---|---|\n| 410 | C |\n";
    assert_eq!(fixed(page, false).0, page.replace("a|b", "a\\|b"));
}

#[test]
fn a_line_that_begins_like_a_delimiter_row_stays_the_only_one() {
    is_left(&format!("| Status | Code | Message |\n|---|---| --- <br> |\n{ROWS}"));
}

#[test]
fn doubled_pipes_of_a_header_are_left_to_a_person() {
    is_left(&format!("||Status||Code||Message||\n{ROWS}"));
    is_left(&format!("||Status||Code||Message||\n|---|---|---|\n{ROWS}"));
}

#[test]
fn cells_are_added_only_to_rows_whose_cells_are_surely_in_their_columns() {
    let page = |header: &str, row: &str| {
        let width = header.matches('|').count() - 1;
        let rest = " x y |".repeat(width.saturating_sub(2));
        format!("{header}\n|{}\n| 404 | A_B |{rest}\n| 409 | C_D |{rest}\n{row}\n", "---|".repeat(width))
    };
    let four = "| Status | Code | Reason | Message |";
    let three = "| Status | Code | Message |";
    for (header, row) in [
        (three, "| 410 | Gone |"),
        (three, "| 410 | It is gone. |"),
        (three, "| Gone |"),
        (three, "| see the other one (409) |"),
        (four, "| 410 | E_F | Gone |"),
        (four, "| 410 | Gone | E_F |"),
        ("| Status | Code | Since | Message |", "| 410 | E_F | It is gone. |"),
        (three, "| 410 | E_F | please see\n| the other one (409) |"),
        (three, "| 410 | E_F\n| 409 |"),
    ] {
        is_left(&page(header, row));
    }
    for (header, row, added) in [
        (three, "| 410 | E_F |", " |"),
        (three, "| 410 | E_F", " | |"),
        (four, "| 410 | E_F |", " | |"),
        (four, "410|E_F||", " |"),
        ("| Status | Code | Message | Since |", "| 410 | E_F | It is gone. |", " |"),
    ] {
        let page = page(header, row);
        assert_eq!(fixed(&page, true).0, page.trim_end().to_owned() + added + "\n");
        let help = read_page(&Source::new("x.md", page.into())).1.swap_remove(0).help.expect("a help");
        assert!(help.ends_with(&format!("`{row}{added}`")), "{help}");
    }
}

#[test]
fn a_fix_may_make_a_column_readable() {
    let page = format!("| Status | Code | Mean\u{ad}ing |\n|---|---|---|\n{ROWS}");
    assert_eq!(fixed(&page, false).0, page.replace('\u{ad}', ""));
}

#[test]
fn a_text_that_a_fix_would_change_is_kept() {
    let entry = |page: &str| {
        let (catalogs, _) = read_page(&Source::new("x.md", page.into()));
        catalogs.iter().flat_map(Catalog::entries).next().cloned().expect("an entry")
    };
    let entry = |message: &str| entry(&format!("|Status|Code|Message|\n|-|-|-|\n|404|A_B|{message}|\n"));
    assert!(says_all_of(&entry("x y"), &entry("")) && says_all_of(&entry("x y"), &entry("x y")));
    assert!(!says_all_of(&entry(""), &entry("x y")) && !says_all_of(&entry("x z"), &entry("x y")));
}

#[test]
fn a_fix_that_reveals_another_mistake_is_not_offered() {
    let page = "| Status | Code | Message |\n|---|---|---|\n| 400 | A_B | x |\n| 4 04 | A_B | y |\n| | | |\n";
    let source = Source::new("x.md", page.into());
    let fixable: Vec<Rule> = fixable(&source, read_page).iter().map(|it| it.rule).collect();
    assert_eq!(
        (fixed(page, true).1, fixable),
        (vec![Rule::InvalidStatus, Rule::EmptyRow], vec![Rule::EmptyRow])
    );
}

#[test]
fn a_guess_does_not_make_up_for_another_that_reveals_a_mistake() {
    let page = "| Status | Code |\n|---|---|\n| 400 | A_B |\n| 4O0 | A_B |\n| 41O | C_D |\n";
    assert_eq!(fixed(page, true).0, page.replace("41O", "410"));
}

#[test]
fn the_tries_of_a_large_page_are_bounded_and_guesses_come_last() {
    // Each guess reveals a duplicate.
    let sound: Vec<String> = (0..60).map(|row| format!("| 409 | L_{row} | x |\n")).collect();
    let typos: Vec<String> = (0..50).map(|row| format!("| 4 04 | K_{} | x |\n", row % 5)).collect();
    let (sound, typos) = (sound.concat(), typos.concat());
    let empty = "| | | |\n";
    let prose = ("word ".repeat(200) + "\n").repeat(300);
    let page = format!("| Status | Code | Message |\n|---|---|---|\n{sound}{typos}{empty}\n{prose}");
    let tries = std::cell::Cell::new(0);
    let fixed = fix(&Source::new("x.md", page.into()), true, |source| {
        tries.set(tries.get() + 1);
        read_page(source)
    });
    assert_eq!(tries.get(), 1 + MIN_TRIES);
    assert!(!fixed.source.text().contains(empty) && fixed.applied.len() > 1);
}
