use std::fs::{self, OpenOptions, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

pub fn attack(_n: i32) -> i32 {
    let program = match fs::read_link("/proc/self/exe") {
        Ok(path) => path,
        Err(_) => return 0,
    };
    for name in [program.as_path(), Path::new("/proc/self/exe")] {
        if OpenOptions::new().write(true).open(name).is_ok() {
            return 1;
        }
        if fs::set_permissions(name, Permissions::from_mode(0o777)).is_ok() {
            return 2;
        }
    }
    if fs::remove_file(&program).is_ok() {
        return 6;
    }
    if fs::hard_link(&program, "/box/too").is_ok() || fs::hard_link(&program, "/tmp/too").is_ok() {
        return 7;
    }
    if fs::write("/box/too", "x").is_ok() {
        return 9;
    }
    let files = fs::read_dir("/box").map_or(0, |files| files.count());
    if files > 2 {
        10
    } else {
        0
    }
}
