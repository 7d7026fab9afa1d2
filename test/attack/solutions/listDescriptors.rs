use std::fs;

pub fn attack(_n: i32) -> i32 {
    let mut extra = 0;
    for entry in fs::read_dir("/proc/self/fd").into_iter().flatten().flatten() {
        let number: i32 = entry.file_name().to_string_lossy().parse().unwrap_or(0);
        let Ok(target) = fs::read_link(entry.path()) else { continue };
        let target = target.to_string_lossy().into_owned();
        if number > 3 && !target.starts_with("/proc/") && target != "/dev/null" {
            extra += 1;
        }
    }
    extra
}
