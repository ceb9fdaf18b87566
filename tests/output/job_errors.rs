/** The response codes of job\_errors\.md, “Errors of the job queue”.

 Columns: code from “Code”, message from “Message”.
 Further columns: “Retryable”, “Type”.
 All codes have the status 503, which the call sets.*/
#[::codes_runtime::__private::derive(
    ::codes_runtime::__private::PartialEq,
    ::codes_runtime::__private::Eq
)]
pub enum JobError {
    /** Status 503.

 Message: The queue takes no more\.

 Retryable: yes\, later

 Type: queue

 ID: `JOB_ERR_QUEUE_FULL`, line 9*/
    QueueFull,
    /** Status 503.

 Message: The job ran for too long\.

 Type: worker

 ID: `JOB_ERR_TIMEOUT`, line 10*/
    Timeout,
    /** Status 503.

 Message: The worker reports an error\.

 Retryable: no

 ID: `JOB_ERR_JOB_ERR_`, line 11*/
    JobErr,
    /** Status 503.

 Message: Somebody stopped the job\.

 Retryable: no

 ID: `CANCELLED`, line 12*/
    Cancelled,
}
const _: () = {
    use ::codes_runtime::__private as __rt;
    static TABLE: __rt::Data = __rt::Data {
        names: __rt::Texts::List("QueueFullTimeoutJobErrCancelled", &[0, 9, 16, 22, 31]),
        ids: __rt::Texts::List(
            "JOB_ERR_QUEUE_FULLJOB_ERR_TIMEOUTJOB_ERR_JOB_ERR_CANCELLED",
            &[0, 18, 33, 49, 58],
        ),
        codes: __rt::Codes::Ids,
        reasons: __rt::Texts::NONE,
        messages: __rt::Texts::List(
            "The queue takes no more.The job ran for too long.The worker reports an error.Somebody stopped the job.",
            &[0, 24, 49, 77, 102],
        ),
        statuses: __rt::Statuses::of(&[503, 503, 503, 503]),
        numbers: __rt::Numbers::NONE,
        index: __rt::Index {
            seed: 0,
            whole: false,
            shifts: &[3],
            slots: &[2, 3, 1, 0, 0],
            is_wide: false,
        },
    };
    const DATA: &__rt::Data = &TABLE;
    static EXTRA_RETRYABLE: __rt::Texts = __rt::Texts::List(
        "yes, laternono",
        &[0, 10, 10, 12, 14],
    );
    static EXTRA_TYPE: __rt::Texts = __rt::Texts::List(
        "queueworker",
        &[0, 5, 11, 11, 11],
    );
    use ::codes_runtime::__private::{Option, bool, str, u16};
    impl JobError {
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
        /// Returns the text of the column “Retryable”, or an empty string if its cell is empty.
        #[inline]
        pub const fn retryable(self) -> &'static str {
            __rt::Texts::get(&EXTRA_RETRYABLE, self as __rt::usize)
        }
        /// Returns the text of the column “Type”, or an empty string if its cell is empty.
        #[inline]
        pub const fn r#type(self) -> &'static str {
            __rt::Texts::get(&EXTRA_TYPE, self as __rt::usize)
        }
    }
    impl<__T> __rt::Lists<__T> for JobError {
        const ENTRIES: &'static [JobError] = &[
            JobError::QueueFull,
            JobError::Timeout,
            JobError::JobErr,
            JobError::Cancelled,
        ];
    }
    impl __rt::Catalog for JobError {
        const __DATA: &'static __rt::Data = DATA;
        const __BODY: __rt::Body = __rt::Body::Flat;
        fn __index(self) -> __rt::usize {
            self as __rt::usize
        }
    }
    ::codes_runtime::__private::glue! {
        JobError
    }
    ::codes_runtime::__private::glue_status! {
        JobError
    }
};
