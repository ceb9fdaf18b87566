//! What a call can say of a row that cannot be read as it is, where the page cannot be changed.

use crate::catalog::code::Code;
use crate::catalog::status::Status;
use crate::text::is_invisible;

/// How a call gives a status to the row of a code or number whose cell says `text`.
pub(crate) fn or_give(text: &str, id: Option<&str>) -> String {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok());
    let named = numbers.find_map(Status::new);
    // Of a class the status that begins it.
    let class = || text.bytes().find(|b| matches!(b, b'1'..=b'5')).map(|digit| 100 * u16::from(digit - b'0'));
    let status = named.map(Status::get).or_else(class).unwrap_or(400);
    id.map(|id| format!("; or give it one in the call, such as `status = {{ \"{id}\": {status} }}`"))
        .unwrap_or_default()
}

/// How a call gives a status to the row of a code or number whose cell is empty; without either, the row may go on with the
/// one above.
pub(crate) fn or_give_or_join(id: Option<&str>) -> String {
    if id.is_some() { or_give("", id) } else { or_join().to_owned() }
}

/// How a page goes on with a row.
pub(crate) fn or_join() -> &'static str {
    "; if the row goes on with the one above, write both as one row, with `<br>` between the lines of a cell"
}

/// How a call leaves out a row whose cell says `text`, or gives it a status, where it holds more than one.
pub(crate) fn or_leave_out(text: &str, id: Option<&str>) -> String {
    let skip = or_skip(text);
    if skip.is_empty() { skip } else { format!("{skip}{}", or_give(text, id)) }
}

/// How a call leaves out the rows whose cell says `text`, where that can be shown on a line.
pub(crate) fn or_skip(text: &str) -> String {
    // A slip of the pen is to be mended, not left out.
    let words = text.split([' ', ',', '-', '–', '/']);
    let numbers = words.filter(|word| word.bytes().any(|b| b.is_ascii_digit())).count();
    let is_class = text.to_ascii_lowercase().contains("xx") || text.contains(['+', '<', '>', '≥', '*']);
    let is_number = text.bytes().all(|b| b.is_ascii_digit());
    let is_several =
        numbers != 1 || is_class || is_number || [" / ", ", ", " or "].iter().any(|mark| text.contains(mark));
    let is_plain = is_several
        && text.len() <= 100
        && !text.contains(['"', '\\', '`'])
        && !text.chars().any(is_invisible);
    if is_plain {
        format!("; if the row is no code, leave it out: `skip = [\"{text}\"]`")
    } else {
        String::new()
    }
}

/// How many codes `text` is a list of, 1 where it is none.
pub(crate) fn codes_in(text: &str) -> usize {
    let marks = [" / ", ", ", " or "];
    let parts = marks.iter().map(|mark| text.split(*mark).collect::<Vec<_>>());
    let lists = parts.filter(|parts| parts.iter().all(|part| Code::from_text(part).is_ok()));
    lists.map(|parts| parts.len()).max().unwrap_or(1)
}

/// Whether `text` is made of words, as in `any other`, and no slip of the pen, as `NOT FOUND` is.
pub(crate) fn is_phrase(text: &str) -> bool {
    let is_foreign = !text.bytes().any(|b| b.is_ascii_alphanumeric());
    is_foreign || (text.contains(' ') && text.bytes().any(|b| b.is_ascii_lowercase()))
}
