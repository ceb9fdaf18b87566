use std::path::Path;
use std::{env, fs};

use super::*;

fn parse(options: &str) -> Result<Settings> {
    Settings::parse(list::split(options.parse().unwrap()))
}

fn errors(options: &str) -> Vec<String> {
    parse(options).err().expect("a mistake").into_iter().map(|error| error.to_string()).collect()
}

#[test]
fn ids_are_renamed_by_code_and_by_status() {
    let options = parse(r#"rename = { "2FA_REQUIRED": TwoFactor, 404: PageNotFound, },"#).unwrap();
    let renamed = |id| options.options.renamed(id).map(Variant::as_str);
    assert_eq!(renamed("2FA_REQUIRED"), Some("TwoFactor"));
    assert_eq!(renamed("404"), Some("PageNotFound"));
    assert_eq!(renamed("405"), None);
}

#[test]
fn the_runtime_is_a_path() {
    for path in ["::codes_runtime", "crate::re::export", "super::super::a", "self::r#mod", "runtime"] {
        let options = parse(&format!("crate = {path}")).unwrap();
        assert_eq!(options.runtime.map(|path| path.to_string().replace(' ', "")).as_deref(), Some(path));
    }
    for path in ["", "true", "_", "fn", "a::", "::", "a::fn", "a.b", "3"] {
        assert_eq!(errors(&format!("crate = {path}")).len(), 1, "{path}");
    }
}

#[test]
fn names_that_are_not_variants_are_refused() {
    for name in ["Self", "self", "fn", "notFound", "NOT_FOUND", "r#Fn", "Аuth"] {
        assert_eq!(errors(&format!(r#"rename = {{ "x": {name} }}"#)).len(), 1, "{name}");
    }
}

#[test]
fn mistakes_of_all_options_are_reported() {
    let errors = errors(r#"rename = { "a": b, 4.5: C, "d" }, rename = {}, colour = [1, 2], crate = "x""#);
    assert_eq!(errors.len(), 6, "{errors:#?}");
}

#[test]
fn lists_are_parsed_completely() {
    let options = parse(r#"skip = ["5xx", "any other",], allow = [empty_message]"#).unwrap();
    assert_eq!(options.options.skip, ["5xx", "any other"]);
    assert!(options.options.allows(Rule::EmptyMessage) && !options.options.allows(Rule::TemplateText));
    assert_eq!(errors("skip = \"5xx\", allow = [duplicate_code, emptymessage]").len(), 3);
}

#[test]
fn an_unknown_option_lists_the_known_and_the_nearest() {
    let told = |options| errors(options).concat();
    let known = "The options are `allow`, `body`, ";
    assert!(
        told("renames = {}")
            .starts_with(&format!("there is no option `renames`; did you mean `rename`? {known}"))
    );
    assert!(told("colour = 1").starts_with(&format!("there is no option `colour`. {known}")));
    assert!(DOCUMENTED.iter().all(|option| told("colour = 1").contains(&format!("`{}`", option.name))));
}

#[test]
fn three_options_set_how_servers_respond() {
    let options =
        parse(r#"error = ApiError, body = rfc9457, type_base = "https://example.com/errors/""#).unwrap();
    let body = options.response.body(proc_macro2::Span::call_site()).to_string();
    assert!(body.contains("Problem") && body.contains("https://example.com/errors/"), "{body}");
    assert_eq!(options.response.error.as_ref().map(ToString::to_string), Some("ApiError".to_owned()));
    assert!(parse("").unwrap().response.error.is_none());
    for wrong in ["error = \"A\"", "body = json", "type_base = \"\"", "type_base = \"a b\"", "type_base = a"]
    {
        assert_eq!(errors(wrong).len(), 1, "{wrong}");
    }
}

#[test]
fn the_forms_of_the_documentation_are_parsed() {
    for option in DOCUMENTED {
        for form in option.forms {
            assert!(parse(&format!("{} = {form}", option.name)).is_ok(), "{} = {form}", option.name);
        }
    }
}

/// Writes the options as the table in the documentation.
fn table() -> Vec<String> {
    let header = ["| option | meaning |", "|---|---|"].map(str::to_owned);
    let rows = DOCUMENTED.iter().map(|Documented { name, forms, meaning, .. }| {
        let forms = forms.join("`, `");
        let forms =
            forms.rsplit_once("`, `").map_or(forms.clone(), |(all, last)| format!("{all}` or `{last}"));
        format!("| `{name} = {forms}` | {} |", meaning.trim())
    });
    header.into_iter().chain(rows).collect()
}

#[test]
fn the_page_about_the_call_lists_the_options() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/call.md");
    let page = fs::read_to_string(&path).expect("the page");
    let table = table().join("\n") + "\n";
    let header = table.lines().next().expect("a header");
    let (before, rest) = page.split_once(header).expect("its table of options");
    let after = rest.split_inclusive('\n').skip(1).skip_while(|line| line.starts_with('|'));
    let due = format!("{before}{table}{}", after.collect::<String>());
    if env::var_os("BLESS").is_some() {
        fs::write(path, due).expect("writing the page");
    } else {
        assert_eq!(page, due, "write docs/call.md with BLESS=1");
    }
}

#[test]
fn the_documentation_names_no_other_options() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let docs = fs::read_dir(root.join("docs")).expect("a folder").map(|file| file.expect("a file").path());
    let pages = docs
        .filter(|path| path.is_file())
        .chain(["README.md", "spec/diagnostics.md"].map(|it| root.join(it)));
    let mut named = 0;
    for page in pages {
        let text = fs::read_to_string(&page).expect("a page");
        let spans: Vec<&str> = text.split('`').collect();
        for (before, span) in spans.iter().zip(spans.iter().skip(1)) {
            let (name, value) = span.split_once(" = ").unwrap_or((span, ""));
            let is_word = name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') && !name.is_empty();
            if before.ends_with("option ") || (is_word && !value.is_empty()) {
                assert!(DOCUMENTED.iter().any(|option| option.name == name), "{}: {name}", page.display());
                named += 1;
            }
        }
    }
    assert!(named > DOCUMENTED.len(), "{named}");
}
