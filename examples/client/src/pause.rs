//! How long to wait before a request is tried again.

use std::time::{Duration, SystemTime};

use codes_runtime::Retry;

/// The first pause that the client chooses by itself; each one after is twice as long.
const FIRST: Duration = Duration::from_millis(100);

/// The longest that is waited. What takes longer is for the caller to decide.
const LONGEST: Duration = Duration::from_secs(60);

/// The pauses between the tries of one request.
pub(crate) struct Pauses {
    left: u32,
    backoff: Duration,
}

impl Pauses {
    /// The pauses between so many tries.
    pub(crate) fn new(tries: u32) -> Self {
        Pauses { left: tries.saturating_sub(1), backoff: FIRST }
    }

    /// The pause before the next try, if there is to be one.
    pub(crate) fn next(&mut self, retry: Retry) -> Option<Duration> {
        self.left = self.left.checked_sub(1)?;
        let pause = match retry {
            Retry::Never => return None,
            Retry::Backoff => {
                let pause = self.backoff;
                self.backoff *= 2;
                pause
            }
            Retry::After(pause) => pause,
            Retry::At(time) => time.duration_since(SystemTime::now()).unwrap_or_default(),
        };
        (pause <= LONGEST).then_some(pause)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_says_how_long_and_the_client_else() {
        let mut pauses = Pauses::new(9);
        assert_eq!(pauses.next(Retry::Backoff), Some(FIRST));
        assert_eq!(pauses.next(Retry::After(Duration::from_secs(7))), Some(Duration::from_secs(7)));
        assert_eq!(pauses.next(Retry::Backoff), Some(FIRST * 2));
        assert_eq!(pauses.next(Retry::At(SystemTime::UNIX_EPOCH)), Some(Duration::ZERO));
        let soon = pauses.next(Retry::At(SystemTime::now() + Duration::from_secs(9)));
        assert!(soon.is_some_and(|soon| soon <= Duration::from_secs(9)));
        assert_eq!(pauses.next(Retry::Never), None);
        assert_eq!(pauses.next(Retry::After(Duration::from_secs(3600))), None);
    }

    #[test]
    fn there_is_one_pause_less_than_there_are_tries() {
        let mut pauses = Pauses::new(3);
        let all = std::iter::from_fn(|| pauses.next(Retry::Backoff)).count();
        assert_eq!(
            (all, Pauses::new(1).next(Retry::Backoff), Pauses::new(0).next(Retry::Backoff)),
            (2, None, None)
        );
    }
}
