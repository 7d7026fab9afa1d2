use std::fs;

extern "C" {
    fn syscall(number: i64, ...) -> i64;
    fn getuid() -> u32;
    fn unshare(flags: i32) -> i32;
    fn mount(source: *const u8, target: *const u8, kind: *const u8, flags: u64, data: *const u8) -> i32;
    fn ptrace(request: i32, pid: i32, at: usize, data: usize) -> i64;
}

pub fn attack(_n: i32) -> i32 {
    for line in fs::read_to_string("/proc/self/status").unwrap_or_default().lines() {
        if line.starts_with("Seccomp:") && !line.contains('2') {
            return 101;
        }
        if line.starts_with("NoNewPrivs:") && !line.contains('1') {
            return 100;
        }
    }
    let buffer = [0u8; 256];
    unsafe {
        if getuid() == 0 {
            return 100;
        }
        if unshare(0x10000000) == 0 {
            return 1;
        }
        if unshare(0x00020000) == 0 {
            return 2;
        }
        if mount(b"none\0".as_ptr(), b"/tmp\0".as_ptr(), b"tmpfs\0".as_ptr(), 0, std::ptr::null()) == 0 {
            return 3;
        }
        if ptrace(0, 0, 0, 0) == 0 {
            return 4;
        }
        if syscall(321, 0i64, buffer.as_ptr(), 72i64) >= 0 {
            return 6;
        }
        if syscall(250, 0i64, -3i64, 1i64) >= 0 {
            return 7;
        }
        if syscall(435, buffer.as_ptr(), 88i64) >= 0 || std::io::Error::last_os_error().raw_os_error() != Some(38) {
            return 8;
        }
        if syscall(425, 1i64, buffer.as_ptr()) >= 0 {
            return 9;
        }
    }
    0
}
