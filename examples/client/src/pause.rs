//! How long to wait before a request is tried again.

use std::time::{Duration, SystemTime};

use codes_runtime::Retry;

/// The first pause that the client chooses by itself. Each one after is twice as long; of all, a random part of up to
/// half is left out.
const FIRST: Duration = Duration::from_millis(100);

/// The longest that is waited. Where a server asks for more, it is for the caller to decide.
const LONGEST: Duration = Duration::from_mins(1);

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
                self.backoff = (pause * 2).min(LONGEST);
                // Clients that failed together must not come back together.
                pause.mul_f64(0.5 + 0.5 * fastrand::f64())
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
        let is_about =
            |pause: Option<Duration>, all: Duration| pause.is_some_and(|it| all / 2 <= it && it <= all);
        let mut pauses = Pauses::new(9);
        assert!(is_about(pauses.next(Retry::Backoff), FIRST));
        assert_eq!(pauses.next(Retry::After(Duration::from_secs(7))), Some(Duration::from_secs(7)));
        assert!(is_about(pauses.next(Retry::Backoff), FIRST * 2));
        assert_eq!(pauses.next(Retry::At(SystemTime::UNIX_EPOCH)), Some(Duration::ZERO));
        let soon = pauses.next(Retry::At(SystemTime::now() + Duration::from_secs(9)));
        assert!(soon.is_some_and(|soon| soon <= Duration::from_secs(9)));
        assert_eq!(pauses.next(Retry::Never), None);
        assert_eq!(pauses.next(Retry::After(Duration::from_hours(1))), None);
    }

    #[test]
    fn there_is_one_pause_less_than_there_are_tries() {
        for (tries, count) in [(0, 0), (1, 0), (3, 2), (20, 19)] {
            let mut pauses = Pauses::new(tries);
            let all: Vec<_> = std::iter::from_fn(|| pauses.next(Retry::Backoff)).collect();
            assert_eq!(all.len(), count);
            assert!(all.iter().all(|pause| *pause <= LONGEST), "{all:?}");
        }
    }
}
