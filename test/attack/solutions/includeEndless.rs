const ENDLESS: &[u8] = include_bytes!("/dev/zero");

pub fn attack(_n: i32) -> i32 {
    ENDLESS.len() as i32
}
