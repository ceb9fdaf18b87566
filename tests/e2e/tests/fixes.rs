//! Tests the fixes of all diagnostics on the documents in `tests/rules` and `tests/tables`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use codes_codegen::{Call, Catalog, Diagnostic, Entry, Fixed, Options, Severity, Source, fix, read};
use codes_e2e::{Golden, call_of, calls_of, entries_of, files, fixtures_of_rules, workspace};

type Read = (Vec<Catalog>, Vec<Diagnostic>);

fn read_with(source: &Source, options: &Options) -> Read {
    let reading = read(source, options);
    (reading.catalog.into_iter().collect(), reading.diagnostics)
}

/// Returns the rule and the title of each error, in order.
fn errors((_, diagnostics): &Read) -> Vec<(&'static str, &str)> {
    let errors = diagnostics.iter().filter(|it| it.rule.severity() == Severity::Error);
    let mut errors: Vec<_> = errors.map(|it| (it.rule.id(), it.title.as_str())).collect();
    errors.sort_unstable();
    errors
}

/// Returns what identifies each entry and, unless `by_identity`, its content.
fn entries((catalogs, _): &Read, by_identity: bool) -> BTreeSet<String> {
    let entries = catalogs.iter().flat_map(Catalog::entries);
    let content = |it: &Entry| {
        let texts = (!by_identity).then(|| (&it.reason, it.text()));
        format!("{:?}", (&it.id, it.status, &it.code, it.number, texts))
    };
    entries.map(content).collect()
}

/// Fixes `source` for a call with `options`, and checks the result.
fn fixed(name: &str, source: &Source, options: &Options, with_suggested: bool) -> Fixed {
    let read = |source: &Source| read_with(source, options);
    let fixed = fix(source, with_suggested, read);
    let (before, after) = (read(source), read(&fixed.source));
    let (errors_before, errors_after) = (errors(&before), errors(&after));
    let [there, left] = [&before, &after].map(|read| entries(read, with_suggested));
    let gained = left.len().saturating_sub(there.len());
    assert!(errors_after.len() <= errors_before.len() + gained, "{name}: {errors_after:?}");
    for it in &fixed.applied {
        let (rule, title) = (it.diagnostic.rule.id(), it.diagnostic.title.as_str());
        let count = |errors: &[(&str, &str)]| errors.iter().filter(|error| **error == (rule, title)).count();
        assert!(gained > 0 || count(&errors_after) < count(&errors_before), "{name}: {title} is still there");
    }
    let lost: Vec<&String> = there.difference(&left).collect();
    assert!(lost.is_empty(), "{name}: {lost:?}");
    let again = fix(&fixed.source, with_suggested, read);
    assert_eq!(again.source.text(), fixed.source.text(), "{name}: a second time changes more");
    fixed
}

/// Fixes the document for each of its calls.
fn fix_all_ways(name: &str, bytes: &[u8], calls: &[&str]) -> Vec<(Source, Fixed)> {
    let source = Source::new(format!("{name}.md"), bytes.to_vec());
    let calls = calls.iter().filter_map(|call| Call::parse(call.parse().expect("tokens")).ok());
    let fixed = calls.map(|call| {
        let _safe = fixed(name, &source, &call.options, false);
        (source.clone(), fixed(name, &source, &call.options, true))
    });
    fixed.collect()
}

#[test]
fn fixes_of_broken_rules_have_the_expected_results() {
    let mut golden = Golden::of("tests/rules", &["fixed"]);
    let paths: BTreeMap<_, _> = files("tests/rules", "md").into_iter().collect();
    for (name, bytes) in fixtures_of_rules() {
        let call = call_of(&format!("{name}.md"), &String::from_utf8_lossy(&bytes));
        for (source, fixed) in fix_all_ways(&name, &bytes, &[&call]) {
            let Ok(call) = Call::parse(call.parse().expect("tokens")) else { continue };
            let (_, diagnostics) = read_with(&source, &call.options);
            let offered = diagnostics.iter().filter(|it| it.fix.is_some()).count();
            assert!(fixed.applied.len() >= offered, "{name}: a fix is refused");
            if fixed.applied.is_empty() {
                continue;
            }
            let left = read_with(&fixed.source, &call.options);
            assert_eq!(errors(&left), [], "{name}");
            let mut text = String::new();
            for it in &fixed.applied {
                let fix = it.diagnostic.fix.as_ref().expect("a fix");
                let kind = if fix.is_safe { "safe" } else { "suggested" };
                writeln!(
                    text,
                    "{kind}: {}:{} [{}]",
                    it.location.line,
                    it.location.column,
                    it.diagnostic.rule.id()
                )
                .expect("a string");
            }
            let entries = entries_of(&read(&fixed.source, &call.options));
            write!(text, "\n{}\n{entries}", fixed.source.text()).expect("a string");
            golden.compare(&paths[&name].with_extension("fixed"), &text);
        }
    }
    golden.finish();
}

#[test]
fn fixes_of_other_documents_lose_nothing() {
    let mut applied = 0;
    for folder in ["tests/tables", "tests/output", "tests/dialects", "tests/diff", "spec", "docs"] {
        for (name, path) in files(folder, "md") {
            let bytes = fs::read(&path).expect("a document");
            let text = String::from_utf8_lossy(&bytes);
            let mut calls: Vec<&str> = calls_of(&text).collect();
            calls.push("pub enum Code = \"x.md\", table = all");
            let all = fix_all_ways(&name, &bytes, &calls);
            applied += all.iter().map(|(_, fixed)| fixed.applied.len()).sum::<usize>();
        }
    }
    assert!(applied > 50, "{applied} fixes were applied");
}

const SOUND: &str = "# Errors\n\n| Status | Code | Reason | Message |\n|---|---|---|---|\n\
    | 404 | NOT_FOUND | Not found | Use `a\\|b`. |\n\
    | 409 | CONFLICT | Taken | It is there. |\n\
    | 410 | GONE | Gone | It was there. |\n\
    | 429 | SLOW_DOWN | Too many | Wait for a *while*. |\n\
    | 500 | BROKEN | Broken | Tell us. |\n";

/// The name of a mistake, and a function that adds it to a page.
type Planted = (&'static str, fn(&str) -> String);

/// Mistakes with a safe fix, on different lines.
const MISTAKES: [Planted; 9] = [
    ("no delimiter row", |page| page.replace("|---|---|---|---|\n", "")),
    ("a delimiter row too short", |page| page.replace("|---|---|---|---|", "|---|---|---|")),
    ("a delimiter row of long dashes", |page| page.replace("|---|---|---|---|", "|—|—|—|—|")),
    ("empty lines", |page| page.replace("| 410", "\n\n| 410")),
    ("an empty row", |page| page.replace("| 429", "| | | | |\n| 429")),
    ("the header again", |page| page.replace("| 500", "| Status | Code | Reason | Message |\n| 500")),
    ("text that touches the table", |page| page.to_owned() + ":::tip\nSee *there*.\n:::\n"),
    ("a pipe in code", |page| page.replace("a\\|b", "a|b")),
    ("characters that nobody sees", |page| page.replace("SLOW_DOWN", "\u{200b}SLOW\u{ad}_DOWN\u{feff}")),
];

/// The surroundings of a table, without mistakes.
const PLACES: [Planted; 5] = [
    ("a page", str::to_owned),
    ("a page of Windows", |page| format!("\u{feff}{}", page.replace('\n', "\r\n"))),
    ("a quote", |page| page.lines().map(|line| format!("> {line}").trim_end().to_owned() + "\n").collect()),
    ("a list", |page| {
        let indented = |line: &str| if line.is_empty() { "\n".to_owned() } else { format!("  {line}\n") };
        "- Some words\n\n".to_owned() + &page.lines().map(indented).collect::<String>()
    }),
    ("front matter", |page| format!("---\ntitle: Errors\n---\n\n{page}")),
];

#[test]
fn mistakes_that_are_planted_are_fixed_alone_and_together() {
    let options = Options::default();
    let read = |source: &Source| read_with(source, &options);
    for (place, at) in PLACES {
        let sound = Source::new("x.md", at(SOUND).into_bytes());
        let meant = entries(&read(&sound), false);
        assert_eq!((meant.len(), errors(&read(&sound)).len()), (5, 0), "{place}");
        // Up to three mistakes at once, and all of them.
        let all = (1_u32 << MISTAKES.len()) - 1;
        for set in (1..=all).filter(|set| set.count_ones() <= 3 || *set == all) {
            let planted = MISTAKES.iter().enumerate().filter(|(index, _)| set >> index & 1 == 1);
            let planted: Vec<Planted> = planted.map(|(_, mistake)| *mistake).collect();
            let page = planted.iter().fold(SOUND.to_owned(), |page, (_, plant)| plant(&page));
            let names: Vec<&str> = planted.iter().map(|(name, _)| *name).collect();
            let source = Source::new("x.md", at(&page).into_bytes());
            assert_ne!(errors(&read(&source)).len(), 0, "{names:?} in {place}");
            let fixed = fix(&source, false, read);
            let (after, text) = (read(&fixed.source), fixed.source.text());
            assert_eq!(errors(&after), [], "{names:?} in {place}: {text}");
            assert_eq!(entries(&after, false), meant, "{names:?} in {place}: {text}");
            let (glued, tip) =
                (planted.iter().any(|(name, _)| name.starts_with("text")), text.find(":::tip"));
            assert_eq!(glued, tip.is_some());
            let table = text.get(..tip.unwrap_or(text.len())).expect("the page above");
            let expected = if glued { format!("{SOUND}\n") } else { SOUND.to_owned() };
            let expected = Source::new("x.md", at(&expected).into_bytes());
            // In a quote or list, inserted text has the same markers and indentation as the lines above.
            assert_eq!(
                table.trim_end_matches([' ', '>']),
                expected.text().trim_end_matches([' ', '>']),
                "{names:?} in {place}"
            );
        }
    }
}

#[test]
fn the_documentation_lists_the_rules_that_have_fixes() {
    let mut found: BTreeMap<&str, bool> = BTreeMap::new();
    for (name, bytes) in fixtures_of_rules() {
        let call = call_of(&format!("{name}.md"), &String::from_utf8_lossy(&bytes));
        let options = Call::parse(call.parse().expect("tokens"))
            .map_or_else(|_| Options::default(), |call| call.options);
        for it in read(&Source::new("x.md", bytes), &options).diagnostics {
            let Some(fix) = it.fix else { continue };
            *found.entry(it.rule.id()).or_default() |= fix.is_safe;
        }
    }
    let page = fs::read_to_string(workspace().join("docs/fix.md")).expect("the page");
    let (safe, suggested) = page.split_once("## Suggested fixes").expect("two sections");
    let mut listed: BTreeMap<&str, bool> = BTreeMap::new();
    for (section, is_safe) in [(safe, true), (suggested, false)] {
        let ids = section.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
        listed.extend(ids.map(|id| (id, is_safe)));
    }
    assert_eq!(listed, found);
}
