//! Tests that cargo tracks the document: edited, unchanged, deleted and restored.

use codes_e2e::{Package, seed};

const LIB: &str = r#"codes_runtime::codes!("spec/http_response_codes.md");"#;

const DOCUMENT: &str = "spec/http_response_codes.md";

/// Creates a package that reads the seed.
fn package(name: &str) -> Package {
    let package = Package::new(name, LIB);
    package.write(DOCUMENT, &seed());
    package
}

#[test]
fn an_unchanged_document_does_not_cause_a_rebuild() {
    let package = package("untouched");
    assert!(package.check().clean().compiled.contains(&"untouched".to_owned()));
    assert_eq!(package.check().clean().compiled, [""; 0]);
}

#[test]
fn an_edited_document_gives_its_new_codes() {
    let package = package("edited");
    package.write(
        "tests/codes.rs",
        "#[test] fn codes() { println!(\"last {}\", edited::HttpResponseCode::ALL.last().unwrap()); }",
    );
    let last = || package.cargo(&["test", "--test", "codes", "--", "--nocapture"]).stdout;
    assert!(last().contains("last The appearance of this error code"), "{}", last());

    package.write(DOCUMENT, &(seed() + "| 503 | Maintenance | Maintenance | Come back later. |\n"));
    assert!(last().contains("last Come back later."), "{}", last());
}

#[test]
fn an_edit_that_breaks_the_document_breaks_the_build_until_it_is_fixed() {
    let package = package("mended");
    let _ = package.check().clean();

    package.write(DOCUMENT, &seed().replace("| 404 ", "| 4O4 "));
    let build = package.check();
    assert!(!build.is_success);
    assert!(build.errors()[0].contains(" --> spec/http_response_codes.md:14:3\n"), "{build:#?}");

    package.write(DOCUMENT, &seed());
    let _ = package.check().clean();
}

#[test]
fn a_deleted_document_is_missed_and_a_restored_one_found() {
    let package = package("deleted");
    let _ = package.check().clean();

    package.delete(DOCUMENT);
    package.write("spec/http_response_code.md", &seed());
    let build = package.check();
    assert_eq!(build.errors().len(), 1, "{build:#?}");
    let error = &build.messages[0];
    assert_eq!(error.source, r#""spec/http_response_codes.md""#);
    assert!(error.text.contains("cannot read the document `spec/http_response_codes.md`"), "{error:#?}");
    assert!(error.text.contains("did you mean `http_response_code.md`"), "{error:#?}");

    package.write(DOCUMENT, &seed());
    let _ = package.check().clean();
}

#[test]
fn linked_documents_and_documents_outside_the_package_are_tracked() {
    let package = Package::new(
        "linked",
        r#"
        pub mod link { codes_runtime::codes!("spec/http_response_codes.md"); }
        pub mod outside { codes_runtime::codes!("../linked-docs/api_errors.md"); }
    "#,
    );
    package.write("../linked-docs/http_response_codes.md", &seed());
    package.write("../linked-docs/api_errors.md", &seed());
    std::fs::create_dir(package.path("spec")).expect("a folder");
    let target = package.path("../linked-docs/http_response_codes.md");
    std::os::unix::fs::symlink(target, package.path("spec/http_response_codes.md")).expect("a link");
    let _ = package.check().clean();
    assert_eq!(package.check().clean().compiled, [""; 0]);

    for document in ["http_response_codes.md", "api_errors.md"] {
        package.write(
            &format!("../linked-docs/{document}"),
            &(seed() + "| 503 | Maintenance | Maintenance | Later. |\n"),
        );
        assert_eq!(package.check().clean().compiled, ["linked"], "{document}");
    }
}

#[test]
fn only_crates_that_name_the_document_and_their_users_are_rebuilt() {
    let named = Package::new("named", LIB);
    named.write(DOCUMENT, &seed());
    let unrelated = Package::new("unrelated", "");
    let user = Package::with_dependency(
        "names-two",
        &format!(
            "named = {{ path = '{}' }}\nunrelated = {{ path = '{}' }}",
            named.folder().display(),
            unrelated.folder().display()
        ),
        "pub use named::HttpResponseCode;",
    );
    let _ = user.check().clean();

    named.write("spec/other.md", "Edited.");
    assert_eq!(user.check().clean().compiled, [""; 0]);
    named.write(DOCUMENT, &(seed() + "\nEdited.\n"));
    assert_eq!(user.check().clean().compiled, ["named", "names_two"]);
}

/// The compiler reads a tracked file to its end, so a stream without an end would never stop.
#[test]
fn a_document_that_is_not_read_to_its_end_is_not_tracked() {
    let unread = ["large.md", "pipe.md", "device.md", "folder.md", "link.md"];
    let documents = unread.iter().chain(&["sound.md", "unsound.md"]);
    let lib = documents.fold(String::new(), |lib, name| {
        let module = name.trim_end_matches(".md");
        lib + &format!("pub mod {module} {{ codes_runtime::codes!(pub enum Code = \"{name}\"); }}\n")
    });
    let package = Package::new("unread", &lib);
    package.write("sound.md", &seed());
    package.write("unsound.md", &seed().replace("| 404 ", "| 4O4 "));
    let large = std::fs::File::create(package.path("large.md")).expect("a file");
    large.set_len(4 * 1024 * 1024 + 1).expect("a file without content");
    let pipe = std::process::Command::new("mkfifo").arg(package.path("pipe.md")).status();
    assert!(pipe.expect("mkfifo").success());
    std::fs::create_dir(package.path("folder.md")).expect("a folder");
    for (link, target) in [("device.md", "/dev/zero"), ("link.md", "large.md")] {
        std::os::unix::fs::symlink(target, package.path(link)).expect("a link");
    }

    let list = package.path("read.d").display().to_string();
    let build = package.cargo(&["rustc", "--message-format=json", "--", &format!("--emit=dep-info={list}")]);
    assert_eq!(build.errors().len(), unread.len() + 1, "{build:#?}");
    let watched = std::fs::read_to_string(list).expect("what the compiler has read");
    assert!(watched.contains("/sound.md") && watched.contains("/unsound.md"), "{watched}");
    assert!(!unread.iter().any(|name| watched.contains(&format!("/{name}"))), "{watched}");
}

#[test]
fn mistakes_of_rows_are_the_only_errors() {
    let package = Package::new(
        "sound",
        r#"
            codes_runtime::codes!("spec/http_response_codes.md");
            pub const SOUND: HttpResponseCode = HttpResponseCode::NotFound;
            pub const UNSOUND: [HttpResponseCode; 3] =
                [HttpResponseCode::SuccessfulOperation, HttpResponseCode::Unauthorized, HttpResponseCode::ServerError];
            pub fn message(code: HttpResponseCode) -> &'static str { code.message() }
        "#,
    );
    let mut broken = seed();
    for (sound, unsound) in [
        ("| 200 ", "| 2OO "),
        ("| ValidationInputParamsError ", "| Validation Error "),
        ("API key is invalid", "API key | is invalid"),
        ("| TooManyRequests ", "| NotFound "),
        ("unforeseen", "un\u{200b}foreseen"),
    ] {
        assert!(broken.contains(sound));
        broken = broken.replace(sound, unsound);
    }
    package.write(DOCUMENT, &broken);
    let build = package.check();
    assert_eq!(build.errors().len(), 5, "{build:#?}");
    assert_eq!(build.messages.len(), 5, "{build:#?}");

    // It is one diagnostic, whatever the number of rows.
    for row in ["| 401 ", "| 429 "] {
        for cut in ["\n", "<!-- x -->\n", "---\n\n"] {
            package.write(DOCUMENT, &seed().replacen(row, &format!("{cut}{row}"), 1));
            let build = package.check();
            let [error] = &build.messages[..] else { panic!("{build:#?}") };
            assert!(error.text.contains("[cut_off_row]"), "{}", error.text);
        }
    }
}

#[test]
fn at_most_twenty_mistakes_are_shown_and_the_rest_is_counted() {
    let package = Package::new("many", r#"codes_runtime::codes!(pub enum Code = "many.md");"#);
    let rows: Vec<String> = (0..25).map(|row| format!("| 404 | A B{row} |\n")).collect();
    package.write("many.md", &format!("| HTTP status | Code |\n|---|---|\n| 200 | Ok |\n{}", rows.concat()));
    let build = package.check();
    let errors = build.errors();
    assert_eq!(errors.len(), 21, "{build:#?}");
    assert_eq!(errors.iter().filter(|error| error.contains("[invalid_code]")).count(), 20);
    assert!(errors.contains(&"many.md has 5 more errors"), "{errors:#?}");
}

#[test]
fn possible_mistakes_are_compiler_warnings_unless_allowed() {
    let table = "| Status | Code | Message |\n|---|---|---|\n| 404 | A | |\n| 410 | B | |\n";
    let package = Package::new("doubts", r#"codes_runtime::codes!(pub enum Code = "doubts.md");"#);
    package.write("doubts.md", table);
    let build = package.check();
    let [warning] = &build.messages[..] else { panic!("{build:#?}") };
    assert!(build.is_success && warning.level == "warning", "{build:#?}");
    assert!(warning.text.contains("empty message in lines 3 and 4 [empty_message]"), "{}", warning.text);
    assert_eq!(warning.source, "\"doubts.md\"");

    package.write(
        "src/lib.rs",
        r#"codes_runtime::codes!(pub enum Code = "doubts.md", allow = [empty_message]);"#,
    );
    let _ = package.check().clean();
}

#[test]
fn mistakes_of_the_call_are_reported_at_their_tokens() {
    let package = Package::new("calls", "");
    for (call, source, text) in [
        (
            r#""spec/none_codes.md""#,
            r#""spec/none_codes.md""#,
            "the path is relative to the folder of Cargo.toml",
        ),
        (r#"enum A = "spec""#, r#""spec""#, "it is a folder"),
        (r#""spec/http_response_codes.md", renam = {}"#, "renam", "did you mean `rename`?"),
        (r#"#[derive(Debug)] enum A = "spec/http_response_codes.md""#, "Debug", "delete it from the list"),
        (r#"enum A = "spec/http_response_codes.md",, skip = []"#, ",", "between two commas"),
    ] {
        package.write("src/lib.rs", &format!("codes_runtime::codes!({call});"));
        package.write(DOCUMENT, &seed());
        let build = package.check();
        let [error] = &build.messages[..] else { panic!("{build:#?}") };
        assert_eq!(error.source, source);
        assert!(error.text.contains(text), "{}", error.text);
    }
}
