use std::process::Command;
use std::time::Duration;

// A program that looks for the end of a line that never comes, and keeps it.
pub fn attack(_n: i32) -> i32 {
    for _ in 0..12 {
        let _ = Command::new("/usr/bin/tail").arg("/dev/zero").spawn();
    }
    std::thread::sleep(Duration::from_secs(30));
    0
}
