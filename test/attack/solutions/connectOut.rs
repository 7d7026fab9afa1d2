use std::net::TcpStream;
use std::os::unix::net::UnixStream;

pub fn attack(_n: i32) -> i32 {
    if TcpStream::connect("127.0.0.1:__PORT__").is_ok() {
        return 1;
    }
    if UnixStream::connect("__SOCKET__").is_ok() { 2 } else { 0 }
}
