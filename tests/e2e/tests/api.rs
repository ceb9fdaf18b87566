//! Tests the API of generated enums, as rustdoc shows it. Changes appear in `tests/output/*.api`.

use std::fs;

use codes_e2e::{Golden, Package, call_of, runtime, seed, workspace};

/// Returns the declarations on a page of rustdoc: the enum, its functions and its traits.
fn declarations(page: &str) -> String {
    // The rest of the page is the same for every type.
    let own = page.split("id=\"synthetic-implementations\"").next().unwrap_or_default();
    let enumeration = between(own, "<pre class=\"rust item-decl\"><code>", "</code>");
    let headers = between(own, "class=\"code-header\">", "</h").into_iter().map(text);
    let is_own = |line: &String| line.starts_with("pub ") || line.starts_with("impl");
    let lines: Vec<String> = enumeration.into_iter().map(text).chain(headers.filter(is_own)).collect();
    lines.join("\n") + "\n"
}

/// Returns each text between `start` and `end`.
fn between<'a>(page: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    page.split(start).skip(1).filter_map(|rest| rest.split(end).next()).collect()
}

/// Returns the text of a piece of HTML, with single spaces, and with line breaks only if the HTML has any.
fn text(html: &str) -> String {
    let mut text = String::new();
    let mut is_tag = false;
    for c in html.chars() {
        match c {
            '<' => is_tag = true,
            '>' => is_tag = false,
            c if !is_tag => text.push(c),
            _ => {}
        }
    }
    let entities =
        [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&#39;", "'"), ("&#x27;", "'"), ("&nbsp;", " ")];
    entities.iter().fold(text, |text, (entity, c)| text.replace(entity, c))
}

#[test]
fn the_api_is_what_its_golden_files_say() {
    let names = ["http_response_codes", "job_errors", "without_statuses"];
    let dependency =
        format!("codes-runtime = {{ path = '{}', features = [\"serde\"] }}", runtime().display());
    let modules = names.map(|name| format!("pub mod {name};\n")).concat();
    let package = Package::with_dependency("api", &dependency, &modules);
    for name in names {
        let path = workspace().join(format!("tests/output/{name}.md"));
        let document = fs::read_to_string(&path).unwrap_or_else(|_| seed());
        let call = match call_of(&format!("{name}.md"), &document) {
            call if call.contains("allow") => call,
            call => format!("{call}, allow = [empty_message]"),
        };
        package.write(&format!("{name}.md"), &document);
        package.write(&format!("src/{name}.rs"), &format!("codes_runtime::codes!({call});\n"));
    }
    let docs = package.cargo(&["doc", "--no-deps"]);
    assert!(docs.is_success, "{docs:#?}");

    let mut golden = Golden::of("tests/output", &["api"]);
    for name in names {
        let folder = workspace().join("target/e2e/doc/api").join(name);
        let pages = fs::read_dir(folder).expect("the pages").map(|page| page.expect("a page").path());
        let mut enums = pages.filter(|path| path.to_string_lossy().contains("/enum."));
        let page = fs::read_to_string(enums.next().expect("the page of the enum")).expect("the page");
        let declared = declarations(&page);
        for private in ["__private", "__rt", "codes_runtime", "primitive"] {
            assert!(!declared.contains(private), "{private} reaches the page of {name}: {declared}");
        }
        golden.compare(&workspace().join(format!("tests/output/{name}.api")), &declared);
    }
    golden.finish();
}
