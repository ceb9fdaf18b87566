//! The quotes and list items that a table is in, and whether a line of it is in them, too.

/// How many columns behind the start of its container a line is code (`CommonMark`, section 4.4).
const CODE: usize = 4;

/// A block quote or list item that is open.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Container {
    start: usize,
    /// The columns from the text of the container around a list item to its own text; `None` for a quote.
    indent: Option<usize>,
}

/// Where GitHub sees a line that the parser takes for one of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    InTable,
    /// Indented so far that it is code.
    Code,
    /// Outside the quote or list item that the table is in.
    Outside,
}

impl Standing {
    /// Where the line of `markdown` stands whose text begins at the offset `text`, in a table that is in `containers`.
    pub(crate) fn of(markdown: &str, text: usize, containers: &[Container]) -> Self {
        // Nearly all rows begin their line, and the macro runs without optimisation.
        let last = text.checked_sub(1).and_then(|last| markdown.as_bytes().get(last));
        if containers.is_empty() && last.is_none_or(|last| !matches!(last, b' ' | b'\t')) {
            return Standing::InTable;
        }
        match inside(&columns_before(markdown, text), containers) {
            None => Standing::Outside,
            Some(indent) if indent.len() >= CODE => Standing::Code,
            Some(_) => Standing::InTable,
        }
    }
}

impl Container {
    pub(crate) fn quote(start: usize) -> Self {
        Container { start, indent: None }
    }

    /// The list item whose mark is at the offset `start` of `markdown`, in the `others`.
    pub(crate) fn item(markdown: &str, start: usize, others: &[Container]) -> Self {
        let before = columns_before(markdown, start);
        let line = markdown.get(..start).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
        let above = others.partition_point(|other| other.start < line);
        let indent = inside(&before, others.get(..above).unwrap_or_default()).map_or(0, str::len);
        Container { start, indent: Some(indent + marker(markdown, start, before.len())) }
    }
}

/// The rest of `line`, the columns before a text, that is in all of `containers`.
fn inside<'a>(line: &'a str, containers: &[Container]) -> Option<&'a str> {
    containers.iter().try_fold(line, |line, container| match container.indent {
        Some(indent) => line.get(indent..).filter(|_| line.len() - line.trim_start().len() >= indent),
        None => {
            let mark = line.trim_start();
            let inner = mark.strip_prefix('>').filter(|_| line.len() - mark.len() < CODE)?;
            Some(inner.strip_prefix(' ').unwrap_or(inner))
        }
    })
}
