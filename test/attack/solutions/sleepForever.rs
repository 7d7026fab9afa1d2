pub fn attack(_n: i32) -> i32 {
    std::thread::sleep(std::time::Duration::from_secs(3600));
    0
}
