extern "C" {
    fn write(descriptor: i32, data: *const u8, size: usize) -> isize;
}

pub fn attack(_n: i32) -> i32 {
    let block = vec![b'x'; 1 << 20];
    for _ in 0..1024 {
        if unsafe { write(3, block.as_ptr(), block.len()) } < 0 {
            return 1;
        }
    }
    0
}
