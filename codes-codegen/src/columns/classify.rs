//! What a table lists: response codes, or one of the things that are written in tables much like them.

use crate::columns::evidence::{self, Evidence};
use crate::columns::stats::Profile;
use crate::columns::survey::View;
use crate::columns::vocabulary::sense::Sense;
use crate::columns::words::Title;

/// Whether the columns say what a request or body holds, and not what comes back.
pub(crate) fn is_of_parameters(view: &View<'_>) -> bool {
    let is_named = |title: &Title| title.holds(Sense::Parameter) && !title.says_code();
    let is_of_fields = view.profiles.first().is_some_and(|profile| is_named(&profile.title))
        || view.profiles.iter().any(|profile| {
            profile.title.is(Sense::Optional)
                || (profile.title.is(Sense::Name)
                    && (profile.share(profile.data_types) >= 0.6
                        || (profile.filled > 1 && profile.share(profile.fields) > 0.5)))
        });
    // Which field an error is about may stand beside its code.
    let is_of_answers = |profile: &Profile| {
        let title = &profile.title;
        let is_status =
            title.holds(Sense::Http) && profile.statuses > 0 && profile.share(profile.statuses) >= 0.5;
        let is_code = evidence::of_code(profile, view) == Some(Evidence::Strong);
        is_status || (is_code && (title.holds(Sense::Error) || view.speaks_of_errors))
    };
    is_of_fields && !view.profiles.iter().any(is_of_answers)
}

/// Whether a header says that its column holds ranges of codes.
pub(crate) fn is_of_ranges(profiles: &[Profile]) -> bool {
    profiles.iter().any(|profile| says_ranges(&profile.title))
}

/// Whether a column of codes, as its header says, holds ranges of them for the most part.
pub(crate) fn holds_ranges(profile: &Profile) -> bool {
    let is_of_ranges = profile.filled >= 3 && profile.ranges * 2 >= profile.filled;
    says_ranges(&profile.title) || (profile.title.speaks_of_codes() && is_of_ranges)
}

fn says_ranges(title: &Title) -> bool {
    title.speaks_of_codes() && title.holds(Sense::Range)
}

/// Whether a table with these columns of statuses, codes and numbers lists response codes, as its headers or the heading
/// above it say.
pub(crate) fn is_of_codes([status, code, number]: [Option<&Profile>; 3], view: &View<'_>) -> bool {
    let keys: Vec<&Profile> = [status, code, number].into_iter().flatten().collect();
    let heading = view.heading();
    let speak_of_errors = keys.iter().any(|key| key.title.holds(Sense::Error)) || view.speaks_of_errors;
    let any = |fits: fn(&Title) -> bool| keys.iter().any(|key| fits(&key.title)) || fits(heading);
    if status.is_none() && (any(Title::is_of_things) || (!speak_of_errors && any(Title::is_state_of_entity)))
    {
        return false;
    }
    if matches!(keys[..], [key] if holds_ranges(key)) {
        return false;
    }
    // What nothing is said of but what to do about it is explained elsewhere.
    let says_more = |profile: &Profile| !profile.title.is_extra();
    let says_error_code =
        |title: &Title| title.holds(Sense::Http) || (title.holds(Sense::Code) && title.holds(Sense::Error));
    if keys.len() == 1
        && view.profiles.len() > 1
        && view.profiles.iter().filter(|it| says_more(it)).count() < 2
        && !keys.iter().any(|key| says_error_code(&key.title))
    {
        return false;
    }
    // A state that is a number is no code.
    let is_headed = |key: &&&Profile| {
        key.title.speaks_of_codes() && (status.is_some() || code.is_some() || !key.title.is_of_states())
    };
    let is_led_to = view.lead().holds(Sense::Error) && view.lead().holds(Sense::Code);
    // Words under a header that says nothing are codes where the heading says so.
    let is_unheaded =
        keys.len() == 1 && code.is_some_and(|it| evidence::of_code(it, view) == Some(Evidence::Weak));
    if is_unheaded && !is_led_to && !heading.holds(Sense::Code) {
        return false;
    }
    !keys.is_empty() && (keys.iter().any(|key| is_headed(&key)) || heading.speaks_of_codes() || is_led_to)
}

/// Whether a header of the table, the heading or the sentence above it speaks of codes.
pub(crate) fn speaks_of_codes(view: &View<'_>) -> bool {
    let mut titles = view.profiles.iter().map(|profile| &profile.title).chain([view.heading(), view.lead()]);
    titles.any(Title::speaks_of_codes)
}

#[cfg(test)]
mod tests {
    use crate::{Rule, Source, read_page};

    /// Whether a page lists response codes, or what is in doubt about it.
    fn is_of_codes(page: &str) -> Result<bool, Rule> {
        let (catalogs, diagnostics) = read_page(&Source::new("x.md", page.as_bytes().to_vec()));
        match diagnostics.iter().map(crate::Diagnostic::rule).find(|rule| *rule != Rule::NoCodeTable) {
            Some(kind) => Err(kind),
            None => Ok(!catalogs.is_empty()),
        }
    }

    #[test]
    fn fields_and_parameters_are_no_codes() {
        for table in [
            "|Parameter|Code|\n|-|-|\n|limit|any word|",
            "|Key|Meaning|\n|-|-|\n|code|x y|\n|message|y z|\n|request_id|z|",
            "|Name|Required|Error|\n|-|-|-|\n|first_name|yes|x y|",
            "|Name|Type|Meaning|\n|-|-|-|\n|error_code|string|x y|\n|error_text|string (max 20)|y z|",
        ] {
            assert_eq!(is_of_codes(&format!("# Errors\n\n{table}")), Ok(false), "{table}");
        }
        // Codes may be named as types of data are.
        let table = "|Name|HTTP|Meaning|\n|-|-|-|\n|number_invalid|402|x y|\n|string_too_long|400|y z|";
        assert_eq!(is_of_codes(table), Ok(true));
        assert_eq!(is_of_codes("# Errors\n\n|Field|Code|Message|\n|-|-|-|\n|name|TOO_LONG|x y|"), Ok(true));
        // A row of errors may say which field it is about.
        assert_eq!(is_of_codes("|Status|Code|Field|\n|-|-|-|\n|400|TOO_LONG|name|"), Ok(true));
    }

    #[test]
    fn ranges_of_codes_are_no_codes() {
        for table in [
            "|Code range|Meaning|\n|-|-|\n|1000|x y|",
            "|Code|Category|\n|-|-|\n|1000-1999|x|\n|2000 – 2999|y|\n|3000|z|",
            "|类别|错误码范围|\n|-|-|\n|订单|E1_0|",
            "|HTTP|Meaning|\n|-|-|\n|2xx|x|\n|4xx|y|\n|5xx|z|",
        ] {
            assert_eq!(is_of_codes(table), Ok(false), "{table}");
        }
        // Each row has a code; the call can say its status.
        let table = "|HTTP|Code|\n|-|-|\n|2xx|FINE|\n|4xx|BAD_INPUT|\n|5xx|BROKEN|";
        assert_eq!(is_of_codes(table), Err(Rule::InvalidStatus));
    }

    #[test]
    fn states_and_kinds_of_other_things_are_no_codes() {
        for table in [
            "## Order status codes\n\n|Status code|Meaning|\n|-|-|\n|ORDER_PAID|x y|",
            "|Transaction status|Meaning|\n|-|-|\n|0|x y|\n|1|y z|",
            "|Status|Meaning|\n|-|-|\n|0|x y|\n|1|y z|",
            "|Type code|Meaning|\n|-|-|\n|DROP_OFF|x y|",
            "## Country codes\n\n|Code|Name|\n|-|-|\n|DE|Germany|",
        ] {
            assert_eq!(is_of_codes(table), Ok(false), "{table}");
        }
        for table in [
            "# Errors\n\n## Order status codes\n\n|Status code|Meaning|\n|-|-|\n|ORDER_PAID|x y|",
            "## Payment errors\n\n|Status code|Meaning|\n|-|-|\n|CARD_EXPIRED|x y|",
            "## Orders\n\n|Code|Meaning|\n|-|-|\n|ORDER_MISSING|x y|",
        ] {
            assert_eq!(is_of_codes(table), Ok(true), "{table}");
        }
    }

    #[test]
    fn tables_with_one_header_list_the_same() {
        let table =
            |heading: &str, code: &str| format!("## {heading}\n\n|Code|Meaning|\n|-|-|\n|{code}|x y|\n\n");
        let page = table("General codes", "NOT_FOUND") + &table("Country codes", "CARD_OLD");
        let (catalogs, _) = read_page(&Source::new("x.md", page.into_bytes()));
        assert_eq!(catalogs.len(), 2);
    }

    #[test]
    fn what_to_do_about_errors_is_no_list_of_them() {
        assert_eq!(is_of_codes("|Error|Quick fix|Example|\n|-|-|-|\n|ORDER_GONE|x y|z|"), Ok(false));
        assert_eq!(is_of_codes("|Code|Raised by|\n|-|-|\n|ORDER_GONE|x y|"), Ok(false));
        assert_eq!(is_of_codes("|Code|Meaning|Solution|\n|-|-|-|\n|ORDER_GONE|x y|y z|"), Ok(true));
        assert_eq!(is_of_codes("|Error code|\n|-|\n|ORDER_GONE|"), Ok(true));
    }

    #[test]
    fn words_below_a_header_that_says_nothing_are_codes_where_the_text_above_says_so() {
        let table = "|Module|Text|\n|-|-|\n|ORDER_GONE|x y|\n|USER_GONE|y z|";
        assert_eq!(is_of_codes(&format!("# Errors\n\n{table}")), Ok(false));
        assert_eq!(is_of_codes(&format!("# Error codes\n\n{table}")), Ok(true));
        let lead = "They differ. In case of error one of these codes is sent:";
        assert_eq!(is_of_codes(&format!("# Answers\n\n{lead}\n\n{table}")), Ok(true));
        assert_eq!(is_of_codes(&format!("# Answers\n\n{lead}\n\n***\n\n{table}")), Ok(false));
        assert_eq!(
            is_of_codes(&format!("# Answers\n\nOf error codes later. These are ours:\n\n{table}")),
            Ok(false)
        );
    }

    #[test]
    fn tables_with_one_header_speak_for_each_other() {
        let table = |statuses: [u16; 2]| {
            let [one, other] = statuses;
            format!("|Code|Meaning|\n|-|-|\n|{one}|x y|\n|{other}|y z|\n\n")
        };
        assert_eq!(is_of_codes(&table([200, 404])), Err(Rule::AmbiguousStatus));
        assert_eq!(is_of_codes(&(table([200, 404]) + &table([201, 404]))), Ok(true));
    }
}
