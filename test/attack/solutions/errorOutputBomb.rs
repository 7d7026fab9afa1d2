pub fn attack(_n: i32) -> i32 {
    let block = "x".repeat(1 << 20);
    for _ in 0..1024 {
        eprint!("{}", block);
    }
    0
}
