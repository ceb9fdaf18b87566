/// The response codes of marked\.md, “Codes of the API ”.
///
/// Read are status from “Status”, code from “Code”, message from “Message”.
/// Not read: “Trace \<id\>”.
#[derive(
    ::codes_runtime::__private::Clone,
    ::codes_runtime::__private::Copy,
    ::codes_runtime::__private::PartialEq,
    ::codes_runtime::__private::Eq,
    ::codes_runtime::__private::Hash,
)]
pub enum Code {
    /// Status 404.
    ///
    /// Message: See [the docs](<https://example.com>) for **more** of `GET /x`\.
    ///
    /// Id: `not_found`
    NotFound,
}
const _: () = {
    use ::codes_runtime::__private as __rt;
    const ENTRIES: &[Code] = &[Code::NotFound];
    static NAMES: __rt::Texts = __rt::Texts::new("NotFound", b"\0\0\0\0\x08\0\0\0");
    static CODES: __rt::Texts = __rt::Texts::new("not_found", b"\0\0\0\0\t\0\0\0");
    static MESSAGES: __rt::Texts = __rt::Texts::new(
        "See the docs for more of GET /x.",
        b"\0\0\0\0 \0\0\0",
    );
    impl Code {
        /// Every code, in the order of the document.
        pub const ALL: &'static [Self] = ENTRIES;
        /// The name of the variant.
        pub const fn name(self) -> &'static __rt::str {
            __rt::Texts::get(&NAMES, self as __rt::usize)
        }
        /// What stands for the code on the wire: the code of the document, else its status.
        pub const fn id(self) -> &'static __rt::str {
            __rt::Texts::get(&CODES, self as __rt::usize)
        }
        /// The sentence for people: the message of the document, else the reason, else the id.
        pub const fn message(self) -> &'static __rt::str {
            __rt::Texts::get(&MESSAGES, self as __rt::usize)
        }
        /// The code with exactly this id.
        pub const fn from_id(id: &__rt::str) -> __rt::Option<Self> {
            __rt::at(ENTRIES, __rt::Texts::find(&CODES, id))
        }
        /// The code of the document, `None` where its cell is empty.
        pub const fn code(self) -> __rt::Option<&'static __rt::str> {
            __rt::Texts::get_filled(&CODES, self as __rt::usize)
        }
        /// The entry with exactly this code.
        pub const fn from_code(code: &__rt::str) -> __rt::Option<Self> {
            __rt::at(ENTRIES, __rt::Texts::find(&CODES, code))
        }
    }
    const BY_STATUS: &[Code] = ENTRIES;
    static STATUSES: __rt::Statuses = __rt::Statuses::new(b"\x94\x01", b"\x94\x01");
    impl Code {
        /// The HTTP status.
        pub const fn status(self) -> __rt::u16 {
            __rt::Statuses::get(&STATUSES, self as __rt::usize)
        }
        /// The only code with this status, `None` where there is no or more than one.
        pub const fn from_status(status: __rt::u16) -> __rt::Option<Self> {
            __rt::only(Code::with_status(status))
        }
        /// All codes with this status, in the order of the document.
        pub const fn with_status(status: __rt::u16) -> &'static [Self] {
            __rt::Statuses::select(&STATUSES, BY_STATUS, status)
        }
        /// Whether the status is one of 100 to 199.
        pub const fn is_informational(self) -> __rt::bool {
            Code::status(self) / 100 == 1
        }
        /// Whether the status is one of 200 to 299.
        pub const fn is_success(self) -> __rt::bool {
            Code::status(self) / 100 == 2
        }
        /// Whether the status is one of 300 to 399.
        pub const fn is_redirection(self) -> __rt::bool {
            Code::status(self) / 100 == 3
        }
        /// Whether the status is one of 400 to 499.
        pub const fn is_client_error(self) -> __rt::bool {
            Code::status(self) / 100 == 4
        }
        /// Whether the status is one of 500 to 599.
        pub const fn is_server_error(self) -> __rt::bool {
            Code::status(self) / 100 == 5
        }
    }
    ::codes_runtime::__private::glue! {
        Code, CODES
    }
};
