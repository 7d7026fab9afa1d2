use std::fs;

pub fn attack(_n: i32) -> i32 {
    let folders = ["/", "/usr", "/usr/bin", "/etc", "/dev", "/proc/sys/kernel", "/lib", "/var", "__FOLDER__"];
    for (number, folder) in folders.iter().enumerate() {
        if fs::write(format!("{}/sensei-was-here", folder), "x").is_ok() {
            return number as i32 + 1;
        }
    }
    0
}
