pub static HUGE: [u8; 1 << 31] = [1; 1 << 31];

pub fn attack(n: i32) -> i32 {
    std::hint::black_box(&HUGE)[n as usize] as i32
}
