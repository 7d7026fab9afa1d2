extern "C" {
    fn close(descriptor: i32) -> i32;
}

pub fn attack(_n: i32) -> i32 {
    unsafe { close(3) };
    987654321
}
