/** The response codes of answers\.md, “Errors of the ledger”.

 Read are status from “Status”, code from “Code”, reason from “Reason”, message from “Message”.*/
#[::codes_runtime::__private::derive(
    ::codes_runtime::__private::PartialEq,
    ::codes_runtime::__private::Eq
)]
pub enum LedgerCode {
    /** Status 404, No account.

 Message: There is no such account\.

 Id: `account_missing`*/
    AccountMissing,
    /** Status 409, Booked already.

 Id: `entry_booked`*/
    EntryBooked,
    /** Status 503.

 Message: The ledger is closed over night\.

 Id: `ledger_closed`*/
    LedgerClosed,
}
::codes_runtime::__private::glue_error! {
    #[doc = " A [`LedgerCode`] with what one occurrence of it adds."] pub LedgerError,
    LedgerCode
}
const _: () = {
    use ::codes_runtime::__private as __rt;
    const NAMES: __rt::Texts = __rt::Texts::new(
        "AccountMissingEntryBookedLedgerClosed",
        b"\0\0\0\0\x0E\0\0\0\x19\0\0\0%\0\0\0",
    );
    const IDS: __rt::Texts = __rt::Texts::new(
        "account_missingentry_bookedledger_closed",
        b"\0\0\0\0\x0F\0\0\0\x1B\0\0\0(\0\0\0",
    );
    const REASONS: __rt::Texts = __rt::Texts::new(
        "No accountBooked already",
        b"\0\0\0\0\n\0\0\0\x18\0\0\0\x18\0\0\0",
    );
    const MESSAGES: __rt::Texts = __rt::Texts::new(
        "There is no such account.Booked alreadyThe ledger is closed over night.",
        b"\0\0\0\0\x19\0\0\0'\0\0\0G\0\0\0",
    );
    static DATA: __rt::Data = __rt::Data {
        names: NAMES,
        ids: IDS,
        codes: IDS,
        reasons: REASONS,
        messages: MESSAGES,
        statuses: __rt::Statuses::new(
            b"\x94\x01\x99\x01\xF7\x01",
            404,
            b"\0\0\x01\0\x01\0\x01\0\x01\0\x01\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x03\0",
            b"\x01\0\0\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x03\0",
        ),
        numbers: __rt::Numbers::NONE,
        has_integers: false,
        index: __rt::Index::new(0, false, b"\x01", b"\0\0\0\0\x02\0\x01\0"),
        code_index: __rt::Option::None,
    };
    impl LedgerCode {
        /// Every code, in the order of the document.
        pub const ALL: &'static [Self] = __rt::all();
        /// The name of the variant.
        #[inline]
        pub const fn name(self) -> &'static __rt::str {
            __rt::Data::name(&DATA, self as __rt::usize)
        }
        /// What stands for the code on the wire: the code of the document, else its number, else its status.
        #[inline]
        pub const fn id(self) -> &'static __rt::str {
            __rt::Data::id(&DATA, self as __rt::usize)
        }
        /// The sentence for people: the message of the document, else the reason, else the id.
        #[inline]
        pub const fn message(self) -> &'static __rt::str {
            __rt::Data::message(&DATA, self as __rt::usize)
        }
        /// The code with exactly this id.
        #[inline]
        pub const fn from_id(id_: &__rt::str) -> __rt::Option<Self> {
            __rt::from_id(id_)
        }
        /// The code of the document, `None` where its cell is empty.
        #[inline]
        pub const fn code(self) -> __rt::Option<&'static __rt::str> {
            __rt::Data::code(&DATA, self as __rt::usize)
        }
        /// The one with exactly this code.
        #[inline]
        pub const fn from_code(code_: &__rt::str) -> __rt::Option<Self> {
            __rt::from_code(code_)
        }
        /// The reason of the document, empty where its cell is.
        #[inline]
        pub const fn reason(self) -> &'static __rt::str {
            __rt::Data::reason(&DATA, self as __rt::usize)
        }
        /// The HTTP status.
        #[inline]
        pub const fn status(self) -> __rt::u16 {
            __rt::Data::status(&DATA, self as __rt::usize)
        }
        /// Whether the status is one of 100 to 199.
        #[inline]
        pub const fn is_informational(self) -> __rt::bool {
            __rt::Data::is_class(&DATA, self as __rt::usize, 1)
        }
        /// Whether the status is one of 200 to 299.
        #[inline]
        pub const fn is_success(self) -> __rt::bool {
            __rt::Data::is_class(&DATA, self as __rt::usize, 2)
        }
        /// Whether the status is one of 300 to 399.
        #[inline]
        pub const fn is_redirection(self) -> __rt::bool {
            __rt::Data::is_class(&DATA, self as __rt::usize, 3)
        }
        /// Whether the status is one of 400 to 499.
        #[inline]
        pub const fn is_client_error(self) -> __rt::bool {
            __rt::Data::is_class(&DATA, self as __rt::usize, 4)
        }
        /// Whether the status is one of 500 to 599.
        #[inline]
        pub const fn is_server_error(self) -> __rt::bool {
            __rt::Data::is_class(&DATA, self as __rt::usize, 5)
        }
        /// The only code with this status, `None` where there is none or more than one.
        #[inline]
        pub const fn from_status(status_: __rt::u16) -> __rt::Option<Self> {
            __rt::from_status(status_)
        }
        /// All codes with this status, in the order of the document.
        #[inline]
        pub const fn with_status(status_: __rt::u16) -> &'static [Self] {
            __rt::with_status(status_)
        }
    }
    impl<__T> __rt::Lists<__T> for LedgerCode {
        const ENTRIES: &'static [LedgerCode] = &[
            LedgerCode::AccountMissing,
            LedgerCode::EntryBooked,
            LedgerCode::LedgerClosed,
        ];
    }
    impl __rt::Catalog for LedgerCode {
        const __DATA: &'static __rt::Data = &DATA;
        const __BODY: __rt::Body = __rt::Body::Problem {
            type_base: "https://example.com/errors#",
        };
        fn __index(self) -> __rt::usize {
            self as __rt::usize
        }
    }
    ::codes_runtime::__private::glue! {
        LedgerCode
    }
    ::codes_runtime::__private::glue_status! {
        LedgerCode
    }
    ::codes_runtime::__private::glue_error_status! {
        LedgerError, LedgerCode
    }
};
