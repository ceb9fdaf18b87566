//! Pauses before a request is sent again.

use std::time::{Duration, SystemTime};

use codes_runtime::Retry;

/// The first pause that the client chooses itself. Each following pause is twice as long. A random part of up to half is
/// left out of each pause.
const FIRST: Duration = Duration::from_millis(100);

/// The longest pause. If a server asks for more, the caller has to decide.
const LONGEST: Duration = Duration::from_mins(1);

/// The pauses between the attempts of one request.
pub(crate) struct Pauses {
    left: u32,
    backoff: Duration,
}

impl Pauses {
    /// Creates the pauses between `tries` attempts.
    pub(crate) fn new(tries: u32) -> Self {
        Pauses { left: tries.saturating_sub(1), backoff: FIRST }
    }

    /// Returns the pause before the next attempt, or `None` if there is none.
    pub(crate) fn next(&mut self, retry: Retry) -> Option<Duration> {
        self.left = self.left.checked_sub(1)?;
        let pause = match retry {
            Retry::Never => return None,
            Retry::Backoff => {
                let pause = self.backoff;
                self.backoff = (pause * 2).min(LONGEST);
                // Clients that failed at the same time must not all try again at the same time.
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
    fn the_server_sets_the_pause_or_else_the_client() {
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
    fn there_is_one_pause_fewer_than_attempts() {
        for (tries, count) in [(0, 0), (1, 0), (3, 2), (20, 19)] {
            let mut pauses = Pauses::new(tries);
            let all: Vec<_> = std::iter::from_fn(|| pauses.next(Retry::Backoff)).collect();
            assert_eq!(all.len(), count);
            assert!(all.iter().all(|pause| *pause <= LONGEST), "{all:?}");
        }
    }
}
