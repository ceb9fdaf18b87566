//! The measured operations.

use std::fmt;
use std::hint::black_box;

/// A pass: one implementation of an operation, repeated for each code of a page, at least [`LEAST`] times.
pub struct Pass {
    /// The number of codes on the page.
    pub count: usize,
    /// The operation, such as `from_code hit`.
    pub what: &'static str,
    /// The implementation, such as `codes!`.
    pub who: &'static str,
    run: Box<dyn Fn() + Send + Sync>,
}

impl Pass {
    /// Returns the number of operations in the pass.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "there are far fewer than 2^52")]
    pub fn items(&self) -> f64 {
        self.count.max(LEAST) as f64
    }

    /// Runs the pass.
    pub fn run(&self) {
        (self.run)();
    }
}

impl fmt::Display for Pass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.count, self.what, self.who)
    }
}

/// The minimum number of operations in a pass. Branch predictors memorise a short fixed order, such as six codes.
const LEAST: usize = 4_096;

/// Returns items from `pool` in an order without a pattern: at least [`LEAST`], and at least as many as the pool has.
fn mixed<T>(pool: Vec<T>) -> Vec<&'static T> {
    let pool: &'static [T] = pool.leak();
    // The generator of Knuth's MMIX, whose upper bits are the most random.
    let mut state = 1_u64;
    let mut pick = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or_default() % pool.len()
    };
    (0..pool.len().max(LEAST)).map(|_| &pool[pick()]).collect()
}

/// The strings of a page, in random order.
struct Texts {
    known: Vec<&'static String>,
    unknown: Vec<&'static String>,
    json: Vec<&'static String>,
    escaped: Vec<&'static String>,
}

impl Texts {
    fn of(codes: impl Iterator<Item = &'static str>) -> Self {
        let known: Vec<String> = codes.map(str::to_owned).collect();
        let unknown = known.iter().map(|code| code.replacen('_', "-", 1)).collect();
        let json = known.iter().map(|code| format!("{code:?}")).collect();
        let escape = |code: &String| format!("\"\\u{:04x}{}\"", code.as_bytes()[0], &code[1..]);
        let escaped = known.iter().map(escape).collect();
        Texts { known: mixed(known), unknown: mixed(unknown), json: mixed(json), escaped: mixed(escaped) }
    }
}

/// Returns all passes.
#[must_use]
pub fn passes() -> Vec<Pass> {
    passes_that(&|_| true)
}

/// Returns the passes with a matching name, such as `600 from_code hit codes!`, without preparing the others.
#[must_use]
#[expect(clippy::too_many_lines, reason = "a list of all measured operations")]
pub fn passes_that(fits: &dyn Fn(&str) -> bool) -> Vec<Pass> {
    let mut passes = Vec::new();
    macro_rules! add {
        ($count:literal, $what:literal, $who:literal, $items:expr, $each:expr) => {
            if fits(&format!("{} {} {}", $count, $what, $who)) {
                let items = $items;
                let each = $each;
                let run = Box::new(move || {
                    for item in &items {
                        let _ = black_box(each(black_box(item)));
                    }
                });
                passes.push(Pass { count: $count, what: $what, who: $who, run });
            }
        };
    }
    macro_rules! of_page {
        ($count:literal, $page:ident) => {
            use crate::$page::{Code, FOLDHASH, PHF, from_code};

            let texts = || Texts::of(Code::ALL.iter().map(|code| code.id()));
            add!($count, "from_code hit", "codes!", texts().known, |text: &&String| Code::from_code(text));
            add!($count, "from_code miss", "codes!", texts().unknown, |text: &&String| Code::from_code(text));
            add!($count, "from_code hit", "phf", texts().known, |text: &&String| PHF
                .get(text.as_str())
                .copied());
            add!($count, "from_code miss", "phf", texts().unknown, |text: &&String| PHF
                .get(text.as_str())
                .copied());
            add!($count, "from_code hit", "foldhash", texts().known, |text: &&String| FOLDHASH
                .get(text.as_str())
                .copied());
            add!($count, "from_code miss", "foldhash", texts().unknown, |text: &&String| FOLDHASH
                .get(text.as_str())
                .copied());
            add!($count, "from_code hit", "match", texts().known, |text: &&String| from_code(text));
            add!($count, "from_code miss", "match", texts().unknown, |text: &&String| from_code(text));
            // The minimum cost of a lookup: the position is known, and only the string is compared.
            let known = || texts().known.into_iter().filter_map(|text| Some((text, Code::from_code(text)?)));
            add!($count, "from_code hit", "floor", known().collect::<Vec<_>>(), |(text, code): &(
                &String,
                Code
            )| {
                (code.id() == text.as_str()).then_some(*code)
            });
            add!($count, "status", "codes!", mixed(Code::ALL.to_vec()), |code: &&Code| code.status());
            add!($count, "code", "codes!", mixed(Code::ALL.to_vec()), |code: &&Code| code.code());
            add!($count, "message", "codes!", mixed(Code::ALL.to_vec()), |code: &&Code| code.message());
            add!($count, "from_status", "codes!", mixed((100_u16..600).collect()), |status: &&u16| {
                Code::from_status(**status)
            });
            add!($count, "json read", "codes!", texts().json, |text: &&String| serde_json::from_str::<Code>(
                text
            )
            .ok());
            add!($count, "json read escaped", "codes!", texts().escaped, |text: &&String| {
                serde_json::from_str::<Code>(text).ok()
            });
            add!($count, "json write", "codes!", mixed(Code::ALL.to_vec()), |code: &&Code| {
                serde_json::to_string(code).ok()
            });
        };
    }
    macro_rules! of_hand {
        ($count:literal, $page:ident, $hand:ident, $phf:ident) => {
            use crate::$hand::Code;
            use strum::IntoEnumIterator as _;

            let texts = || Texts::of(crate::$page::Code::ALL.iter().map(|code| code.id()));
            let all = || mixed(Code::iter().collect());
            add!($count, "from_code hit", "strum", texts().known, |text: &&String| text.parse::<Code>());
            add!($count, "from_code miss", "strum", texts().unknown, |text: &&String| text.parse::<Code>());
            add!($count, "from_code hit", "strum with phf", texts().known, |text: &&String| {
                text.parse::<crate::$phf::Code>()
            });
            add!($count, "from_code miss", "strum with phf", texts().unknown, |text: &&String| {
                text.parse::<crate::$phf::Code>()
            });
            add!($count, "status", "by hand", all(), |code: &&Code| code.status());
            add!($count, "code", "by hand", all(), |code: &&Code| -> *const str { code.as_ref() });
            add!($count, "message", "by hand", all(), |code: &&Code| code.message());
            let statuses = || (100..600).filter_map(|status| http::StatusCode::from_u16(status).ok());
            add!(
                $count,
                "from_status",
                "by hand",
                mixed(statuses().collect()),
                |status: &&http::StatusCode| Code::from_status(**status)
            );
            add!($count, "json read", "by hand", texts().json, |text: &&String| {
                serde_json::from_str::<Code>(text).ok()
            });
            add!($count, "json read escaped", "by hand", texts().escaped, |text: &&String| {
                serde_json::from_str::<Code>(text).ok()
            });
            add!($count, "json write", "by hand", all(), |code: &&Code| serde_json::to_string(code).ok());
            // One string, because the derive's error lists all variants, which is slow.
            add!(
                $count,
                "json read unknown",
                "by hand",
                mixed(vec!["\"TEAPOT\"".to_owned()]),
                |text: &&String| { serde_json::from_str::<Code>(text).is_err() }
            );
            add!(
                $count,
                "json read unknown",
                "codes!",
                mixed(vec!["\"TEAPOT\"".to_owned()]),
                |text: &&String| { serde_json::from_str::<crate::$page::Code>(text).is_err() }
            );
        };
    }
    {
        of_page!(6, codes_6);
    }
    {
        of_page!(60, codes_60);
    }
    {
        of_page!(600, codes_600);
    }
    {
        of_page!(10_000, codes_10000);
    }
    {
        of_hand!(6, codes_6, by_hand_6, by_hand_phf_6);
    }
    {
        of_hand!(60, codes_60, by_hand_60, by_hand_phf_60);
    }
    {
        of_hand!(600, codes_600, by_hand_600, by_hand_phf_600);
    }
    passes
}
