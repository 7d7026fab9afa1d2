pub fn attack(_n: i32) -> i32 {
    let mut kept = Vec::new();
    loop {
        kept.push(vec![120u8; 8 << 20]);
        std::hint::black_box(&kept);
    }
}
