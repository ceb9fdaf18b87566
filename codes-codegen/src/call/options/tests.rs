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
fn lists_are_read_whole() {
    let options = parse(r#"skip = ["5xx", "any other",], allow = [empty_message]"#).unwrap();
    assert_eq!(options.options.skipped(), ["5xx", "any other"]);
    assert!(options.options.allows(Rule::EmptyMessage) && !options.options.allows(Rule::TemplateText));
    assert_eq!(errors("skip = \"5xx\", allow = [duplicate_code, emptymessage]").len(), 3);
}

#[test]
fn an_unknown_option_lists_the_known_and_the_nearest() {
    assert_eq!(
        errors("renames = {}"),
        [
            "there is no option `renames`; did you mean `rename`? The options are `allow`, `body`, `columns`, `crate`, `error`, `extra`, \
             `rename`, `skip`, `status`, `strip_prefix`, `table`, `type_base`, `wire`"
        ]
    );
    assert_eq!(
        errors("colour = 1"),
        [
            "there is no option `colour`. The options are `allow`, `body`, `columns`, `crate`, `error`, `extra`, \
             `rename`, `skip`, `status`, `strip_prefix`, `table`, `type_base`, `wire`"
        ]
    );
}

#[test]
fn how_servers_respond_is_said_by_three_options() {
    let options =
        parse(r#"error = ApiError, body = rfc9457, type_base = "https://example.com/errors/""#).unwrap();
    let body = options.response.body(proc_macro2::Span::call_site()).to_string();
    assert!(body.contains("Problem") && body.contains("https://example.com/errors/"), "{body}");
    assert_eq!(options.response.error().map(ToString::to_string), Some("ApiError".to_owned()));
    assert!(parse("").unwrap().response.error().is_none());
    for wrong in ["error = \"A\"", "body = json", "type_base = \"\"", "type_base = \"a b\"", "type_base = a"]
    {
        assert_eq!(errors(wrong).len(), 1, "{wrong}");
    }
}
