macro_rules! twice {
    ($left:tt $($rest:tt)*) => { twice!($($rest)*) + twice!($($rest)*) };
    () => { 1 };
}

pub fn attack(_n: i32) -> i32 {
    twice!(x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x)
}
