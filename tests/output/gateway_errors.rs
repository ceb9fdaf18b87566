/** The response codes of gateway\_errors\.md, “Errors of the gateway”.

 Columns: code from “Name”, number from “Code”, message from “Meaning”.
 Not read: “Hint”.*/
#[::codes_runtime::__private::derive(
    ::codes_runtime::__private::PartialEq,
    ::codes_runtime::__private::Eq
)]
pub enum GatewayError {
    /** The code `INVALID_REQUEST`.

 Message: The request is none that the gateway understands\.

 Number: -32600

 ID: `INVALID_REQUEST`, line 5*/
    InvalidRequest,
    /** The code `LIMIT_REACHED`.

 Message: Too many requests came at once\.

 Number: 10001

 ID: `LIMIT_REACHED`, line 6*/
    LimitReached,
    /** The code `10002`.

 Message: Nobody answers behind the gateway\.

 ID: `10002`, line 7*/
    Code10002,
    /** The code `SHUT_DOWN`.

 Message: The gateway goes away\.

 ID: `SHUT_DOWN`, line 8*/
    ShutDown,
}
const _: () = {
    use ::codes_runtime::__private as __rt;
    static TABLE: __rt::Data = __rt::Data {
        names: __rt::Texts::List(
            "InvalidRequestLimitReachedCode10002ShutDown",
            &[0, 14, 26, 35, 43],
        ),
        ids: __rt::Texts::List(
            "INVALID_REQUESTLIMIT_REACHED10002SHUT_DOWN",
            &[0, 15, 28, 33, 42],
        ),
        codes: __rt::Codes::SomeIds(
            __rt::Texts::List(
                "INVALID_REQUESTLIMIT_REACHEDSHUT_DOWN",
                &[0, 15, 28, 28, 37],
            ),
        ),
        reasons: __rt::Texts::NONE,
        messages: __rt::Texts::List(
            "The request is none that the gateway understands.Too many requests came at once.Nobody answers behind the gateway.The gateway goes away.",
            &[0, 49, 80, 114, 136],
        ),
        statuses: __rt::Statuses::NONE,
        numbers: __rt::Numbers::List(&[-32600, 10001, 10002, 0], &[1, 1, 1, 0]),
        index: __rt::Index {
            seed: 0,
            whole: false,
            shifts: &[6],
            slots: &[1, 2, 0, 3, 0],
            is_wide: false,
        },
    };
    const DATA: &__rt::Data = &TABLE;
    use ::codes_runtime::__private::{Option, i64, str};
    impl GatewayError {
        /// All codes, in the order of the document.
        pub const ALL: &'static [Self] = __rt::all();
        /// Returns the name of the variant.
        #[inline]
        pub const fn name(self) -> &'static str {
            __rt::Data::name(DATA, self as __rt::usize)
        }
        /// Returns the ID, which identifies the code on the wire: the code, otherwise the number, otherwise the status.
        #[inline]
        pub const fn id(self) -> &'static str {
            __rt::Data::id(DATA, self as __rt::usize)
        }
        /// Returns the message for people: the message, otherwise the reason, otherwise the ID.
        #[inline]
        pub const fn message(self) -> &'static str {
            __rt::Data::message(DATA, self as __rt::usize)
        }
        /// Returns the code with exactly this ID.
        #[inline]
        pub const fn from_id(id_: &str) -> Option<Self> {
            __rt::from_id(id_)
        }
        /// Returns the code, or `None` if its cell is empty.
        #[inline]
        pub const fn code(self) -> Option<&'static str> {
            __rt::Data::code(DATA, self as __rt::usize)
        }
        /// Returns the variant with exactly this code.
        #[inline]
        pub const fn from_code(code_: &str) -> Option<Self> {
            __rt::from_code(code_)
        }
        /// Returns the number, or `None` if its cell is empty.
        #[inline]
        pub const fn number(self) -> Option<i64> {
            __rt::Data::number(DATA, self as __rt::usize)
        }
        /// Returns the only code with this number, or `None` if there is none or more than one.
        #[inline]
        pub const fn from_number(number_: i64) -> Option<Self> {
            __rt::from_number(number_)
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
        const __DATA: &'static __rt::Data = DATA;
        const __BODY: __rt::Body = __rt::Body::Flat;
        fn __index(self) -> __rt::usize {
            self as __rt::usize
        }
    }
    ::codes_runtime::__private::glue! {
        GatewayError
    }
};
