//! The words by which headers tell what a column holds, in small letters, language by language.
//!
//! Whoever reads one of these languages, or another, can add words here; nothing else needs to change. A word matches a
//! whole word of a header, and in a script without spaces any part of it. Where several columns could hold a role, the
//! contents decide, not the order of the words.

/// A column headed by one of these holds statuses, if its cells do.
pub(crate) const STATUS: &[&str] = &[
    "http",
    "status",
    "statuses", // English
    "状态码",
    "狀態碼",
    "状态",
    "狀態",       // Chinese
    "ステータス", // Japanese
    "상태",       // Korean
    "estado",
    "estatus", // Spanish, Portuguese
    "statut",  // French
    "статус",  // Russian
];

/// A column headed by one of these may hold statuses, if its cells do beyond doubt.
pub(crate) const MAYBE_STATUS: &[&str] = &["response", "responses", "result", "reason"];

/// A column headed by one of these holds codes, or numbers in their place.
pub(crate) const CODE: &[&str] = &[
    "code",
    "codes",
    "error",
    "errors",
    "err",
    "errno",
    "retcode",
    "errcode",
    "errorcode",
    "rtncode", // English
    "错误码",
    "错误代码",
    "返回码",
    "返回代码",
    "代码",
    "代碼",
    "錯誤碼", // Chinese
    "エラーコード",
    "コード", // Japanese
    "코드",   // Korean
    "código",
    "codigo",
    "erro", // Spanish, Portuguese
    "fehlercode",
    "code", // German, French
    "код",  // Russian
    "kode", // Indonesian
];

/// A column headed by one of these holds codes, if its cells are written as codes are.
pub(crate) const NAME: &[&str] = &[
    "name",
    "type",
    "symbol",
    "constant",
    "identifier",
    "id",
    "key",
    "variant",
    "enum",
    "mnemonic",
    "representation",
];

/// A column headed by one of these holds numbers, if its cells do.
pub(crate) const NUMBER: &[&str] = &[
    "value", "number", "exit", "decimal", "dec", "hex", "id", "int", "integer", "numeric", // English
    "取值", "值",    // Chinese
    "valor", // Spanish, Portuguese
    "wert",  // German
];

/// A column headed by one of these counts rows.
pub(crate) const COUNTER: &[&str] = &["#", "no", "nr", "№", "序号"];

/// A column headed by one of these holds the messages, the first of these lists before the second and the third: beside
/// a description, a message is the short text.
pub(crate) const MESSAGE: [&[&str]; 3] = [
    &[
        "description",
        "descriptions",
        "desc",
        "meaning",
        "meanings",
        "explanation",
        "details",
        "detail",
        "definition", // English
        "说明",
        "說明",
        "描述",
        "含义",
        "意义",
        "意義", // Chinese
        "説明", // Japanese
        "설명",
        "내용",     // Korean
        "описание", // Russian
        "descripción",
        "descrição",
        "significado", // Spanish, Portuguese
        "beschreibung",
        "bedeutung",     // German
        "signification", // French
        "keterangan",    // Indonesian
    ],
    &["message", "messages", "信息", "消息", "提示"],
    &[
        "cause", "causes", "when", "usage", "notes", "note", "context", "comment",
        "comments", // English
        "原因",     // Chinese
    ],
];

/// A column headed by one of these holds the reasons.
pub(crate) const REASON: &[&str] = &[
    "reason",
    "name",
    "title",
    "text",
    "phrase",
    "result",
    "status",
    "condition",
    "summary",
    "response",
    "error",
];

/// A column headed by one of these is never read: it says where it happened or what to do, not what it is.
pub(crate) const NEVER: &[&str] = &[
    "method",
    "methods",
    "verb",
    "endpoint",
    "path",
    "url",
    "uri",
    "route",
    "command",
    "solution",
    "resolution",
    "action",
    "how",
    "fix",
    "what to do",
    "retry",
    "retryable",
    "reconnect",
    "example",
    "examples",
    "link",
    "docs",
    "reference",
    "severity",
    "remediation",
    "category",
    "scope",
    "since",
    "added",
    "version",
    "source",
    "body",
    "schema",
    "解决",
    "处理",
    "處理",
    "建议",
    "建議",
    "分类",     // Chinese
    "lösung",   // German
    "solución", // Spanish
];

/// A table with one of these in a header lists what a request may say, not what comes back.
pub(crate) const PARAMETER: &[&str] =
    &["parameter", "parameters", "param", "field", "fields", "header", "required", "default"];

/// A word of these in the header of a role, or in the heading above, makes a table one of response codes.
pub(crate) const CODE_TABLE: &[&str] = &["code", "codes", "status", "error", "errors", "err", "http", "exit"];

/// A table below a heading with one of these counts something else than answers.
pub(crate) const OTHER_NUMBERS: &[&str] = &["opcode", "opcodes"];
