/** The response codes of parcels\.md, “Errors of the parcel service”.

 Columns: status from “Status”, code from “Code”, reason from “Reason”, message from “Message”.
 Further columns: “Retryable”.*/
#[::codes_runtime::__private::derive(
    ::codes_runtime::__private::PartialEq,
    ::codes_runtime::__private::Eq
)]
pub enum ParcelCode {
    /** Status 404, Not found.

 Message: Parcel \{id\} of \{shopName\} was not found\.

 Retryable: no

 ID: `PARCEL_MISSING`, line 9*/
    ParcelMissing,
    /** Status 409.

 Message: \{shopName\} sent `{id}`\, and \{shopName\} keeps \{id\}\; see `/parcels/{id}`\.

 Retryable: no

 ID: `MATCH`, line 10*/
    Match,
    /** Status 413, Too heavy.

 Message: \{weight\} kg is too heavy\: **\{weight\}** of \{word\} and \{\"kg\"\: 5\}\.

 Retryable: yes

 ID: `TOO_HEAVY`, line 11*/
    TooHeavy,
    /** Status 500, Broken.

 Message: No values\.

 Retryable: yes

 ID: `DEFAULT`, line 12*/
    Default,
    /** Status 503, Busy.

 Message: The shop \{shopName\} is busy\.

 Retryable: yes

 ID: `RETRYABLE`, line 13*/
    Retryable,
    /** Status 503, Closed.

 Message: \{shopName\}

 Retryable: yes

 ID: `FROM_STR`, line 14*/
    FromStr,
}
::codes_runtime::__private::glue_error! {
    #[doc = " A [`ParcelCode`] with details of one occurrence."] pub ParcelError,
    ParcelCode
}
::codes_runtime::__private::glue_parameters! {
    ParcelCode { "id" of_id_(id_ : u64) { id_.0 } "shopName" of_shop_name_(shop_name_ : &
    str) { shop_name_.0 } "weight" of_weight_(weight_ : f64) { weight_.0 } }
    " Returns a failure with the code `PARCEL_MISSING` and the values of its message.\n\n Message: Parcel \\{id\\} of \\{shopName\\} was not found\\."
    parcel_missing(id_ : u64, shop_name_ : & str) ParcelMissing 0[of_id_(id_)
    of_shop_name_(shop_name_)]
    " Returns a failure with the code `MATCH` and the values of its message.\n\n Message: \\{shopName\\} sent `{id}`\\, and \\{shopName\\} keeps \\{id\\}\\; see `/parcels/{id}`\\."
    match_(id_ : u64, shop_name_ : & str) Match 1[of_id_(id_) of_shop_name_(shop_name_)]
    " Returns a failure with the code `TOO_HEAVY` and the values of its message.\n\n Message: \\{weight\\} kg is too heavy\\: **\\{weight\\}** of \\{word\\} and \\{\\\"kg\\\"\\: 5\\}\\."
    too_heavy(weight_ : f64) TooHeavy 2[of_weight_(weight_)]
    " Returns a failure with the code `RETRYABLE` and the values of its message.\n\n Message: The shop \\{shopName\\} is busy\\."
    retryable_(shop_name_ : & str) Retryable 4[of_shop_name_(shop_name_)]
    " Returns a failure with the code `FROM_STR` and the values of its message.\n\n Message: \\{shopName\\}"
    from_str_(shop_name_ : & str) FromStr 5[of_shop_name_(shop_name_)]
}
const _: () = {
    use ::codes_runtime::__private as __rt;
    static TABLE: __rt::Data = __rt::Data {
        names: __rt::Texts::List(
            "ParcelMissingMatchTooHeavyDefaultRetryableFromStr",
            &[0, 13, 18, 26, 33, 42, 49],
        ),
        ids: __rt::Texts::List(
            "PARCEL_MISSINGMATCHTOO_HEAVYDEFAULTRETRYABLEFROM_STR",
            &[0, 14, 19, 28, 35, 44, 52],
        ),
        codes: __rt::Codes::Ids,
        reasons: __rt::Texts::List(
            "Not foundToo heavyBrokenBusyClosed",
            &[0, 9, 9, 18, 24, 28, 34],
        ),
        messages: __rt::Texts::List(
            "Parcel {id} of {shopName} was not found.{shopName} sent {id}, and {shopName} keeps {id}; see /parcels/{id}.{weight} kg is too heavy: {weight} of {word} and {\"kg\": 5}.No values.The shop {shopName} is busy.{shopName}",
            &[0, 40, 107, 166, 176, 204, 214],
        ),
        statuses: __rt::Statuses::of(&[404, 409, 413, 500, 503, 503]),
        numbers: __rt::Numbers::NONE,
        index: __rt::Index {
            seed: 0,
            whole: false,
            shifts: &[0, 5],
            slots: &[4, 1, 0, 0, 5, 0, 3, 2],
            is_wide: false,
        },
    };
    const DATA: &__rt::Data = &TABLE;
    static EXTRA_RETRYABLE: __rt::Texts = __rt::Texts::List(
        "nonoyesyesyesyes",
        &[0, 2, 4, 7, 10, 13, 16],
    );
    static PARAMETERS: __rt::Parameters = __rt::Parameters {
        names: &[&["id", "shopName"], &["shopName"], &["weight"]],
        places: __rt::Places::List(
            &[
                [0, 0, 0, 7],
                [0, 0, 1, 15],
                [1, 0, 1, 0],
                [1, 0, 0, 16],
                [1, 0, 1, 26],
                [1, 0, 0, 43],
                [2, 2, 0, 0],
                [2, 2, 0, 26],
                [4, 1, 0, 9],
                [5, 1, 0, 0],
            ],
        ),
        bare: __rt::Texts::List(
            "Not foundConflictToo heavyBusyClosed",
            &[0, 9, 17, 26, 26, 30, 36],
        ),
    };
    use ::codes_runtime::__private::{Option, bool, str, u16};
    impl ParcelCode {
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
        /// Returns the text of the column “Retryable”, or an empty string if its cell is empty.
        #[inline]
        pub const fn retryable(self) -> &'static str {
            __rt::Texts::get(&EXTRA_RETRYABLE, self as __rt::usize)
        }
    }
    impl<__T> __rt::Lists<__T> for ParcelCode {
        const ENTRIES: &'static [ParcelCode] = &[
            ParcelCode::ParcelMissing,
            ParcelCode::Match,
            ParcelCode::TooHeavy,
            ParcelCode::Default,
            ParcelCode::Retryable,
            ParcelCode::FromStr,
        ];
    }
    impl __rt::Catalog for ParcelCode {
        const __DATA: &'static __rt::Data = DATA;
        const __BODY: __rt::Body = __rt::Body::Flat;
        const __PARAMETERS: &'static __rt::Parameters = &PARAMETERS;
        fn __index(self) -> __rt::usize {
            self as __rt::usize
        }
    }
    ::codes_runtime::__private::glue! {
        ParcelCode
    }
    ::codes_runtime::__private::glue_status! {
        ParcelCode
    }
    ::codes_runtime::__private::glue_error_status! {
        ParcelError, ParcelCode
    }
};
