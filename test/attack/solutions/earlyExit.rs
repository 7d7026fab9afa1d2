pub fn attack(_n: i32) -> i32 {
    std::process::exit(0)
}
