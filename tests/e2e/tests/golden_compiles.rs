//! Compiles the generated code in `tests/output`, and uses parts that another crate could not see.

/// Defines a module for each golden file.
macro_rules! golden {
    ($($name:ident)*) => {
        $(
            mod $name {
                #![allow(dead_code, missing_docs, unreachable_pub, reason = "the compiler does not report these for code from a macro")]
                include!(concat!("../../output/", stringify!($name), ".rs"));
            }
        )*

        const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

golden! {
    answers backslashes gateway_errors harmful hostile http_response_codes job_errors marked mistakes order_errors
    parcels shop single without_statuses
}

#[test]
fn every_golden_file_is_compiled() {
    let folder = codes_e2e::workspace().join("tests/output");
    let files = std::fs::read_dir(folder).expect("the golden files").map(|file| file.expect("a file").path());
    let mut names: Vec<String> = files
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    names.sort();
    assert_eq!(names, NAMES);
}

#[test]
fn codes_are_found_by_what_identifies_them() {
    use order_errors::OrderError;

    for code in OrderError::ALL {
        assert_eq!(OrderError::from_id(code.id()), Some(*code));
        assert_eq!(code.id().parse(), Ok(*code));
        assert_eq!(code.code().map(OrderError::from_code), code.code().map(|_| Some(*code)));
        assert!(OrderError::with_status(code.status()).contains(code));
    }
    assert_eq!(OrderError::TwoFactor.code(), Some("2FA_REQUIRED"));
    assert_eq!(OrderError::PageNotFound.code(), None);
    assert_eq!(OrderError::from_code("404"), None);
    assert_eq!(OrderError::from_code(""), None);
    assert_eq!(OrderError::from_id("404"), Some(OrderError::PageNotFound));
}

#[test]
fn two_codes_of_one_status_are_both_found_and_neither_is_the_only_one() {
    use order_errors::OrderError;

    assert_eq!(OrderError::with_status(404), [OrderError::OrderNotFound, OrderError::PageNotFound]);
    assert_eq!(OrderError::from_status(404), None);
    assert_eq!(OrderError::from_status(409), Some(OrderError::OrderLocked));
    assert_eq!(OrderError::from_status(418), None);
    // A status between others, below the lowest, and above the highest.
    for status in [418, 0, 1, 199, 453, 454, u16::MAX] {
        assert!(OrderError::with_status(status).is_empty(), "{status}");
        assert_eq!(OrderError::from_status(status), None, "{status}");
    }
}

#[test]
fn an_empty_message_falls_back_on_the_id() {
    use order_errors::OrderError;

    assert_eq!(OrderError::OrderLocked.message(), "order.locked");
    assert_eq!(OrderError::PageNotFound.to_string(), "Nothing was found here.");
    assert_eq!(OrderError::Status452.to_string(), "452");
}

#[test]
fn a_backslash_is_an_ordinary_character() {
    assert_eq!(backslashes::PathError::WrongSlash.message(), "Write / in C:\\temp\\new, never \\n.");
}

#[test]
fn names_of_the_prelude_are_ordinary_names() {
    use hostile::Code;

    assert_eq!(
        format!("{:?}", Code::ALL),
        "[None, Some, Ok, Err, Error, String, Option, Target, Output, Item, All, Fn]"
    );
    assert_eq!(Code::Err.message(), r#"" and ' and \ and {x}"#);
    assert_eq!(Code::Output.message(), "😀 👩‍💻 汉字");
    assert_eq!(size_of::<Option<Code>>(), 1);
}

#[test]
fn columns_in_the_option_extra_have_functions() {
    use job_errors::JobError;

    let texts = JobError::ALL.iter().map(|code| (code.retryable(), code.r#type())).collect::<Vec<_>>();
    assert_eq!(texts, [("yes, later", "queue"), ("", "worker"), ("no", ""), ("no", "")]);
}

#[test]
fn a_stripped_prefix_is_removed_from_names_and_kept_in_codes() {
    use job_errors::JobError;

    assert_eq!(format!("{:?}", JobError::ALL), "[QueueFull, Timeout, JobErr, Cancelled]");
    assert_eq!(JobError::QueueFull.code(), Some("JOB_ERR_QUEUE_FULL"));
    assert_eq!(JobError::from_id("QUEUE_FULL"), None);
}

#[test]
fn the_status_of_the_call_is_that_of_every_code() {
    use job_errors::JobError;

    assert!(JobError::ALL.iter().all(|code| code.status() == 503 && code.is_server_error()));
    assert_eq!(JobError::with_status(503), JobError::ALL);
    assert_eq!(u16::from(JobError::Timeout), 503);
}

#[test]
fn a_table_of_one_row_is_an_enum_of_one_code() {
    use single::Only;

    assert_eq!((Only::ALL, Only::NoContent.id(), size_of::<Only>()), (&[Only::NoContent][..], "204", 0));
    assert_eq!(Only::from_status(204), Some(Only::NoContent));
}

#[test]
fn numbers_replace_codes_or_complete_them() {
    use gateway_errors::GatewayError;

    assert_eq!(format!("{:?}", GatewayError::ALL), "[InvalidRequest, LimitReached, Code10002, ShutDown]");
    assert_eq!(
        GatewayError::ALL.iter().map(|code| code.number()).collect::<Vec<_>>(),
        [Some(-32600), Some(10001), Some(10002), None]
    );
    assert_eq!(GatewayError::from_number(10002), Some(GatewayError::Code10002));
    assert_eq!(GatewayError::from_id("10002"), Some(GatewayError::Code10002));
    assert_eq!((GatewayError::LimitReached.id(), GatewayError::from_id("10001")), ("LIMIT_REACHED", None));
}

#[test]
fn tables_of_several_sections_are_one_enum() {
    use shop::ShopError;

    assert_eq!(format!("{:?}", ShopError::ALL), "[OrderMissing, SlowDown, CardDeclined, UserMissing]");
    assert_eq!(ShopError::with_status(404), [ShopError::OrderMissing, ShopError::UserMissing]);
    assert_eq!([ShopError::CardDeclined, ShopError::SlowDown].map(ShopError::reason), ["Declined", ""]);
}

#[test]
fn an_error_type_is_a_failure_with_a_code() {
    use answers::{LedgerCode, LedgerError};
    use codes_runtime::{Failure, prelude::*};
    use std::error::Error;

    fn book(is_open: bool) -> Result<(), LedgerError> {
        if !is_open {
            return Err(LedgerCode::LedgerClosed.retry_after(3600).into());
        }
        Err::<(), _>("a lock").or_code(LedgerCode::EntryBooked)?;
        Err(LedgerCode::AccountMissing)?
    }

    let closed = book(false).expect_err("closed");
    assert_eq!((closed.code(), closed.status()), (LedgerCode::LedgerClosed, 503));
    assert_eq!(closed.get_header("retry-after"), Some("3600"));
    let booked = book(true).expect_err("booked");
    assert_eq!(booked.source().expect("a cause").to_string(), "a lock");
    let booked = booked.detail("entry 7");
    assert_eq!(booked.source().expect("a cause").to_string(), "a lock");
    let problem = r#"{"type":"https://example.com/errors#entry_booked","title":"Booked already","status":409,"detail":"entry 7","code":"entry_booked"}"#;
    assert_eq!(booked.body(), problem);
    let error = LedgerError::from(LedgerCode::LedgerClosed);
    assert_eq!(
        (error.to_string(), error.code().message()),
        ("The ledger is closed over night.".into(), "The ledger is closed over night.")
    );
    assert!(error.source().is_none() && format!("{error:?}").contains("LedgerClosed"));
    assert_eq!(Failure::from(error).code(), LedgerCode::LedgerClosed);
    let _: Box<dyn Error + Send + Sync> = LedgerError::from(LedgerCode::LedgerClosed).into();
}
