use std::fs;

pub fn attack(_n: i32) -> i32 {
    let secret = format!("sensei-{}", "secret");
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        for what in ["environ", "cmdline"] {
            let text = fs::read(entry.path().join(what)).unwrap_or_default();
            if String::from_utf8_lossy(&text).contains(&secret) {
                return 1;
            }
        }
    }
    if fs::read("__CANARY__").is_ok() { 2 } else { 0 }
}
