codes_runtime::codes!();
