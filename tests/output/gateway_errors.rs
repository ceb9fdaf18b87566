/** The response codes of gateway\_errors\.md, “Errors of the gateway”.

 Read are code from “Name”, number from “Code”, reason from “Hint”, message from “Meaning”.*/
#[::codes_runtime::__private::derive(
    ::codes_runtime::__private::PartialEq,
    ::codes_runtime::__private::Eq
)]
pub enum GatewayError {
    /** Reason: Look at its body.

 Message: The request is none that the gateway understands\.

 Id: `INVALID_REQUEST`*/
    InvalidRequest,
    /** Reason: Wait.

 Message: Too many requests came at once\.

 Id: `LIMIT_REACHED`*/
    LimitReached,
    /** The code `10002`.

 Message: Nobody answers behind the gateway\.

 Id: `10002`*/
    Code10002,
    /** The code `SHUT_DOWN`.

 Message: The gateway goes away\.

 Id: `SHUT_DOWN`*/
    ShutDown,
}
const _: () = {
    use ::codes_runtime::__private as __rt;
    const NAMES: __rt::Texts = __rt::Texts::new(
        "InvalidRequestLimitReachedCode10002ShutDown",
        b"\0\0\0\0\x0E\0\0\0\x1A\0\0\0#\0\0\0+\0\0\0",
    );
    const IDS: __rt::Texts = __rt::Texts::new(
        "INVALID_REQUESTLIMIT_REACHED10002SHUT_DOWN",
        b"\0\0\0\0\x0F\0\0\0\x1C\0\0\0!\0\0\0*\0\0\0",
    );
    const CODES: __rt::Texts = __rt::Texts::new(
        "INVALID_REQUESTLIMIT_REACHEDSHUT_DOWN",
        b"\0\0\0\0\x0F\0\0\0\x1C\0\0\0\x1C\0\0\0%\0\0\0",
    );
    const REASONS: __rt::Texts = __rt::Texts::new(
        "Look at its body.Wait.",
        b"\0\0\0\0\x11\0\0\0\x16\0\0\0\x16\0\0\0\x16\0\0\0",
    );
    const MESSAGES: __rt::Texts = __rt::Texts::new(
        "The request is none that the gateway understands.Too many requests came at once.Nobody answers behind the gateway.The gateway goes away.",
        b"\0\0\0\x001\0\0\0P\0\0\0r\0\0\0\x88\0\0\0",
    );
    static DATA: __rt::Data = __rt::Data {
        names: NAMES,
        ids: IDS,
        codes: CODES,
        reasons: REASONS,
        messages: MESSAGES,
        statuses: __rt::Statuses::NONE,
        numbers: __rt::Numbers::new(
            b"\xA8\x80\xFF\xFF\xFF\xFF\xFF\xFF\x11'\0\0\0\0\0\0\x12'\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
            b"\0\0\x01\0\x02\0",
            b"\x01\x01\x01\0",
        ),
        has_integers: true,
        index: __rt::Index::new(0, false, b"\x06", b"\x01\0\x02\0\0\0\x03\0\0\0"),
        code_index: __rt::Option::None,
    };
    impl GatewayError {
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
        /// The number of the document, `None` where its cell is empty.
        #[inline]
        pub const fn number(self) -> __rt::Option<__rt::i64> {
            __rt::Data::number(&DATA, self as __rt::usize)
        }
        /// The only code with this number, `None` where there is none or more than one.
        #[inline]
        pub const fn from_number(number_: __rt::i64) -> __rt::Option<Self> {
            __rt::from_number(number_)
        }
        /// The reason of the document, empty where its cell is.
        #[inline]
        pub const fn reason(self) -> &'static __rt::str {
            __rt::Data::reason(&DATA, self as __rt::usize)
        }
    }
    impl<__T> __rt::Lists<__T> for GatewayError {
        const ENTRIES: &'static [GatewayError] = &[
            GatewayError::InvalidRequest,
            GatewayError::LimitReached,
            GatewayError::Code10002,
            GatewayError::ShutDown,
        ];
    }
    impl __rt::Catalog for GatewayError {
        const __DATA: &'static __rt::Data = &DATA;
        const __BODY: __rt::Body = __rt::Body::Flat;
        fn __index(self) -> __rt::usize {
            self as __rt::usize
        }
    }
    ::codes_runtime::__private::glue! {
        GatewayError
    }
};
