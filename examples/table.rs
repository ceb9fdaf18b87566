codes_runtime::codes!("spec/http_response_codes.md");

fn main() {
    for code in HttpResponseCode::ALL {
        println!("{} {:30?} {:30} {}", code.status(), code, code.reason(), code);
    }
}
