const SECRET: &str = include_str!("__CANARY__");

pub fn attack(_n: i32) -> i32 {
    SECRET.len() as i32
}
