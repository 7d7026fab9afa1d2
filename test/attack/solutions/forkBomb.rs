extern "C" {
    fn fork() -> i32;
    fn sleep(seconds: u32) -> u32;
    fn _exit(code: i32) -> !;
}

pub fn attack(_n: i32) -> i32 {
    let mut children = 0;
    while children < 3000 {
        let pid = unsafe { fork() };
        if pid < 0 {
            break;
        }
        if pid == 0 {
            unsafe {
                sleep(60);
                _exit(0);
            }
        }
        children += 1;
    }
    children
}
