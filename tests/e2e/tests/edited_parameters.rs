//! Tests what an edit of a message with values does to the build of a server that fills them in.

use codes_e2e::{Message, Package};

const PAGE: &str = "order_errors.md";

/// A server with two values of one type, which the compiler could not tell apart.
const SERVER: &str = r#"codes_runtime::codes!(
    pub enum Code = "order_errors.md",
    parameters = { id: u64, owner: &str, buyer: &str }
);

pub fn missing() -> String {
    Code::order_missing(7, "Ada", "Bob").to_string()
}

#[test]
fn shows_the_message() {
    println!("sent: {}", missing());
}
"#;

/// Creates a server whose page has this message.
fn server(name: &str, message: &str) -> Package {
    let package = Package::new(name, SERVER);
    edit(&package, message);
    package
}

/// Writes the page with this message.
fn edit(package: &Package, message: &str) {
    let rows = format!("| 404 | ORDER_MISSING | {message} |\n| 409 | OWNED | {{owner}} and {{id}}. |\n");
    package.write(PAGE, &format!("| Status | Code | Message |\n|---|---|---|\n{rows}"));
}

/// Builds a server that no longer fits its page, and returns its only error.
fn error_of(package: &Package) -> Message {
    let mut messages = package.check().messages;
    messages.retain(|message| message.level == "error" && !message.text.starts_with("aborting due to"));
    assert_eq!(messages.len(), 1, "{messages:#?}");
    messages.remove(0)
}

#[test]
fn another_order_of_the_values_in_a_message_changes_no_argument() {
    let package = server("reordered", "Order {id} of {owner} for {buyer} was not found.");
    let sent = || package.cargo(&["test", "--lib", "--", "--nocapture"]).stdout;
    assert!(sent().contains("sent: Order 7 of Ada for Bob was not found.\n"), "{}", sent());

    edit(&package, "Order {id} for {buyer} of {owner} was not found.");
    assert!(sent().contains("sent: Order 7 for Bob of Ada was not found.\n"), "{}", sent());
}

#[test]
fn a_removed_value_is_an_error_where_the_server_fills_it_in() {
    let package = server("removed", "Order {id} of {owner} for {buyer} was not found.");
    let _ = package.check().clean();

    edit(&package, "Order {id} for {buyer} was not found.");
    let error = error_of(&package);
    assert_eq!(error.text, "this function takes 2 arguments but 3 arguments were supplied");
    let line = "Code::order_missing(7, \"Ada\", \"Bob\")";
    assert!(error.rendered.contains("src/lib.rs:7:5") && error.rendered.contains(line), "{error:#?}");

    edit(&package, "The order was not found.");
    let error = error_of(&package);
    assert!(error.text.contains("named `order_missing` found for enum `Code`"), "{error:#?}");
    assert!(error.rendered.contains("src/lib.rs:7:11"), "{error:#?}");
}
