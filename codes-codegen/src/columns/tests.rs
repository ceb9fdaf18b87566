mod protocols;

use super::*;
use crate::Diagnostic;
use crate::columns::survey::survey;
use crate::markdown::parser::read;
use crate::rules::column;

/// The columns of the first table of `text`.
fn find(text: &str) -> Result<Option<Columns>, Diagnostic> {
    let page = read(text);
    let view = &survey(&page)[0];
    super::find(view, &Roles::default(), false).map_err(|doubt| column::doubt(view.table, &doubt))
}

/// The headers that are read as status, code, reason and message, or the mistake.
fn roles(table: &str) -> Result<Option<[String; 4]>, String> {
    let tables = read(table).tables;
    let found = find(table).map_err(|doubt| doubt.title().to_owned())?;
    Ok(found.map(|columns| {
        let Headers { status, code, reason, message, .. } = columns.headers(&tables[0]);
        [status, code, reason, message].map(|header| header.map_or_else(String::new, |it| it.text))
    }))
}

fn expect(table: &str, expected: [&str; 4]) {
    assert_eq!(roles(table), Ok(Some(expected.map(str::to_owned))), "{table}");
}

#[test]
fn headers_and_cells_tell_the_roles_in_any_order() {
    expect(
        "|Message|Code|Reason|HTTP status|\n|-|-|-|-|\n|x y|NOT_FOUND|Gone|404|",
        ["HTTP status", "Code", "Reason", "Message"],
    );
    expect("|Status|Description|\n|-|-|\n|404 Not Found|x|", ["Status", "", "", "Description"]);
    expect("|status code|name|\n|-|-|\n|404|not_found|\n|400|bad|", ["status code", "name", "", ""]);
    expect(
        "|HTTP Code|Error Code|Title|Detail|\n|-|-|-|-|\n|404|E1|A|b|",
        ["HTTP Code", "Error Code", "Title", "Detail"],
    );
}

#[test]
fn a_column_headed_code_is_what_its_cells_are() {
    expect("|Code|Meaning|\n|-|-|\n|200|x|\n|400|y|\n|404|z|", ["Code", "", "", "Meaning"]);
    expect("|Status|Code|\n|-|-|\n|4O4|A|\n", ["Status", "Code", "", ""]);
    expect(
        "|Status|Code|Name|\n|-|-|-|\n|404|missing|Not found|\n|400|invalid|Bad one|",
        ["Status", "Code", "Name", ""],
    );
    expect("|Status|Code|\n|-|-|\n|404|NO GOOD|", ["Status", "Code", "", ""]);
}

#[test]
fn words_that_look_like_codes_are_none_without_a_header_that_says_so() {
    expect(
        "|Status|Endpoint|Description|\n|-|-|-|\n|404|/users|x|\n|400|/orders|y|",
        ["Status", "", "", "Description"],
    );
    expect(
        "|Status|Reason|Message|\n|-|-|-|\n|200|OK|x|\n|201|Created|y|\n|202|Accepted|z|",
        ["Status", "", "Reason", "Message"],
    );
    expect(
        "|Status|Result|Code|Message|\n|-|-|-|-|\n|400|BAD|bad one|x|\n|404|MISSING|not there|y|",
        ["Status", "Code", "Result", "Message"],
    );
    expect("|Status|Code|\n|-|-|\n|404||\n|400||", ["Status", "Code", "", ""]);
}

#[test]
fn statuses_are_told_from_numbers_by_evidence_of_http() {
    let registered = "|Code|Meaning|\n|-|-|\n|100|x|\n|206|y|\n|301|z|";
    assert!(roles(registered).unwrap_err().contains("could be statuses"));
    expect(&format!("# HTTP answers\n\n{registered}"), ["Code", "", "", "Meaning"]);
    expect(&format!("# Status codes\n\n{registered}"), ["Code", "", "", "Meaning"]);
    assert!(roles(&format!("# Order answers\n\n{registered}")).is_err());
    assert_eq!(roles(&format!("# Order status\n\n{registered}")), Ok(None));
    expect(
        "|Code|Meaning|\n|-|-|\n|200|OK, done|\n|206|y|\n|301|moved permanently|",
        ["Code", "", "", "Meaning"],
    );
    // Common ones, but most of the numbers are not registered.
    let mixed = "|Code|Meaning|\n|-|-|\n|200|x|\n|400|y|\n|404|z|\n|299|z|\n|399|z|\n|499|z|\n|599|z|";
    expect(mixed, ["", "", "", "Meaning"]);
    // A word among numbers makes codes of them.
    let with_words = "|Code|Meaning|\n|-|-|\n|200|x|\n|400|y|\n|404|z|\n|500|z|\nmany|z|";
    expect(with_words, ["", "Code", "", "Meaning"]);
}

#[test]
fn numbers_of_ones_own_are_not_taken_for_statuses_or_codes() {
    assert!(roles("|Code|Meaning|\n|-|-|\n|101|x|\n|102|y|\n|104|z|").is_err());
    let number = |table: &str| find(table).unwrap().unwrap().number;
    assert_eq!(number("|Error number|Meaning|\n|-|-|\n|100|x|\n|206|y|\n|301|z|"), Some(0));
    assert_eq!(number("|HTTP|Code|\n|-|-|\n|404|10001|\n|400|10002|"), Some(1));
    assert_eq!(number("|Code|Name|\n|-|-|\n|-32600|INVALID_REQUEST|\n|-32700|PARSE_ERROR|"), Some(0));
    assert_eq!(number("|Hex|Decimal|Error|\n|-|-|-|\n|0x1|1|A_B|\n|0x2|2|B_C|"), Some(1));
    assert_eq!(number("|#|Error code|Meaning|\n|-|-|-|\n|1|A_B|x y|\n|2|B_C|y z|"), None);
    assert_eq!(number("|Error code|Meaning|\n|-|-|\n|001|x y|\n|002|y z|"), None);
}

#[test]
fn ranges_among_numbers_are_mistakes_and_no_words() {
    let found = find("|Code|Meaning|\n|-|-|\n|1|x y|\n|2-9|y z|\n|10|x z|\n|11|z|\n|12|y|").unwrap().unwrap();
    assert_eq!((found.number, found.code), (Some(0), None));
    // These cannot be read as ranges.
    expect("|Code|Meaning|\n|-|-|\n|401-1|x y|\n|401-2|y z|", ["", "Code", "", "Meaning"]);
}

#[test]
fn a_header_that_says_meaning_first_is_one_of_messages() {
    expect("|Status|Meaning, and what to do|\n|-|-|\n|404|x|", ["Status", "", "", "Meaning, and what to do"]);
    expect("|Status|Cause|What to do|\n|-|-|-|\n|404|x y|z|", ["Status", "", "", "Cause"]);
    // When it is sent is no reason.
    expect("|Status|Meaning|When|\n|-|-|-|\n|404|x y|y z|", ["Status", "", "", "Meaning"]);
}

#[test]
fn headers_are_known_in_many_languages() {
    for [code, status, message] in [
        ["Código de error", "Estado HTTP", "Descripción"],
        ["Código", "Status", "Descrição"],
        ["Code d'erreur", "Statut", "Signification"],
        ["Fehlercode", "Status", "Bedeutung"],
        ["Codice errore", "Stato", "Descrizione"],
        ["Foutcode", "HTTP-status", "Betekenis"],
        ["Kod błędu", "Status HTTP", "Opis"],
        ["Код ошибки", "Статус", "Описание"],
        ["Код помилки", "Статус", "Опис"],
        ["Hata Kodu", "Durum", "Açıklama"],
        ["Mã lỗi", "Trạng thái", "Mô tả"],
        ["Kode Error", "Status", "Keterangan"],
        ["Felkod", "Status", "Beskrivning"],
        ["Chybový kód", "Stav", "Popis"],
        ["错误码", "状态码", "说明"],
        ["錯誤代碼", "狀態碼", "說明"],
        ["エラーコード", "ステータス", "説明"],
        ["에러 코드", "상태", "설명"],
    ] {
        expect(
            &format!("|{message}|{code}|{status}|\n|-|-|-|\n|x y|A_B|404|\n|y z|B_C|400|"),
            [status, code, "", message],
        );
    }
}

#[test]
fn one_more_row_does_not_change_what_a_column_is() {
    let table = "|Status|Error|Message|\n|-|-|-|\n|404|not_found|x|\n|410|expired|y|\n|400|malformed|z|\n";
    for table in [table, &format!("{table}|429|throttled|w|\n")] {
        expect(table, ["Status", "Error", "", "Message"]);
    }
    expect(
        "|httpStatus|errorCode|Messages|\n|-|-|-|\n|404|a|x y|",
        ["httpStatus", "errorCode", "", "Messages"],
    );
}

#[test]
fn a_table_of_codes_needs_no_statuses() {
    expect(
        "|Code|Reason|Message|\n|-|-|-|\n|not_found|Gone|x y|\n|bad|Odd|y z|",
        ["", "Code", "Reason", "Message"],
    );
    expect("# Errors\n\n|Name|Meaning|\n|-|-|\n|NOT_FOUND|x|", ["", "Name", "", "Meaning"]);
    assert_eq!(roles("# Limits\n\n|Name|Meaning|\n|-|-|\n|MAX_ROWS|x|"), Ok(None));
}

#[test]
fn other_tables_list_no_codes() {
    for table in [
        "|Parameter|Type|Description|\n|-|-|-|\n|id|string|The id.|",
        "|HTTP method|Path|\n|-|-|\n|GET|/x|",
        "|Name|Status|\n|-|-|\n|a|active|\n|b|404|",
        "|Limit|Value|\n|-|-|\n|rows|500|",
        "|HTTP verb|Meaning|\n|-|-|\n|GET|x|\n|PUT|y|",
        "|HTTP|Meaning|\n|-|-|\n|GET|x|\n|PUT|y|",
        "|Endpoint|Status|\n|-|-|\n|/a||\n|/b||",
    ] {
        assert_eq!(roles(table), Ok(None), "{table}");
    }
}

#[test]
fn two_columns_for_one_role_are_in_doubt() {
    let doubt = roles("|HTTP|Code|Code|\n|-|-|-|\n|404|NoEntry|Gone_1|\n|400|BadOne|Bad_2|").unwrap_err();
    assert_eq!(doubt, "two columns could hold the code: `Code` and `Code`");
    assert!(roles("|HTTP|HTTP status|\n|-|-|\n|404|404|").is_err());
    assert!(roles("|HTTP|User message|Developer message|\n|-|-|-|\n|404|x y|y z|").is_err());
    assert!(roles("|Status|Code|Type|\n|-|-|-|\n|404|not there|NO_ENTRY|\n|400|bad one|BAD_ONE|").is_err());
}

#[test]
fn what_speaks_of_no_codes_is_in_no_doubt() {
    assert_eq!(roles("|Old name|New name|\n|-|-|\n|old_one|new_one|\n|old_two|new_two|"), Ok(None));
}

#[test]
fn a_column_of_few_repeated_words_is_no_reason() {
    expect(
        "|Status|Result|Message|\n|-|-|-|\n|400|error|a|\n|404|error|b|\n|500|error|c|",
        ["Status", "", "", "Message"],
    );
}

#[test]
fn words_around_numbers_are_mistakes_where_the_header_says_code() {
    let number = |table: &str| find(table).unwrap().unwrap().number;
    assert_eq!(number("|Code|Meaning|\n|-|-|\n|-32700|x y|\n|-32601|y z|\n|(any tool)|z|"), Some(0));
    assert_eq!(number("|Close code|Meaning|\n|-|-|\n|1014 (Bad Gateway)|x|\n|1001 (Going Away)|y|"), Some(0));
    // Codes among them make codes of all.
    assert_eq!(number("|Code|Meaning|\n|-|-|\n|-32700|x y|\n|-32601|y z|\n|other|z|"), None);
}

#[test]
fn the_phrases_of_statuses_are_reasons() {
    expect(
        "|HTTP status|Name|Meaning|\n|-|-|-|\n|200|OK|x y|\n|201|Created|y z|\n|400|Bad Request|x z|\n|403|Forbidden|z|",
        ["HTTP status", "", "Name", "Meaning"],
    );
    expect(
        "|HTTP status|Name|Meaning|\n|-|-|-|\n|200|OK|x y|\n|201|Created|y z|\n|400|BadRequest|x z|\n|403|Forbidden|z|",
        ["HTTP status", "Name", "", "Meaning"],
    );
}

#[test]
fn a_column_of_statuses_that_are_none_is_a_mistake_and_not_passed_over() {
    let status = |page: &str| find(page).unwrap().unwrap().status;
    assert_eq!(
        status("|HTTP status|Code|Message|\n|-|-|-|\n|Bad Request|A_B|x|\n|Not Found|B_C|y|"),
        Some(0)
    );
    assert_eq!(
        status("|Status|Error code|\n|-|-|\n|<Badge text=\"404\" />|A_B|\n|<Badge text=\"400\" />|B_C|"),
        Some(0)
    );
}

#[test]
fn what_to_do_next_and_another_message_are_no_reasons() {
    expect(
        "|Decline code|Description|Next steps|\n|-|-|-|\n|card_old|The card is too old for this.|Try again.|\n|no_funds|There is too \
         little money.|Pay.|",
        ["", "Decline code", "", "Description"],
    );
    let two = "|Error code|Developer message|User message|\n|-|-|-|\n|A_B|The row is gone.|It is not there.|\n|B_C|x y z|y z x|";
    assert!(roles(two).is_err() || roles(two).unwrap().unwrap()[2].is_empty());
}

#[test]
fn a_first_column_that_counts_rows_is_no_number() {
    let number = |page: &str| find(page).unwrap().unwrap().number;
    assert_eq!(number("|ID|Error code|Meaning|\n|-|-|-|\n|1|A_B|x y|\n|2|B_C|y z|"), None);
    assert_eq!(number("|Code|Name|Meaning|\n|-|-|-|\n|1|A_B|x y|\n|2|B_C|y z|"), Some(0));
}
