codes_runtime::codes!("");
