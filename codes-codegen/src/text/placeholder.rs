//! Placeholders in texts, such as `{id}`: the places for values.

use std::ops::Range;

/// A placeholder in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Placeholder {
    /// The bytes of the placeholder in the text.
    pub(crate) range: Range<usize>,
    pub(crate) form: Form,
}

/// The placeholders of a text. Most texts have none, so they are behind a pointer: texts are moved often.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Placeholders(Option<Box<List>>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct List {
    all: Vec<Placeholder>,
}

/// How a placeholder is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `{id}`, as parameters are written.
    Parameter,
    /// A name that is written otherwise: `{ id }`, `${id}`, `:id` or `{user.id}`.
    Named,
    /// `{0}`, `{}` or `%s`, without a name.
    Nameless,
}

/// The maximum length of a name, which is also that of a code.
const MAX_NAME: usize = 100;

/// The number of placeholders in a text that are not parameters, and are only for a warning.
const MAX_OTHERS: usize = 100;

/// The signs before a brace that belong to the placeholder.
const SIGNS: [char; 3] = ['$', '#', '%'];

impl Placeholder {
    /// Returns the name if the placeholder is written as parameters are. `text` is the text with the placeholder.
    pub(crate) fn name<'a>(&self, text: &'a str) -> Option<&'a str> {
        let written = text.get(self.range.clone()).filter(|_| self.form == Form::Parameter)?;
        Some(written.trim_matches(['{', '}']))
    }

    /// Returns the placeholder as parameters are written, if it has a name: `{id}` for `${id}`.
    pub(crate) fn as_parameter(&self, text: &str) -> Option<String> {
        let written = text.get(self.range.clone()).filter(|_| self.form != Form::Nameless)?;
        let name = written.trim_matches(|c| !is_of_name(c)).replace(['.', '-'], "_");
        is_name(&name).then(|| format!("{{{name}}}"))
    }
}

impl Placeholders {
    /// Returns the placeholders in `text`.
    pub(crate) fn of(text: &str) -> Self {
        Placeholders::from(placeholders(text))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Placeholder> {
        self.0.iter().flat_map(|list| &list.all)
    }

    /// Returns those in a part of the text, with their places in the part.
    pub(crate) fn within(&self, part: Range<usize>) -> Self {
        let inside = self.iter().filter(|it| part.start <= it.range.start && it.range.end <= part.end);
        let moved = inside.map(|Placeholder { range, form }| Placeholder {
            range: range.start - part.start..range.end - part.start,
            form: *form,
        });
        Placeholders::from(moved.collect::<Vec<_>>())
    }
}

impl From<Vec<Placeholder>> for Placeholders {
    fn from(all: Vec<Placeholder>) -> Self {
        Placeholders((!all.is_empty()).then(|| Box::new(List { all })))
    }
}

/// The characters with which placeholders begin.
const MARKS: [char; 3] = ['{', '%', ':'];

/// Returns the placeholders in `text`.
fn placeholders(text: &str) -> Vec<Placeholder> {
    let (mut found, mut upto, mut others) = (Vec::new(), 0, 0);
    // The macro runs without optimisation, which makes closures and iterators slow.
    let (mut rest, mut start) = (text.as_bytes(), 0);
    while let [_, behind @ ..] = rest {
        // Most colons are punctuation.
        let may_begin = matches!(rest, [b'{' | b'%', ..] | [b':', b'a'..=b'z' | b'A'..=b'Z' | b'_', ..]);
        let placeholder = if may_begin { read(text, start) } else { None };
        if let Some(placeholder) = placeholder.filter(|it| it.range.start >= upto) {
            upto = placeholder.range.end;
            others += usize::from(placeholder.form != Form::Parameter);
            if placeholder.form == Form::Parameter || others <= MAX_OTHERS {
                found.push(placeholder);
            }
        }
        (rest, start) = (behind, start + 1);
    }
    // Without `%1`, `%2` is a percentage: in Turkish, the sign comes first.
    let number = |it: &Placeholder| text.get(it.range.clone())?.strip_prefix('%')?.parse::<u8>().ok();
    if !found.iter().any(|it| number(it) == Some(1)) {
        found.retain(|it| number(it).is_none());
    }
    found
}

/// Returns `text` of the same length without placeholders in `code`, the code spans in it. A code span that is more than a
/// placeholder shows what a program or a request contains, such as `/orders/{id}`.
pub(crate) fn without_code(text: &str, code: &[Range<usize>]) -> String {
    let mut shown = String::with_capacity(text.len());
    for code in code {
        let is_placeholder = |text: &str| placeholders(text).iter().any(|it| it.range == (0..text.len()));
        shown.push_str(text.get(shown.len()..code.start).unwrap_or_default());
        let inside = text.get(code.clone()).unwrap_or_default();
        let is_shown = is_placeholder(inside.trim());
        shown.push_str(&if is_shown { inside.to_owned() } else { inside.replace(MARKS, ".") });
    }
    shown.push_str(text.get(shown.len()..).unwrap_or_default());
    shown
}

/// Returns the placeholder whose brace, percent sign or colon is at `start`.
fn read(text: &str, start: usize) -> Option<Placeholder> {
    let (before, rest) = around(text, start)?;
    let mark = rest.chars().next()?;
    let (length, form) = match mark {
        '{' => in_braces(before, rest)?,
        '%' => (of_printf(before, rest).or_else(|| of_number(before, rest))?, Form::Nameless),
        _ => (of_route(before, rest)?, Form::Named),
    };
    if mark == '{' && form != Form::Nameless && before.ends_with(SIGNS) {
        return Some(Placeholder { range: start - 1..start + length, form: Form::Named });
    }
    Some(Placeholder { range: start..start + length, form })
}

/// Returns the text before and behind `start` that decides about a placeholder there. The limit keeps the time for a text with
/// many of them linear.
fn around(text: &str, start: usize) -> Option<(&str, &str)> {
    const WINDOW: usize = MAX_NAME + "${  }".len();
    let first = (start.saturating_sub(WINDOW)..start).find(|at| text.is_char_boundary(*at)).unwrap_or(start);
    let end = (start..=text.len().min(start + WINDOW)).rev().find(|at| text.is_char_boundary(*at))?;
    Some((text.get(first..start)?, text.get(start..end)?))
}

/// Reads `{id}`, `{ id }`, `{user.id}`, `{id:?}`, `{0}` or `{}` at the start of `rest`.
fn in_braces(before: &str, rest: &str) -> Option<(usize, Form)> {
    let (inside, after) = rest.strip_prefix('{')?.split_once('}')?;
    // `{{id}}` is text of a template.
    if before.ends_with('{') && after.starts_with('}') {
        return None;
    }
    let unformatted = inside.strip_suffix(":?").unwrap_or(inside);
    let name = unformatted.trim();
    let form = if is_name(inside) {
        Form::Parameter
    } else if name.starts_with(|c: char| c.is_alphabetic() || c == '_') && name.chars().all(is_of_path) {
        Form::Named
    } else if unformatted.is_empty() {
        is_gap(before, after).then_some(Form::Nameless)?
    } else {
        // In a pattern such as `[A-Z]{3}`, the number is a count.
        let is_count = before.ends_with(|c: char| c.is_ascii_alphanumeric() || "]).*+?\\".contains(c));
        let is_number = !name.is_empty() && name.bytes().all(|b| b.is_ascii_digit());
        (is_number && !is_count).then_some(Form::Nameless)?
    };
    Some((inside.len() + 2, form))
}

/// Returns whether `{}` between `before` and `after` is a gap in a sentence: not an object in JSON, and not the body of a function.
fn is_gap(before: &str, after: &str) -> bool {
    let is_in_sentence = [before, after].iter().any(|text| text.contains(char::is_alphanumeric));
    let is_in_object = before.matches('{').count() > before.matches('}').count();
    let is_value = ["\":", ")", "="].iter().any(|end| before.trim_end().ends_with(end));
    let is_behind_word =
        before.trim_end_matches(['(', '[']).ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
    is_in_sentence && !is_in_object && !is_value && !is_behind_word
}

/// Reads `%s`, `%1$s`, `%.2f` or `%(name)s` at the start of `rest`.
fn of_printf(before: &str, rest: &str) -> Option<usize> {
    let spec = rest.strip_prefix('%')?;
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let prefix = match spec.chars().next()? {
        '0'..='9' => digits(spec) + 1,
        '.' => 1 + digits(spec.get(1..)?),
        '(' => spec.find(')')? + 1,
        _ => 0,
    };
    let (prefix, behind) = spec.split_at_checked(prefix)?;
    let is_position = !prefix.starts_with(|c: char| c.is_ascii_digit()) || prefix.ends_with('$');
    let is_conversion = behind.starts_with(['s', 'd', 'i', 'u', 'f', 'v', 'q', '@']);
    // `%Y-%m-%d` is the pattern of a date.
    let is_date = |text: &str| ["%Y", "%y", "%m", "%H"].iter().any(|part| text.contains(part));
    let word = [before.rsplit(' ').next()?, rest.split(' ').next()?];
    let is_printf = is_position && is_conversion && is_word(before, behind.get(1..)?);
    (is_printf && !word.into_iter().any(is_date)).then(|| prefix.len() + 2)
}

/// Reads `%1` or `%2` at the start of `rest`.
fn of_number(before: &str, rest: &str) -> Option<usize> {
    let behind = rest.strip_prefix('%')?.strip_prefix(|c| ('1'..='9').contains(&c))?;
    let decimals = behind.strip_prefix(['.', ',']).unwrap_or_default();
    (is_word(before, behind) && !decimals.starts_with(|c: char| c.is_ascii_digit())).then_some(2)
}

/// Returns whether the placeholder between `before` and `behind` is not part of a number or a longer word.
fn is_word(before: &str, behind: &str) -> bool {
    let is_number = before.ends_with(|c: char| c.is_ascii_digit() || c == '%');
    !is_number && !behind.starts_with(|c: char| c.is_alphanumeric())
}

/// Reads `:id` at the start of `rest`: a word, and not `12:30`, `a:b`, `"a":b` or `:warning:`.
fn of_route(before: &str, rest: &str) -> Option<usize> {
    let name = rest.strip_prefix(':')?;
    let length = name.find(|c| !is_of_name(c)).unwrap_or(name.len());
    let (name, after) = name.split_at_checked(length)?;
    let before =
        before.strip_suffix(['"', '\'']).filter(|it| !it.is_empty() && !it.ends_with(' ')).unwrap_or(before);
    let is_behind_word = before.ends_with(|c: char| c.is_alphanumeric() || ":)]{}%".contains(c));
    let is_ended = !after.starts_with(|c: char| c.is_alphanumeric() || ":-".contains(c));
    (name.len() > 1 && is_name(name) && !is_behind_word && is_ended).then(|| 1 + length)
}

/// Returns whether `text` can name a parameter: at most 100 ASCII letters, digits and `_`, and no digit at the start.
pub(crate) fn is_name(text: &str) -> bool {
    text.len() <= MAX_NAME
        && text.chars().all(is_of_name)
        && text.contains(|c: char| c.is_ascii_alphanumeric())
        && !text.starts_with(|c: char| c.is_ascii_digit())
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// Returns whether `c` can be in the path of a field, such as `user.id`.
fn is_of_path(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.' | '-')
}

#[cfg(test)]
mod tests;
