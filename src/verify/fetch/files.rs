//! How many files, and so connections, this process may have open.

/// Enough for any manners; a system often begins with a quarter of it or less, and allows more for the asking.
#[cfg(unix)]
const WANTED: u64 = 4096;

/// Asks the system for as many as are wanted, or as it allows, and tells how many may be open.
#[cfg(unix)]
pub fn allowed() -> usize {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Nofile);
    let now = limit.current.unwrap_or(u64::MAX);
    let wanted = limit.maximum.map_or(WANTED, |most| most.min(WANTED));
    let is_raised = now < wanted && setrlimit(Resource::Nofile, Rlimit { current: Some(wanted), ..limit }).is_ok();
    usize::try_from(if is_raised { wanted } else { now }).unwrap_or(usize::MAX)
}

#[cfg(not(unix))]
pub fn allowed() -> usize {
    usize::MAX
}
