//! The rows of a page of any length.

/// The subjects of errors.
const SUBJECTS: [&str; 40] = [
    "account",
    "address",
    "api_key",
    "archive",
    "attachment",
    "balance",
    "batch",
    "booking",
    "card",
    "cart",
    "catalogue",
    "channel",
    "comment",
    "contract",
    "coupon",
    "customer",
    "delivery",
    "device",
    "discount",
    "document",
    "entry",
    "export",
    "file",
    "folder",
    "image",
    "import",
    "invoice",
    "item",
    "ledger",
    "message",
    "order",
    "payment",
    "plan",
    "price",
    "project",
    "refund",
    "report",
    "session",
    "token",
    "user",
];

/// The parts of a subject.
const PARTS: [&str; 25] = [
    "amount",
    "body",
    "checksum",
    "country",
    "currency",
    "date",
    "email",
    "format",
    "id",
    "key",
    "language",
    "limit",
    "name",
    "owner",
    "page",
    "parent",
    "range",
    "scope",
    "signature",
    "size",
    "state",
    "tag",
    "type",
    "value",
    "version",
];

/// The errors: the end of the code, the status, and the end of the message.
const FAULTS: [(&str, u16, &str); 10] = [
    ("not_found", 404, "could not be found"),
    ("invalid", 422, "is not valid"),
    ("missing", 400, "is missing"),
    ("expired", 410, "has expired"),
    ("forbidden", 403, "may not be used"),
    ("conflict", 409, "conflicts with another one"),
    ("exceeded", 429, "was exceeded, wait a while before trying again"),
    ("too_long", 413, "is too long"),
    ("unavailable", 503, "is not available at the moment"),
    ("unsupported", 501, "is not supported"),
];

/// The distance between rows with a rare status.
const RARE_EVERY: usize = 30;

/// The statuses that only one row has.
const RARE: [u16; 27] = [
    500, 401, 405, 406, 408, 412, 415, 402, 411, 414, 416, 417, 423, 424, 426, 428, 431, 451, 502, 504, 505,
    506, 507, 508, 511, 421, 407,
];

/// A row of a page.
pub struct Row {
    /// The HTTP status.
    pub status: u16,
    /// The code, such as `ORDER_STATE_CONFLICT`.
    pub code: String,
    /// The name of its variant, such as `OrderStateConflict`.
    pub variant: String,
    /// The message for people.
    pub message: String,
}

/// Returns the first `count` rows, each with a different code.
///
/// # Panics
///
/// Panics if `count` is above 10,000.
#[must_use]
pub fn rows(count: usize) -> Vec<Row> {
    let all = SUBJECTS.len() * PARTS.len() * FAULTS.len();
    assert!(count <= all, "there are {all} rows");
    // The stride is coprime to the number of rows, so each row occurs once, and neighbours differ.
    let row = |index: usize| {
        let row = row(index * 3_407 % all);
        let rare = RARE.get(index / RARE_EVERY).filter(|_| index % RARE_EVERY == RARE_EVERY - 1);
        Row { status: rare.copied().unwrap_or(row.status), ..row }
    };
    (0..count).map(row).collect()
}

fn row(index: usize) -> Row {
    let subject = SUBJECTS[index % SUBJECTS.len()];
    let part = PARTS[index / SUBJECTS.len() % PARTS.len()];
    let (fault, status, sentence) = FAULTS[index / SUBJECTS.len() / PARTS.len()];
    let words = [subject, part, fault].join("_");
    Row {
        status,
        code: words.to_uppercase(),
        variant: words.split('_').map(capitalized).collect(),
        message: format!("The {} of the {} {sentence}.", part, subject.replace('_', " ")),
    }
}

fn capitalized(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest
}
