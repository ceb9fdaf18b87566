//! Prints the codes of `spec/http_response_codes.md`. Edit the page and run the example again.
//!
//! On a terminal, it colours the codes by class and wraps the table to the width; in a pipe, it prints plain text.

use comfy_table::presets::{NOTHING, UTF8_HORIZONTAL_ONLY};
use comfy_table::{Cell, Color, ColumnConstraint, ContentArrangement, Table};

codes_runtime::codes!("spec/http_response_codes.md");

fn main() {
    let mut table = Table::new();
    let style = if table.is_tty() { UTF8_HORIZONTAL_ONLY } else { NOTHING };
    table.load_style(style).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_header(["Status", "Code", "Reason", "Message"]);
    for code in HttpResponseCode::ALL {
        let (name, id) = (code.name(), code.id());
        table.add_row([
            Cell::new(code.status()).fg(color(*code)),
            Cell::new(if name == id { name.to_owned() } else { format!("{name} ({id})") }),
            Cell::new(code.reason()),
            Cell::new(code.message()),
        ]);
    }
    // A code is never broken over two lines.
    table.column_mut(1).into_iter().for_each(|codes| {
        codes.set_constraint(ColumnConstraint::ContentWidth);
    });
    println!("{}", table.trim_fmt());
}

/// Returns the colour of the class of `code`.
fn color(code: HttpResponseCode) -> Color {
    if code.is_success() {
        Color::Green
    } else if code.is_client_error() {
        Color::Yellow
    } else if code.is_server_error() {
        Color::Red
    } else {
        Color::Blue
    }
}
