codes_runtime::codes!(#[cfg_attr(unix, derive(Ord))] pub enum Code = "/docs/api_errors.md", colour = "red", skip = 5);
