//! The rules of diagnostics: their ids, and which of them stop a build.

use std::fmt;

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The document cannot be what its author meant. The build fails.
    Error,
    /// The document may not be what its author meant. The build goes on.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        })
    }
}

macro_rules! rules {
    ($($severity:ident { $($(#[$doc:meta])* $Rule:ident $id:literal)* })*) => {
        /// What can be wrong with a document, or doubtful about it: one kind of mistake, with an ID and a severity.
        ///
        /// ```
        /// use codes_codegen::{Rule, Severity};
        ///
        /// assert_eq!(Rule::DuplicateCode.id(), "duplicate_code");
        /// assert_eq!(Rule::DuplicateCode.severity(), Severity::Error);
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Rule { $($($(#[$doc])* $Rule,)*)* }

        impl Rule {
            /// Every rule there is.
            pub const ALL: &'static [Self] = &[$($(Rule::$Rule,)*)*];

            /// The name by which documentation and options call the rule. It never changes its meaning.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $($(Rule::$Rule => $id,)*)* }
            }

            /// The rule with this id.
            pub(crate) fn from_id(id: &str) -> Option<Self> {
                Rule::ALL.iter().copied().find(|rule| rule.id() == id)
            }

            /// Whether the rule stops a build.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $($(Rule::$Rule => Severity::$severity,)*)* }
            }
        }
    };
}

rules! {
    Error {
        /// The document is larger than is read.
        DocumentTooLarge "document_too_large"
        /// A byte belongs to no UTF-8 character.
        NotUtf8 "not_utf8"
        /// A NUL byte, which no text holds.
        NulByte "nul_byte"
        /// A carriage return that ends no line.
        LoneCarriageReturn "lone_carriage_return"
        /// Front matter that is opened and never closed.
        UnclosedFrontMatter "unclosed_front_matter"
        /// A call in Rust code that is none.
        InvalidCall "invalid_call"
        /// A document without a table.
        NoTable "no_table"
        /// A document whose tables list no response codes.
        NoCodeTable "no_code_table"
        /// A table that is written in HTML.
        HtmlTable "html_table"
        /// A table in a comment, in code, in HTML or in the front matter.
        HiddenTable "hidden_table"
        /// Rows without the line of dashes that makes a table of them.
        MissingDelimiter "missing_delimiter"
        /// A line of dashes that does not fit the header above it.
        MismatchedDelimiter "mismatched_delimiter"
        /// More than one table lists response codes.
        SeveralTables "several_tables"
        /// The call takes a table that the document does not have.
        UnknownTable "unknown_table"
        /// Two columns could hold the same role.
        AmbiguousColumns "ambiguous_columns"
        /// Numbers that could be statuses of HTTP or others.
        AmbiguousStatus "ambiguous_status"
        /// A table with a header and no rows.
        NoRows "no_rows"
        /// More tables than are read.
        TooManyTables "too_many_tables"
        /// More rows than are read.
        TooManyRows "too_many_rows"
        /// More columns than are read.
        TooManyColumns "too_many_columns"
        /// A line of the table that is longer than is read.
        LineTooLong "line_too_long"
        /// A line of text that touches the table.
        GluedLine "glued_line"
        /// A row whose cells are all empty.
        EmptyRow "empty_row"
        /// A row that repeats the header.
        RepeatedHeader "repeated_header"
        /// A row of text in one cell, between those of codes.
        SectionRow "section_row"
        /// A row that stands where the header belongs.
        MissingHeader "missing_header"
        /// A row with fewer cells than the header.
        MissingCells "missing_cells"
        /// A row with more cells than the header.
        ExtraCells "extra_cells"
        /// A line that looks like a row and stands outside of every table.
        CutOffRow "cut_off_row"
        /// A comment or code block that is never closed and hides rows.
        UnclosedBlock "unclosed_block"
        /// A line that git writes where two edits meet.
        ConflictMarker "conflict_marker"
        /// A delimiter row among the rows of a table.
        RepeatedDelimiter "repeated_delimiter"
        /// A delimiter row that not every reader of Markdown takes for one.
        InvalidDelimiter "invalid_delimiter"
        /// A character that readers cannot see, or that changes how others are shown.
        InvisibleCharacter "invisible_character"
        /// An HTML element that browsers hide or treat as their own.
        UnknownTag "unknown_tag"
        /// A mark of emphasis that vanishes between two letters or digits.
        VanishingMarks "vanishing_marks"
        /// A backtick without a partner in its cell.
        UnpairedBacktick "unpaired_backtick"
        /// Text of a template in a cell that identifies the row.
        TemplateKey "template_key"
        /// Crossed-out text in a cell that identifies the row.
        StruckOut "struck_out"
        /// Raised or lowered text in a cell that identifies the row.
        RaisedText "raised_text"
        /// A row without a status.
        MissingStatus "missing_status"
        /// A row without a code, in a table without statuses.
        MissingCode "missing_code"
        /// A status cell that does not hold one HTTP status.
        InvalidStatus "invalid_status"
        /// A number cell that does not hold one integer.
        InvalidNumber "invalid_number"
        /// A code that is not one word of letters, digits and a few marks.
        InvalidCode "invalid_code"
        /// A code that is longer than is read.
        CodeTooLong "code_too_long"
        /// A reason or message that is longer than is read.
        TextTooLong "text_too_long"
        /// A code of which no name of a variant can be made.
        UnnameableCode "unnameable_code"
        /// A sound row that is skipped together with one that is none.
        SkippedCode "skipped_code"
        /// Two rows with the same code.
        DuplicateCode "duplicate_code"
        /// Two rows without a code that nothing else tells apart.
        DuplicateId "duplicate_id"
        /// Two codes that differ only in capitals.
        CodesDifferInCase "codes_differ_in_case"
        /// Two rows whose variants get the same name.
        DuplicateName "duplicate_name"
    }
    Warning {
        /// A row without a message, in a table with a column of messages.
        EmptyMessage "empty_message"
        /// An error without a code, where other errors have one.
        ErrorWithoutCode "error_without_code"
        /// A status that IANA has not registered.
        UnregisteredStatus "unregistered_status"
        /// Text of a template in a reason or message.
        TemplateText "template_text"
        /// An option that fits nothing in the document.
        StaleOption "stale_option"
        /// A renderer breaks the page or shows something else than the code says.
        ShownOtherwise "shown_otherwise"
    }
}
