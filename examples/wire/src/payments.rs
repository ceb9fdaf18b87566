//! A payment service: a page of 25 codes, ten of which have values in their messages.

use std::fmt;
use std::io;

use codes_runtime::{Catalog, Failure, Received, codes, prelude::*};
use reqwest::Method;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::events::Kept;
use crate::{Answer, ask};

codes! {
    pub enum Code = "payment_errors.md",
    parameters = {
        payment: u64,
        refund: u32,
        amount: Money,
        balance: Money,
        minimum: Money,
        field: &str,
        card: &str,
        bankName: &str,
        answer: u16,
        seconds: f64,
        limit: u32,
        minutes: u32,
    },
    error = PaymentError,
}

/// An amount of money. Messages show it as people write it, and bodies have it in parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Money {
    cents: u64,
    currency: String,
}

impl Money {
    fn euros(euros: u64) -> Self {
        Money { cents: euros * 100, currency: "EUR".to_owned() }
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02} {}", self.cents / 100, self.cents % 100, self.currency)
    }
}

/// A payment that was ordered.
struct Order {
    is_paid: bool,
}

/// Returns the order of this payment. A real service would have a database here.
fn find(payment: u64) -> Option<Order> {
    (payment != 7).then_some(Order { is_paid: payment != 8 })
}

/// Sends the order to a bank, which never answers.
fn send(_: &Order) -> io::Result<String> {
    Err(io::ErrorKind::TimedOut.into())
}

/// Returns the receipt of the bank.
fn pay(payment: u64) -> Result<String, PaymentError> {
    let order = find(payment).ok_or_else(|| Code::payment_missing(payment))?; // Option
    if order.is_paid {
        return Err(Code::already_paid(payment).into());
    }
    let receipt = send(&order).map_err(|error| Code::bank_timeout("Hill & Co", 2.5).caused_by(error))?; // Result
    Ok(receipt)
}

/// Returns the error with this ID, with values if its message has some.
///
/// # Errors
///
/// Always returns one.
///
/// # Panics
///
/// Panics if the page does not have this code.
pub fn fail(id: &str) -> Result<String, PaymentError> {
    match id {
        "PAYMENT_MISSING" => pay(7),
        "BANK_TIMEOUT" => pay(8),
        "ALREADY_PAID" => pay(u64::MAX),
        "MISSING_FIELD" => Err(Code::missing_field("amount"))?,
        "CARD_DECLINED" => Err(Code::card_declined("4242").detail("Ask your bank."))?,
        "INSUFFICIENT_FUNDS" => Err(Code::insufficient_funds(Money::euros(20), Money::euros(3)))?,
        "REFUND_MISSING" => Err(Code::refund_missing(7, 3))?,
        "AMOUNT_TOO_SMALL" => Err(Code::amount_too_small(Money::euros(1), Money::euros(5)))?,
        "TOO_MANY_ATTEMPTS" => Err(Code::too_many_attempts(3, 10).retry_after(600))?,
        "BANK_FAILED" => Err(Code::bank_failed("Bank {payment} & \"Söhne\"", 418).field("attempt", 2))?,
        other => Err(other.parse::<Code>().expect("a code of the page"))?,
    }
}

/// A failure as the client reads it.
type Read = Failure<Received<Code>>;

/// A failure with values: its ID, its message, the fields of its body, and whether a client reads the values as their types.
type Filled = (&'static str, &'static str, &'static str, fn(&Read) -> bool);

/// Returns whether the client reads this value.
fn has<'a, T: Deserialize<'a> + PartialEq>(failure: &'a Read, name: &str, value: &T) -> bool {
    failure.field_as::<T>(name).is_some_and(|read| read.is_ok_and(|read| read == *value))
}

/// The failures with values.
const FILLED: [Filled; 10] = [
    ("MISSING_FIELD", "The field amount is missing.", r#"{"field":"amount"}"#, |it| {
        has(it, "field", &"amount")
    }),
    ("CARD_DECLINED", "The bank declined the card that ends in 4242.", r#"{"card":"4242"}"#, |it| {
        has(it, "card", &"4242") && it.get_detail() == Some("Ask your bank.")
    }),
    (
        "INSUFFICIENT_FUNDS",
        "The payment needs 20.00 EUR, but the account has 3.00 EUR.",
        r#"{"amount":{"cents":2000,"currency":"EUR"},"balance":{"cents":300,"currency":"EUR"}}"#,
        |it| has(it, "amount", &Money::euros(20)) && has(it, "balance", &Money::euros(3)),
    ),
    ("PAYMENT_MISSING", "There is no payment 7.", r#"{"payment":7}"#, |it| has(it, "payment", &7_u64)),
    // The sentence names the refund first, and the call the payment.
    ("REFUND_MISSING", "There is no refund 3 of payment 7.", r#"{"payment":7,"refund":3}"#, |it| {
        has(it, "payment", &7_u64) && has(it, "refund", &3_u32)
    }),
    (
        "ALREADY_PAID",
        "Payment 18446744073709551615 was paid already; 18446744073709551615 cannot change.",
        r#"{"payment":18446744073709551615}"#,
        |it| has(it, "payment", &u64::MAX),
    ),
    (
        "AMOUNT_TOO_SMALL",
        "1.00 EUR is less than 5.00 EUR.",
        r#"{"amount":{"cents":100,"currency":"EUR"},"minimum":{"cents":500,"currency":"EUR"}}"#,
        |it| has(it, "amount", &Money::euros(1)) && has(it, "minimum", &Money::euros(5)),
    ),
    (
        "TOO_MANY_ATTEMPTS",
        "Only 3 attempts in 10 minutes are allowed.",
        r#"{"limit":3,"minutes":10}"#,
        |it| {
            has(it, "limit", &3_u32)
                && has(it, "minutes", &10_u32)
                && it.get_header("retry-after") == Some("600")
        },
    ),
    (
        "BANK_FAILED",
        "Bank {payment} & \"Söhne\" answered with status 418.",
        r#"{"bankName":"Bank {payment} & \"Söhne\"","answer":418,"attempt":2}"#,
        |it| {
            has(it, "bankName", &"Bank {payment} & \"Söhne\"".to_owned())
                && has(it, "answer", &418_u16)
                && has(it, "attempt", &2_u8)
        },
    ),
    (
        "BANK_TIMEOUT",
        "Hill & Co did not answer in 2.5 s.",
        r#"{"bankName":"Hill & Co","seconds":2.5}"#,
        |it| has(it, "bankName", &"Hill & Co") && has(it, "seconds", &2.5_f64),
    ),
];

/// Sends requests to a server, and compares what clients read and what the server logs.
///
/// The server answers `/ID` with [`fail`], and `/direct/code` and `/direct/err` with the failure of a missing payment, which is the
/// response or the error of the handler itself.
///
/// # Panics
///
/// Panics if an answer or an event differs.
pub async fn check(base: &str, kept: &Kept) {
    for code in Code::ALL {
        let answer = ask(base, Method::GET, &format!("/{}", code.id())).await;
        let read = answer.read::<Code>();
        assert_eq!((read.code(), answer.status), (&Received::Known(*code), code.status()));
        let events = kept.take_with_messages();
        let [(logged, event)] = &events[..] else { panic!("{code:?}: {events:?}") };
        match FILLED.iter().find(|(id, ..)| *id == code.id()) {
            Some((_, message, fields, has_values)) => {
                assert_eq!((read.message(), logged.as_str()), (*message, *message));
                assert!(answer.body.ends_with(&format!(",{}", &fields[1..])), "{}", answer.body);
                assert_eq!(fields_of(event), serde_json::from_str::<Value>(fields).ok(), "{event}");
                assert!(has_values(&read), "{read:?}");
            }
            None => check_bare(*code, &answer, logged, event),
        }
    }
    for path in ["/direct/code", "/direct/err"] {
        let answer = ask(base, Method::GET, path).await;
        let body = r#"{"code":"PAYMENT_MISSING","message":"There is no payment 7.","payment":7}"#;
        assert_eq!((answer.status, answer.body.as_str()), (404, body), "{path}");
        assert_eq!(kept.take(), [r#"WARN code="PAYMENT_MISSING" status=404 fields={"payment":7}"#], "{path}");
    }
    assert_eq!(FILLED.len(), Code::ALL.iter().filter(|code| !code.entry().parameters.is_empty()).count());
}

/// Returns the fields of the body in an event.
fn fields_of(event: &str) -> Option<Value> {
    let (_, fields) = event.split_once(" fields=")?;
    serde_json::Deserializer::from_str(fields).into_iter().next()?.ok()
}

/// Compares the answer for a code without values.
fn check_bare(code: Code, answer: &Answer, logged: &str, event: &str) {
    assert_eq!(answer.body, format!(r#"{{"code":"{}","message":"{}"}}"#, code.id(), code.message()));
    assert_eq!(logged, code.message());
    assert!(!event.contains("fields="), "{event}");
}
