use super::*;

fn found(text: &str) -> Vec<(&str, Option<String>)> {
    let found = placeholders(text);
    found.iter().map(|it| (&text[it.range.clone()], it.as_parameter(text))).collect()
}

#[test]
fn a_name_in_braces_is_a_placeholder() {
    for text in ["{id}", "Order {id}.", "({id})", "订单{id}无效", "{\"code\": {id}}", "a:{id}"] {
        assert_eq!(found(text), [("{id}", Some("{id}".to_owned()))], "{text}");
    }
    let text = "Order {id} of {owner_2}";
    let names: Vec<_> = placeholders(text).iter().filter_map(|it| it.name(text)).collect();
    assert_eq!(names, ["id", "owner_2"]);
}

#[test]
fn other_forms_with_names_say_how_a_parameter_is_written() {
    for (text, written, meant) in [
        ("Order { id }.", "{ id }", "{id}"),
        ("Order ${id}.", "${id}", "{id}"),
        ("Order %{id}.", "%{id}", "{id}"),
        ("Order #{ id }.", "#{ id }", "{id}"),
        ("Order :id.", ":id", "{id}"),
        ("GET /orders/:id", ":id", "{id}"),
        ("User {user.id}", "{user.id}", "{user_id}"),
        ("User {user-id}", "{user-id}", "{user_id}"),
        ("Order {id:?}.", "{id:?}", "{id}"),
    ] {
        assert_eq!(found(text), [(written, Some(meant.to_owned()))], "{text}");
        assert_eq!(placeholders(text)[0].name(text), None);
    }
    assert_eq!(found("Größe {größe}"), [("{größe}", None)]);
}

#[test]
fn forms_without_names_are_found() {
    for (text, written) in [
        ("Order {0}", "{0}"),
        ("Order %s.", "%s"),
        ("Order '%d'", "%d"),
        ("Order %1$s", "%1$s"),
        ("Costs %.2f", "%.2f"),
        ("Order %(id)s", "%(id)s"),
        ("Plugin%s", "%s"),
        ("Order %1.", "%1"),
        ("Order {}.", "{}"),
        ("Order ({})", "{}"),
        ("Too high: {}", "{}"),
        ("订单{}无效", "{}"),
        ("订单{0}无效", "{0}"),
        ("Order {:?}", "{:?}"),
    ] {
        assert_eq!(found(text), [(written, None)], "{text}");
    }
    for text in ["%s-%s", "%2 of %1", "{1}{0}", "{} and {}"] {
        assert_eq!(found(text).len(), 2, "{text}");
    }
}

#[test]
fn of_other_forms_some_are_found_and_of_parameters_all() {
    let text = format!("{}{}", "%s ".repeat(2 * MAX_OTHERS), "{id} ".repeat(2 * MAX_OTHERS));
    assert_eq!(placeholders(&text).len(), 3 * MAX_OTHERS);
}

#[test]
fn other_text_is_no_placeholder() {
    for text in [
        "{\"id\": 7}",
        "{\"ok\":true}",
        "{id: 7}",
        "{}",
        "{ }",
        "The body is {\"a\": {}}.",
        "\"a\": {}",
        "fn run() {}",
        "a{}",
        "[{}]",
        "run({})",
        "Order %2",
        "%20 off",
        "Up to 5%1",
        "%1,5 or %2,5",
        "100%s",
        "{:toc}",
        "{:.note}",
        "{id:7}",
        "{a, b}",
        "{{id}}",
        "{{ id }}",
        "100%",
        "100% sure",
        "50%d",
        "%20s",
        "%Y-%m-%d",
        "%%s",
        "12:30",
        "at 12:30:15",
        ":warning:",
        ":white-check-mark:",
        "Note:see",
        "std::fmt",
        ":D",
        "a :: b",
        "Error: text",
        "[A-Z]{3}",
        "\\d{4}",
        "x{2}",
        "\"id\":seven",
        "{",
        "}",
        "{id",
        "%",
        ":",
        "%(",
        "%2$",
        "ratio 16:9",
        "错误:id",
        "(a):b",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn only_a_code_span_that_is_a_placeholder_is_one() {
    let text = "Order {id} of /orders/{id}";
    assert_eq!(without_code(text, &[6..10, 14..26]), "Order {id} of /orders/.id}");
    assert_eq!(without_code(text, &[]), text);
    assert_eq!(without_code("a {id} %s", &[0..6, 7..9]), "a .id} %s");
    // Code with nothing but braces is an empty object.
    assert_eq!(without_code("Body of {id}: {}", &[8..12, 14..16]), "Body of {id}: .}");
    // The braces are outside of the code.
    assert_eq!(without_code("a {id} %s", &[3..5, 7..9]), "a {id} %s");
}
