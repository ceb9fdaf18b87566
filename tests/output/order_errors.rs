/// What the order service answers.
#[derive(PartialOrd, Ord)]
/**
 The response codes of order\_errors\.md, “Order API”.

 Columns: status from “HTTP status”, code from “Code”, message from “Description”.
 Not read: “Retry”.*/
#[::codes_runtime::__private::derive(
    ::codes_runtime::__private::PartialEq,
    ::codes_runtime::__private::Eq
)]
pub(crate) enum OrderError {
    /** Status 404.

 Message: There is no such order\.

 ID: `order.not_found`, line 9*/
    OrderNotFound,
    /** Status 400.

 Message: Say `std::process::exit(0)`\, or \"quit\"\.

 ID: `std::process::Command`, line 10*/
    StdProcessCommand,
    /** Status 403.

 Message: A second factor is required\.

 ID: `2FA_REQUIRED`, line 11*/
    TwoFactor,
    /** Status 404.

 Message: **Nothing** was found [here](<https://example.com>)\.

 ID: `404`, line 12*/
    PageNotFound,
    /** Status 409.

 ID: `order.locked`, line 13*/
    OrderLocked,
    /** Status 429.

 Message: Wait a minute\.

 ID: `RATE_LIMIT/minute`, line 14*/
    RateLimitMinute,
    /** Status 452.

 ID: `452`, line 15*/
    Status452,
}
const _: () = {
    use ::codes_runtime::__private as __rt;
    static TABLE: __rt::Data = __rt::Data {
        names: __rt::Texts::List(
            "OrderNotFoundStdProcessCommandTwoFactorPageNotFoundOrderLockedRateLimitMinuteStatus452",
            &[0, 13, 30, 39, 51, 62, 77, 86],
        ),
        ids: __rt::Texts::List(
            "order.not_foundstd::process::Command2FA_REQUIRED404order.lockedRATE_LIMIT/minute452",
            &[0, 15, 36, 48, 51, 63, 80, 83],
        ),
        codes: __rt::Codes::SomeIds(
            __rt::Texts::List(
                "order.not_foundstd::process::Command2FA_REQUIREDorder.lockedRATE_LIMIT/minute",
                &[0, 15, 36, 48, 48, 60, 77, 77],
            ),
        ),
        reasons: __rt::Texts::NONE,
        messages: __rt::Texts::List(
            "There is no such order.Say std::process::exit(0), or \"quit\".A second factor is required.Nothing was found here.order.lockedWait a minute.452",
            &[0, 23, 60, 88, 111, 123, 137, 140],
        ),
        statuses: __rt::Statuses::of(&[404, 400, 403, 404, 409, 429, 452]),
        numbers: __rt::Numbers::NONE,
        index: __rt::Index {
            seed: 0,
            whole: false,
            shifts: &[1, 2],
            slots: &[4, 6, 0, 3, 5, 1, 0, 2, 0],
            is_wide: false,
        },
    };
    const DATA: &__rt::Data = &TABLE;
    use ::codes_runtime::__private::{Option, bool, str, u16};
    impl OrderError {
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
        /// Returns the HTTP status.
        #[inline]
        pub const fn status(self) -> u16 {
            __rt::Data::status(DATA, self as __rt::usize)
        }
        /// Returns whether the status is from 100 to 199.
        #[inline]
        pub const fn is_informational(self) -> bool {
            __rt::Data::is_class(DATA, self as __rt::usize, 1)
        }
        /// Returns whether the status is from 200 to 299.
        #[inline]
        pub const fn is_success(self) -> bool {
            __rt::Data::is_class(DATA, self as __rt::usize, 2)
        }
        /// Returns whether the status is from 300 to 399.
        #[inline]
        pub const fn is_redirection(self) -> bool {
            __rt::Data::is_class(DATA, self as __rt::usize, 3)
        }
        /// Returns whether the status is from 400 to 499.
        #[inline]
        pub const fn is_client_error(self) -> bool {
            __rt::Data::is_class(DATA, self as __rt::usize, 4)
        }
        /// Returns whether the status is from 500 to 599.
        #[inline]
        pub const fn is_server_error(self) -> bool {
            __rt::Data::is_class(DATA, self as __rt::usize, 5)
        }
        /// Returns the only code with this status, or `None` if there is none or more than one.
        #[inline]
        pub const fn from_status(status_: u16) -> Option<Self> {
            __rt::from_status(status_)
        }
        /// Returns all codes with this status, in the order of the document.
        #[inline]
        pub const fn with_status(status_: u16) -> &'static [Self] {
            __rt::with_status(status_)
        }
    }
    impl<__T> __rt::Lists<__T> for OrderError {
        const ENTRIES: &'static [OrderError] = &[
            OrderError::OrderNotFound,
            OrderError::StdProcessCommand,
            OrderError::TwoFactor,
            OrderError::PageNotFound,
            OrderError::OrderLocked,
            OrderError::RateLimitMinute,
            OrderError::Status452,
        ];
        const BY_STATUS: &'static [OrderError] = &[
            OrderError::StdProcessCommand,
            OrderError::TwoFactor,
            OrderError::OrderNotFound,
            OrderError::PageNotFound,
            OrderError::OrderLocked,
            OrderError::RateLimitMinute,
            OrderError::Status452,
        ];
    }
    impl __rt::Catalog for OrderError {
        const __DATA: &'static __rt::Data = DATA;
        const __BODY: __rt::Body = __rt::Body::Flat;
        fn __index(self) -> __rt::usize {
            self as __rt::usize
        }
    }
    ::codes_runtime::__private::glue! {
        OrderError
    }
    ::codes_runtime::__private::glue_status! {
        OrderError
    }
};
