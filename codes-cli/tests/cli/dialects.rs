//! Tests `codes check --dialect` with the pages in `tests/dialects`. `NAME.txt` contains the warnings about `NAME.md`.
//!
//! `scripts/dialects.py` compares the same pages with the renderers themselves.

use crate::{codes, compare, paths_in, repository};

#[test]
fn pages_have_the_warnings_in_their_golden_files() {
    let folder = repository().join("tests/dialects");
    let mut pages = paths_in("tests/dialects");
    pages.retain(|path| path.extension().is_some_and(|it| it == "md"));
    assert!(!pages.is_empty());
    for page in pages {
        let name = page.file_name().expect("a name").to_string_lossy();
        let check = |dialect| {
            let (status, stdout, stderr) = codes(&folder, &["check", "--dialect", dialect, &name]);
            assert_eq!((status, stderr.as_str()), (Some(0), ""), "{name}");
            let warns = stdout.contains("[dialect]");
            warns.then(|| format!("$ codes check --dialect {dialect} {name}\n{stdout}"))
        };
        let outputs: Vec<_> = ["docusaurus", "github", "mkdocs"].into_iter().filter_map(check).collect();
        compare(&page.with_extension("txt"), &outputs.join("\n"));
    }
}

#[test]
fn an_unknown_renderer_is_a_mistake_of_the_call() {
    assert_eq!(codes(&repository(), &["check", "--dialect", "hugo", "docs"]).0, Some(2));
}
