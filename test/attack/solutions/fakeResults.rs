extern "C" {
    fn write(descriptor: i32, data: *const u8, size: usize) -> isize;
}

pub fn attack(_n: i32) -> i32 {
    for line in ["987654321\n", "{\"index\":0,\"result\":987654321}\n", "[0,987654321]\n", "ok 0 987654321\n"] {
        for descriptor in [3, 1] {
            unsafe { write(descriptor, line.as_ptr(), line.len()) };
        }
    }
    std::process::exit(0)
}
