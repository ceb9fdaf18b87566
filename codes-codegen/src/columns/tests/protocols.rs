use super::*;

/// Whether the numbers of a page's first table are read as statuses; `None` where that is in doubt.
fn are_statuses(page: &str) -> Option<bool> {
    find(page).ok().map(|columns| columns.is_some_and(|columns| columns.status.is_some()))
}

#[test]
fn numbers_of_other_protocols_and_things_are_not_those_of_http() {
    for page in [
        "## Order status\n\n|Status|Meaning|\n|-|-|\n|100|It waits.|\n|200|It is paid.|\n|300|It left.|",
        "|Transaction status|Meaning|\n|-|-|\n|100|x|\n|150|y|\n|200|z|",
        "# 订单状态\n\n|状态|说明|\n|-|-|\n|100|x|\n|200|y|\n|300|z|",
    ] {
        assert_eq!(are_statuses(page), Some(false), "{page}");
    }
    for page in [
        "# FTP server\n\n|Status|Meaning|\n|-|-|\n|200|x|\n|226|y|\n|331|z|\n|425|x|\n|530|y|",
        "# Protocol\n\n|Code|Meaning|\n|-|-|\n|100|Idle|\n|200|Heating|\n|400|Lost|\n|401|Short|\n|500|Fault|",
        "# 业务状态码\n\n|code|说明|\n|-|-|\n|200|x|\n|201|y|\n|400|z|\n|401|x|",
        "All answers have the HTTP status 200; `code` says more:\n\n|Code|Meaning|\n|-|-|\n|100|x|\n|200|y|\n|300|z|",
        "# Errors\n\n|Value|Meaning|\n|-|-|\n|200|x|\n|400|y|\n|404|z|",
        "# API\n\n|Response|Description|\n|-|-|\n|200|x|\n|404|y|",
        "|业务状态码|说明|\n|-|-|\n|300|x|\n|301|y|\n|302|z|",
        "|Business status code|Meaning|\n|-|-|\n|300|x|\n|301|y|\n|302|z|",
        "# Business errors\n\n|Status|Meaning|\n|-|-|\n|400|x|\n|401|y|\n|404|z|",
        "# Internal error codes\n\n|Code|Meaning|\n|-|-|\n|400|x|\n|401|y|\n|404|z|",
        "Unlike HTTP status codes, ours stand in the body:\n\n|Code|Meaning|\n|-|-|\n|301|x|\n|302|y|",
        "以下错误码不是 HTTP 状态码：\n\n|错误码|说明|\n|-|-|\n|301|x|\n|302|y|",
        "|Code (not HTTP)|Meaning|\n|-|-|\n|401|x|\n|403|y|\n|404|z|",
        "# Parcel tracking\n\n|Status|Meaning|\n|-|-|\n|100|New|\n|200|Paid|\n|300|Gone|\n|400|Done|",
        // A name beside them says nothing of HTTP.
        "# Errors\n\n|Code|Error|Meaning|\n|-|-|-|\n|400|bad_name|x y|\n|404|no_user|y z|",
    ] {
        assert_eq!(are_statuses(page), None, "{page}");
    }
    for page in [
        "|HTTPStatus|Code|Meaning|\n|-|-|-|\n|400|BAD_NAME|x|\n|404|NO_USER|y|",
        "|エラーコード|HTTPコード|説明|\n|-|-|-|\n|BAD_NAME|400|x|\n|NO_USER|404|y|",
        "|Fehlercode|Statuscode|Beschreibung|\n|-|-|-|\n|BAD_NAME|400|x|\n|NO_USER|404|y|",
        "# HTTP responses\n\n|Code|Description|\n|-|-|\n|200|x|\n|400|y|\n|401|z|\n|404|x|\n|default|y|",
        "# HTTP error codes\n\n|Code|Description|\n|-|-|\n|520|x|\n|521|y|\n|522|z|",
        "These are the HTTP statuses:\n\n|Code|Meaning|\n|-|-|\n|100|x|\n|200|y|\n|300|z|",
        "|Code|Meaning|\n|-|-|\n|100|Continue|\n|200|x|\n|400|y|\n|404|z|",
        "# Application errors\n\n|Status|Code|\n|-|-|\n|404|A_B|\n|409|B_C|",
        "# When there is no connection\n\n|Status|Code|\n|-|-|\n|404|A_B|\n|503|B_C|",
        "## Order errors\n\n|Status|Meaning|\n|-|-|\n|404|x|\n|409|y|",
    ] {
        assert_eq!(are_statuses(page), Some(true), "{page}");
    }
}
