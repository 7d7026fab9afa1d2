use std::os::unix::process::CommandExt;
use std::process::Command;

extern "C" {
    fn setsid() -> i32;
}

pub fn attack(_n: i32) -> i32 {
    let mut orphan = Command::new("/bin/sleep");
    orphan.arg0("__ORPHAN__").arg("300");
    unsafe {
        orphan.pre_exec(|| {
            setsid();
            Ok(())
        });
    }
    let _ = orphan.spawn();
    0
}
