/** The response codes of http\_response\_codes\.md, “HTTP Response codes”.

 Columns: status from “HTTP Response Code”, code from “Code”, reason from “Result”, message from “Message”.*/
#[::codes_runtime::__private::derive(
    ::codes_runtime::__private::PartialEq,
    ::codes_runtime::__private::Eq
)]
pub enum HttpResponseCode {
    /** Status 200, Successful operation.

 Message: Everything worked as expected\.

 ID: `200`, line 11*/
    SuccessfulOperation,
    /** Status 400, Parameter missing.

 Message: This error code is returned when the API request is malformed or contains invalid parameters\.

 ID: `ValidationInputParamsError`, line 12*/
    ValidationInputParamsError,
    /** Status 401, Unauthorized.

 Message: This error code is returned when the API key is invalid or missing\.

 ID: `Unauthorized`, line 13*/
    Unauthorized,
    /** Status 404, Not found.

 Message: Entry not found\.

 ID: `NotFound`, line 14*/
    NotFound,
    /** Status 429, Too many requests.

 Message: The emergence of this error code indicates surpassing the rate limit allocated for your plan\. You must wait for the rate limit to reset before initiating additional requests\.

 ID: `TooManyRequests`, line 15*/
    TooManyRequests,
    /** Status 500, Internal server error.

 Message: The appearance of this error code signifies an unforeseen server error\. Typically\, this is a transient problem\, so it\'s advisable to attempt your request again at a later time\.

 ID: `ServerError`, line 16*/
    ServerError,
}
const _: () = {
    use ::codes_runtime::__private as __rt;
    static TABLE: __rt::Data = __rt::Data {
        names: __rt::Texts::List(
            "SuccessfulOperationValidationInputParamsErrorUnauthorizedNotFoundTooManyRequestsServerError",
            &[0, 19, 45, 57, 65, 80, 91],
        ),
        ids: __rt::Texts::List(
            "200ValidationInputParamsErrorUnauthorizedNotFoundTooManyRequestsServerError",
            &[0, 3, 29, 41, 49, 64, 75],
        ),
        codes: __rt::Codes::SomeIds(
            __rt::Texts::List(
                "ValidationInputParamsErrorUnauthorizedNotFoundTooManyRequestsServerError",
                &[0, 0, 26, 38, 46, 61, 72],
            ),
        ),
        reasons: __rt::Texts::List(
            "Successful operationParameter missingUnauthorizedNot foundToo many requestsInternal server error",
            &[0, 20, 37, 49, 58, 75, 96],
        ),
        messages: __rt::Texts::List(
            "Everything worked as expected.This error code is returned when the API request is malformed or contains invalid parameters.This error code is returned when the API key is invalid or missing.Entry not found.The emergence of this error code indicates surpassing the rate limit allocated for your plan. You must wait for the rate limit to reset before initiating additional requests.The appearance of this error code signifies an unforeseen server error. Typically, this is a transient problem, so it's advisable to attempt your request again at a later time.",
            &[0, 30, 123, 190, 206, 380, 556],
        ),
        statuses: __rt::Statuses::of(&[200, 400, 401, 404, 429, 500]),
        numbers: __rt::Numbers::NONE,
        index: __rt::Index {
            seed: 0,
            whole: false,
            shifts: &[0, 6],
            slots: &[5, 2, 0, 0, 0, 1, 3, 4],
            is_wide: false,
        },
    };
    const DATA: &__rt::Data = &TABLE;
    use ::codes_runtime::__private::{Option, bool, str, u16};
    impl HttpResponseCode {
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
        /// Returns the reason, or an empty string if its cell is empty.
        #[inline]
        pub const fn reason(self) -> &'static str {
            __rt::Data::reason(DATA, self as __rt::usize)
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
    impl<__T> __rt::Lists<__T> for HttpResponseCode {
        const ENTRIES: &'static [HttpResponseCode] = &[
            HttpResponseCode::SuccessfulOperation,
            HttpResponseCode::ValidationInputParamsError,
            HttpResponseCode::Unauthorized,
            HttpResponseCode::NotFound,
            HttpResponseCode::TooManyRequests,
            HttpResponseCode::ServerError,
        ];
    }
    impl __rt::Catalog for HttpResponseCode {
        const __DATA: &'static __rt::Data = DATA;
        const __BODY: __rt::Body = __rt::Body::Flat;
        fn __index(self) -> __rt::usize {
            self as __rt::usize
        }
    }
    ::codes_runtime::__private::glue! {
        HttpResponseCode
    }
    ::codes_runtime::__private::glue_status! {
        HttpResponseCode
    }
};
