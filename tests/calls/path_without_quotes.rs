codes_runtime::codes!(spec);
