//! What can be wrong with a document: every rule, declared once.
//!
//! A rule here has its ID, its severity, and what the documentation says of it. The function in `rules/` that finds an
//! occurrence words it. `spec/diagnostics.md` is written from this file.

use crate::diagnostic::severity::Severity;

macro_rules! rules {
    ($($severity:ident {
        $(#[doc = $explanation:literal] $Rule:ident = $id:ident, $title:literal, example $example:literal, help $help:literal;)*
    })*) => {
        /// What can be wrong with a document, or doubtful about it.
        ///
        /// ```
        /// use codes_codegen::{Rule, Severity};
        ///
        /// assert_eq!(Rule::DuplicateCode.id(), "duplicate_code");
        /// assert_eq!(Rule::DuplicateCode.severity(), Severity::Error);
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Rule { $($(#[doc = $explanation] $Rule,)*)* }

        impl Rule {
            /// Every rule, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$($(Rule::$Rule,)*)*];

            /// The ID by which diagnostics, options and the documentation name the rule. It never changes.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $($(Rule::$Rule => stringify!($id),)*)* }
            }

            /// Whether an occurrence of the rule stops the build.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $($(Rule::$Rule => Severity::$severity,)*)* }
            }

            /// What mends an occurrence of the rule, where nothing better is known of it.
            pub(crate) const fn help(self) -> &'static str {
                match self { $($(Rule::$Rule => $help,)*)* }
            }

            /// The title, the explanation and the example of the rule in the documentation.
            #[cfg(test)]
            const fn documentation(self) -> [&'static str; 3] {
                match self { $($(Rule::$Rule => [$title, $explanation, $example],)*)* }
            }
        }
    };
}

rules! {
    Error {
        /// The document is larger than 4 MiB, or holds more marks and cells than fit into memory.
        DocumentTooLarge = document_too_large, "Document too large",
            example "a document of 5 MiB", help "move the table into a document of its own";
        /// A byte belongs to no character of UTF-8: the document was saved with another encoding.
        NotUtf8 = not_utf8, "Not UTF-8",
            example "a `ü` saved as Latin-1", help "save the document as UTF-8";
        /// The document holds a NUL byte, which is no part of any text.
        NulByte = nul_byte, "NUL byte",
            example "a byte 0", help "delete it";
        /// A carriage return stands without a line feed, and editors disagree whether it ends the line.
        LoneCarriageReturn = lone_carriage_return, "Lone carriage return",
            example "a line that ends in CR", help "save the document with the line ends LF or CRLF";
        /// The front matter at the top of the page never ends.
        UnclosedFrontMatter = unclosed_front_matter, "Unclosed front matter",
            example "`---`, `title: Errors`, and no second `---`", help "write a line `---` below its last entry";
        /// A call of `codes!` in Rust code is not written as one; the compiler says the same.
        InvalidCall = invalid_call, "Invalid call",
            example "`codes!(\"codes.md\", tabel = all)`",
            help "compare the call with the table of options in the documentation of `codes!`";
        /// The document holds no table at all.
        NoTable = no_table, "No table",
            example "a page of headings and lists", help "write a table of codes";
        /// None of the tables of the document lists response codes.
        NoCodeTable = no_code_table, "No table of codes",
            example "a table of parameters", help "head a column `HTTP status` or `Code` and fill it";
        /// The table is written in HTML, which is not read.
        HtmlTable = html_table, "HTML table",
            example "`<table>`", help "write it in Markdown";
        /// The table stands where Markdown sees none: in a comment, in code, in HTML or in the front matter.
        HiddenTable = hidden_table, "Hidden table",
            example "a table right below `<div>`",
            help "put an empty line above the table, or take off what is around it";
        /// The line of dashes that makes a table of rows is missing.
        MissingDelimiter = missing_delimiter, "Missing line of dashes",
            example "a header with rows right below it", help "write a line such as `|---|---|` below the header";
        /// The line of dashes below the header has another number of cells, or other signs.
        MismatchedDelimiter = mismatched_delimiter, "Line of dashes that does not fit",
            example "three cells in the header and two below it", help "give it as many cells as the header has";
        /// Not every reader of Markdown takes the line below the header for a line of dashes.
        InvalidDelimiter = invalid_delimiter, "Doubtful line of dashes",
            example "`|- -|---|`", help "write cells such as `---`";
        /// The document holds more than one table of codes, and the call does not say which it takes.
        SeveralTables = several_tables, "Several tables of codes",
            example "a table a section", help "name a section in the call, as the error shows it";
        /// The call takes the tables of a section that holds no table of codes.
        UnknownTable = unknown_table, "Unknown table",
            example "`table = \"Errors\"` below a heading `Failures`", help "write the heading as the page has it";
        /// Two columns could both hold the same thing.
        AmbiguousColumns = ambiguous_columns, "Ambiguous columns",
            example "two columns headed `Code`", help "change the header of one of them";
        /// Numbers of three digits could be statuses of HTTP or the author's own.
        AmbiguousStatus = ambiguous_status, "Ambiguous numbers",
            example "`100`, `206` and `301` below `Code`", help "head the column `HTTP status` if they are statuses";
        /// The table of codes has a header and no rows.
        NoRows = no_rows, "No rows",
            example "a table that is yet to be filled", help "add a row for each code";
        /// The document has more than 1,000 tables.
        TooManyTables = too_many_tables, "Too many tables",
            example "a generated page", help "move some of them into another document";
        /// The tables of the document have more than 10,000 rows.
        TooManyRows = too_many_rows, "Too many rows",
            example "a table of 12,000 rows", help "move some of them into another document";
        /// The table has more than 64 columns.
        TooManyColumns = too_many_columns, "Too many columns",
            example "a table of 70 columns", help "split the table";
        /// A line of a table is longer than 16 KiB.
        LineTooLong = line_too_long, "Line too long",
            example "a cell of 20 KiB", help "shorten its cells";
        /// A line of text stands right below the table, and Markdown takes it for a row.
        GluedLine = glued_line, "Line that touches the table",
            example "`:::` below the last row", help "put an empty line before it";
        /// All cells of a row are empty.
        EmptyRow = empty_row, "Empty row",
            example "`| | | |` between two rows", help "delete it";
        /// A row says the same as the header.
        RepeatedHeader = repeated_header, "Repeated header",
            example "the header again in the middle of a long table", help "delete it";
        /// A row has text in one cell only and names no code.
        SectionRow = section_row, "Row of a section",
            example "`| **Client errors** | | |`",
            help "delete it, or give the section a heading and a table of its own";
        /// The first line of the table reads like a row, and stands where the header belongs.
        MissingHeader = missing_header, "Missing header",
            example "`| 404 | NOT_FOUND |` above the line of dashes",
            help "write a header and a line of dashes above it";
        /// A row has fewer cells than the header.
        MissingCells = missing_cells, "Missing cells",
            example "`| 404 | NOT_FOUND |` of three", help "add the missing cells, empty ones too";
        /// A row has more cells than the header, and Markdown drops the rest.
        ExtraCells = extra_cells, "Extra cells",
            example "a pipe in the message", help "write a backslash before a pipe that is text";
        /// A line looks like a row, but something before it ends the table.
        CutOffRow = cut_off_row, "Cut-off row",
            example "an empty line between two rows", help "take out what stands between it and the table";
        /// A comment or code block is never closed and hides rows.
        UnclosedBlock = unclosed_block, "Unclosed comment or code",
            example "`<!--` without `-->`", help "close it";
        /// The document holds a merge conflict.
        ConflictMarker = conflict_marker, "Merge conflict",
            example "`<<<<<<< HEAD`", help "keep the right lines and delete the others";
        /// A line of dashes stands among the rows.
        RepeatedDelimiter = repeated_delimiter, "Second line of dashes",
            example "`|---|---|` between two rows", help "delete it";
        /// A cell holds a character that readers cannot see or that turns text around.
        InvisibleCharacter = invisible_character, "Invisible character",
            example "a zero-width space in a code", help "delete it, or type the cell anew";
        /// Browsers take a word in angle brackets for HTML and do not show it.
        UnknownTag = unknown_tag, "Unknown tag",
            example "`<id>` in a message", help "put it in backticks, or delete it";
        /// A mark inside a word is taken for emphasis and vanishes.
        VanishingMarks = vanishing_marks, "Vanishing marks",
            example "`2*3*4` without backticks", help "write a backslash before it";
        /// A backtick has no partner in its cell.
        UnpairedBacktick = unpaired_backtick, "Unpaired backtick",
            example "a single backtick", help "write the other one, or a backslash before it";
        /// A status or code is text that a template fills in later.
        TemplateKey = template_key, "Template in a status or code",
            example "`{{ status }}`", help "write what the template gives";
        /// A status, code, reason or message is crossed out, and clients would get it as if it were not.
        StruckOut = struck_out, "Crossed-out text",
            example "`~~NOT_FOUND~~`", help "delete the crossed-out words, or the row";
        /// A status or code has raised or lowered text in it.
        RaisedText = raised_text, "Raised status or code",
            example "`404<sup>1</sup>`", help "move the note to another cell";
        /// A row has no HTTP status.
        MissingStatus = missing_status, "Missing status",
            example "an empty cell below `Status`", help "write the status";
        /// A row of a table without statuses has no code.
        MissingCode = missing_code, "Missing code",
            example "an empty cell below `Code`", help "write the code";
        /// A cell holds something else than one HTTP status.
        InvalidStatus = invalid_status, "Invalid status",
            example "`4O4`, `4xx`, `400, 404`", help "write one number from 100 to 599";
        /// A cell of a column of numbers holds something else than one integer.
        InvalidNumber = invalid_number, "Invalid number",
            example "`10001 or 10002`, `1O03`", help "write one integer";
        /// A code is more than one word of letters, digits and a few signs.
        InvalidCode = invalid_code, "Invalid code",
            example "`NOT FOUND`", help "write it as one word";
        /// A code has more than 100 characters.
        CodeTooLong = code_too_long, "Code too long",
            example "a sentence in place of a code", help "shorten it";
        /// A reason or message is longer than 8 KiB.
        TextTooLong = text_too_long, "Text too long",
            example "a whole chapter in a cell", help "shorten it";
        /// No name of a Rust variant can be made of a code.
        UnnameableCode = unnameable_code, "Unnameable code",
            example "`self`", help "change the code, or name it in the call with `rename`";
        /// The call skips a sound row together with one that is none.
        SkippedCode = skipped_code, "Skipped code",
            example "`skip = [\"404\"]` where one row of 404 is sound",
            help "mend the other row, and take the text out of `skip`";
        /// Two rows have the same code.
        DuplicateCode = duplicate_code, "Duplicate code",
            example "`NOT_FOUND` in two rows", help "give each row a code of its own";
        /// Two rows without a code have the same status.
        DuplicateId = duplicate_id, "Duplicate id",
            example "two rows of 404 without a code", help "give one of them a code";
        /// Two codes differ only in capitals, and people take them for one.
        CodesDifferInCase = codes_differ_in_case, "Codes that differ in capitals",
            example "`NotFound` and `NOTFOUND`", help "change one of them, or name it in the call with `rename`";
        /// Two codes become the same name of a variant.
        DuplicateName = duplicate_name, "Duplicate name",
            example "`NOT_FOUND` and `not-found`", help "change one of them, or name it in the call with `rename`";
    }
    Warning {
        /// A row has no message, and others have.
        EmptyMessage = empty_message, "Empty message",
            example "an empty cell below `Message`", help "write what the code means";
        /// A row of 4xx or 5xx has no code, and others have.
        ErrorWithoutCode = error_without_code, "Error without a code",
            example "an empty cell below `Code`", help "give it a code";
        /// A status is none that IANA has registered.
        UnregisteredStatus = unregistered_status, "Unregistered status",
            example "`452`", help "check the number";
        /// A reason or message holds text that a template fills in later.
        TemplateText = template_text, "Template in a text",
            example "`{{ name }}` in a message", help "write what the template gives";
        /// Four of five codes are integers, and one is not: all of them are codes, which are text, and not numbers.
        MixedCodes = mixed_codes, "Codes among numbers",
            example "`1003x` or `01004` among `1001` to `1009`", help "write a number if one is meant";
        /// An option of the call fits nothing in the document.
        StaleOption = stale_option, "Stale option",
            example "a `rename` of a code that is gone", help "take it out of the call";
        /// A renderer that the command was asked about breaks the page, or shows something else than the code says.
        ShownOtherwise = shown_otherwise, "Shown otherwise",
            example "`--dialect docusaurus`, and `<br>` in a cell",
            help "write what both show alike, such as `<br/>` for `<br>`";
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;
    use std::path::Path;
    use std::{env, fs};

    use super::*;

    /// The rules as the table of the documentation.
    fn table() -> String {
        let mut table =
            "| Code | Reason | Message | Severity | Example | Mending |\n|---|---|---|---|---|---|\n"
                .to_owned();
        for rule in Rule::ALL {
            let [title, explanation, example] =
                rule.documentation().map(|text| text.trim().replace('|', "\\|"));
            let (id, severity, help) = (rule.id(), rule.severity(), rule.help().replace('|', "\\|"));
            let (first, rest) = help.split_at(1);
            let help = format!("{}{rest}.", first.to_uppercase());
            let _ = writeln!(table, "| `{id}` | {title} | {explanation} | {severity} | {example} | {help} |");
        }
        table
    }

    /// The page is in two places: the command is a package of its own, and not every system makes links when git copies one.
    #[test]
    fn the_documentation_lists_the_rules() {
        let pages = ["../spec/diagnostics.md", "../codes-cli/diagnostics.md"];
        let paths = pages.map(|page| Path::new(env!("CARGO_MANIFEST_DIR")).join(page));
        let page = fs::read_to_string(&paths[0]).expect("the page");
        let (introduction, _) = page.split_once("| Code |").expect("its table");
        let due = format!("{introduction}{}", table());
        for path in paths {
            if env::var_os("BLESS").is_some() {
                fs::write(path, &due).expect("writing the page");
            } else {
                assert_eq!(fs::read_to_string(path).expect("the page"), due, "write it with BLESS=1");
            }
        }
    }
}
