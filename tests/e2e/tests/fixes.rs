//! The fixes of all diagnostics, applied to the documents of `tests/rules` and `tests/tables`.

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

/// The rule and the title of each error, in order.
fn errors((_, diagnostics): &Read) -> Vec<(&'static str, &str)> {
    let errors = diagnostics.iter().filter(|it| it.rule.severity() == Severity::Error);
    let mut errors: Vec<_> = errors.map(|it| (it.rule.id(), it.title.as_str())).collect();
    errors.sort_unstable();
    errors
}

/// What identifies each entry, and unless `by_identity` what it says.
fn entries((catalogs, _): &Read, by_identity: bool) -> BTreeSet<String> {
    let entries = catalogs.iter().flat_map(Catalog::entries);
    let content = |it: &Entry| {
        let texts = (!by_identity).then(|| (&it.reason, it.text()));
        format!("{:?}", (&it.id, it.status, &it.code, it.number, texts))
    };
    entries.map(content).collect()
}

/// Fixes `source` as a call with `options` reads it, and checks what comes of it.
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

/// Fixes the document as each of its calls reads it.
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
fn fixes_of_broken_rules_come_out_as_they_are_meant() {
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

#[test]
fn the_documentation_lists_the_rules_that_have_fixes() {
    let mut found: BTreeMap<&str, bool> = BTreeMap::new();
    for (_, bytes) in fixtures_of_rules() {
        for it in read(&Source::new("x.md", bytes), &Options::default()).diagnostics {
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
