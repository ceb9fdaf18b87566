//! Responses of tonic. gRPC has its own statuses; the mapping is the one of `google.rpc.Code`.

use tonic::{Code, Status};

use crate::ApiError;

impl From<ApiError> for Status {
    fn from(error: ApiError) -> Self {
        error.emit_event();
        let mut status = Status::new(code(error.status()), error.to_string());
        // Clients distinguish codes by their IDs, as they do over HTTP.
        if let Ok(id) = error.code().id().parse() {
            status.metadata_mut().insert("code", id);
        }
        status
    }
}

/// Returns the gRPC code for an HTTP status.
fn code(status: u16) -> Code {
    match status {
        400 => Code::InvalidArgument,
        401 => Code::Unauthenticated,
        403 => Code::PermissionDenied,
        404 => Code::NotFound,
        409 => Code::AlreadyExists,
        429 => Code::ResourceExhausted,
        500 => Code::Internal,
        501 => Code::Unimplemented,
        503 => Code::Unavailable,
        504 => Code::DeadlineExceeded,
        _ => Code::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use codes_runtime::prelude::*;

    #[test]
    fn the_code_arrives() {
        let error: ApiError = crate::Code::NotFound.detail("it was deleted").into();
        let status = Status::from(error);
        assert_eq!((status.code(), status.message()), (Code::NotFound, "Entry not found. (it was deleted)"));
        assert_eq!(
            status.metadata().get("code").map(tonic::metadata::MetadataValue::as_bytes),
            Some(&b"NotFound"[..])
        );
    }
}
