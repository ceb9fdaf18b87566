codes_runtime::codes!(pub enum Code = "docs/order_errors.md", parameters = { videoId: u64, video_id: u64 });
