/**
 * What runs a learner's Rust functions: a crate of its own in a box, a module on a Piston server. The protocol is the one of the other drivers
 * (executor/frame.ts). It keeps to what Rust 1.63 knows.
 */
export const rustDriver = String.raw`
use std::io::Write as _;
use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::Mutex;
use std::time::Instant;

/// Reads the arguments of one case and calls; gives back what writes the result.
pub type Call = Box<dyn FnOnce() -> Box<dyn FnOnce(&mut Writer)>>;

struct Crash {
    cpu: i64,
    wall: Instant,
    peak: i64,
    message: String,
    frames: String,
}

static CRASH: Mutex<Option<Crash>> = Mutex::new(None);

/// What finding out the places of crashes has left in memory: not the solution's.
static LEFT: AtomicI64 = AtomicI64::new(0);

extern "C" {
    fn read(descriptor: i32, data: *mut u8, size: usize) -> isize;
    fn write(descriptor: i32, data: *const u8, size: usize) -> isize;
    fn getrusage(who: i32, usage: *mut i64) -> i32;
}

pub struct Session {
    results: i32,
    cases: i32,
    me: u32,
    nonce: String,
    index: i64,
    unread: Vec<u8>,
    at: usize,
}

impl Session {
    fn open() -> Session {
        let (cases, results) = watch::open_channels();
        let mut session = Session { results, cases, me: std::process::id(), nonce: String::new(), index: 0, unread: Vec::new(), at: 0 };
        session.nonce = session.read_line().unwrap_or_default();
        let header = session.read_line().unwrap_or_default();
        let digits: String = header.chars().skip_while(|letter| !letter.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
        session.index = digits.parse().unwrap_or(0);
        session
    }

    fn read_line(&mut self) -> Option<String> {
        let mut line = Vec::new();
        loop {
            if let Some(length) = self.unread[self.at..].iter().position(|&letter| letter == b'\n') {
                line.extend_from_slice(&self.unread[self.at..self.at + length]);
                self.at += length + 1;
                return String::from_utf8(line).ok();
            }
            line.extend_from_slice(&self.unread[self.at..]);
            self.unread.resize(65536, 0);
            self.at = 0;
            let size = unsafe { read(self.cases, self.unread.as_mut_ptr(), self.unread.len()) };
            self.unread.truncate(size.max(0) as usize);
            if size < 0 && std::io::Error::last_os_error().kind() == std::io::ErrorKind::Interrupted {
                continue;
            }
            if size <= 0 {
                return None;
            }
        }
    }

    fn send(&self, frame: &str) {
        if std::process::id() != self.me {
            std::process::exit(0);
        }
        write_all(self.results, &format!("\n{} {}\n", self.nonce, frame));
    }

    fn run_case(&mut self, call: Call) {
        reset_peak();
        let left = LEFT.load(Ordering::Relaxed);
        self.send("{\"kind\":\"calling\"}");
        watch::arm(false);
        let started = Instant::now();
        let cpu_before = cpu_us();
        let outcome = panic::catch_unwind(AssertUnwindSafe(call));
        let mut cpu = cpu_us();
        let mut ended = Instant::now();
        watch::disarm();
        let mut peak = memory("VmHWM:");
        self.send("{\"kind\":\"called\"}");
        let (kind, more) = match outcome {
            Ok(write_result) => {
                let mut writer = Writer::default();
                write_result(&mut writer);
                match writer.misfit {
                    None => ("returned", format!(",\"value\":{}", writer.out)),
                    Some(got) => {
                        let mut quoted = String::new();
                        write_text(&mut quoted, &got);
                        if !writer.of.is_empty() {
                            quoted += ",\"of\":";
                            write_text(&mut quoted, writer.of);
                        }
                        ("misfit", format!(",\"got\":{}", quoted))
                    }
                }
            }
            Err(_) => {
                let crash = CRASH.lock().map(|mut crash| crash.take()).unwrap_or(None);
                let (message, frames) = match crash {
                    Some(crash) => {
                        // Finding out where it was is not the solution's work.
                        cpu = crash.cpu;
                        ended = crash.wall;
                        peak = crash.peak;
                        (crash.message, crash.frames)
                    }
                    None => (String::from("panicked"), String::new()),
                };
                let mut quoted = String::new();
                write_text(&mut quoted, &message);
                ("raised", format!(",\"message\":{},\"frames\":[{}]", quoted, frames))
            }
        };
        let _ = std::io::stdout().flush();
        let mark = format!("{}:{}\n", self.nonce, self.index);
        write_all(1, &mark);
        write_all(2, &mark);
        let frame = format!(
            "{{\"kind\":\"{}\",\"index\":{},\"cpuUs\":{},\"wallUs\":{},\"memory\":{}{}}}",
            kind, self.index, cpu - cpu_before, ended.duration_since(started).as_micros(), peak - left, more
        );
        if watch::is_full(frame.len()) {
            self.send(&format!("{{\"kind\":\"full\",\"bytes\":{}}}", frame.len()));
            std::process::exit(0);
        }
        self.send(&frame);
        self.index += 1;
    }
}

static SESSION: Mutex<Option<Session>> = Mutex::new(None);

/// Before anything of the solution, which may have entries of its own in the list of what runs before main.
#[cfg(target_os = "linux")]
#[used]
#[link_section = ".init_array.00101"]
static START: extern "C" fn() = start;

extern "C" fn start() {
    let session = Session::open();
    session.send(&format!("{{\"kind\":\"ready\",\"memory\":{}}}", memory("VmRSS:")));
    watch::arm(true);
    if let Ok(mut place) = SESSION.lock() {
        *place = Some(session);
    }
}

fn opened() -> Option<Session> {
    SESSION.lock().map(|mut place| place.take()).unwrap_or(None)
}

/// Runs the cases. Reading one gives its call.
pub fn run(prepare: fn(&mut Reader) -> Call) {
    let mut session = match opened() {
        Some(session) => session,
        None => {
            start();
            opened().expect("it was opened just now")
        }
    };
    watch::disarm();
    listen_for_panics();
    session.send("{\"kind\":\"loaded\",\"compileUs\":0}");
    while let Some(line) = session.read_line() {
        if watch::is_spent() {
            session.send("{\"kind\":\"paused\"}");
            break;
        }
        let mut reader = Reader { line: line.as_bytes(), at: 0 };
        let call = prepare(&mut reader);
        drop(line);
        session.run_case(call);
    }
    std::process::exit(0);
}

/// The learner's own thread is told of in a frame; other threads say what they have to say as always.
fn listen_for_panics() {
    let own = std::thread::current().id();
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if std::thread::current().id() != own {
            usual(info);
            return;
        }
        let (cpu, wall) = (cpu_us(), Instant::now());
        let (peak, resident) = (memory("VmHWM:"), memory("VmRSS:"));
        let text = match (info.payload().downcast_ref::<&str>(), info.payload().downcast_ref::<String>()) {
            (Some(text), _) => String::from(*text),
            (_, Some(text)) => text.clone(),
            _ => String::from("a value that is no text"),
        };
        let message: String = format!("panicked: {}", text).chars().take(2000).collect();
        let mut frames = frames();
        LEFT.fetch_add((memory("VmRSS:") - resident).max(0), Ordering::Relaxed);
        if frames.is_empty() {
            if let Some(place) = info.location().filter(|place| place.file().ends_with("solution.rs")) {
                frames = format!("[{},\"\"]", place.line());
            }
        }
        if let Ok(mut crash) = CRASH.lock() {
            *crash = Some(Crash { cpu, wall, peak, message, frames });
        }
    }));
}

/// Those in the learner's own file, innermost call last.
#[cfg(has_backtrace)]
fn frames() -> String {
    let text = std::backtrace::Backtrace::force_capture().to_string();
    let mut found: Vec<String> = Vec::new();
    let mut name = "";
    for line in text.lines() {
        let line = line.trim_start();
        if let Some(place) = line.strip_prefix("at ") {
            let digits: String = match place.find("solution.rs:") {
                Some(at) => place[at + 12..].chars().take_while(char::is_ascii_digit).collect(),
                None => continue,
            };
            let mut quoted = String::new();
            write_text(&mut quoted, &name.replace("solution::", ""));
            found.push(format!("[{},{}]", digits, quoted));
        } else if let Some(at) = line.find(": ") {
            name = &line[at + 2..];
        }
    }
    found.truncate(40);
    found.reverse();
    found.join(",")
}

#[cfg(not(has_backtrace))]
fn frames() -> String {
    String::new()
}

fn write_all(descriptor: i32, text: &str) {
    let mut data = text.as_bytes();
    while !data.is_empty() {
        let size = unsafe { write(descriptor, data.as_ptr(), data.len()) };
        if size < 0 && std::io::Error::last_os_error().kind() == std::io::ErrorKind::Interrupted {
            continue;
        }
        if size <= 0 {
            return;
        }
        data = &data[size as usize..];
    }
}

/// The first fields of struct rusage are two pairs of seconds and microseconds.
fn cpu_us() -> i64 {
    let mut usage = [0i64; 32];
    if unsafe { getrusage(0, usage.as_mut_ptr()) } != 0 {
        return 0;
    }
    (usage[0] + usage[2]) * 1_000_000 + (usage[1] & 0xffff_ffff) + (usage[3] & 0xffff_ffff)
}

fn reset_peak() {
    if let Ok(mut file) = std::fs::OpenOptions::new().write(true).open("/proc/self/clear_refs") {
        let _ = file.write_all(b"5");
    }
}

/// Bytes, by the name the kernel gives them; 0 where it does not.
fn memory(key: &str) -> i64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(key)).unwrap_or("");
    line[key.len().min(line.len())..].trim().trim_end_matches(" kB").parse::<i64>().unwrap_or(0) * 1024
}
`;

/** For a box: the judge watches from outside, and takes the frames from descriptor 3. */
export const rustBoxWatch = `
pub mod watch {
    pub fn open_channels() -> (i32, i32) {
        (3, 3)
    }
    pub fn arm(_loading: bool) {}
    pub fn disarm() {}
    pub fn is_spent() -> bool {
        false
    }
    pub fn is_full(_size: usize) -> bool {
        false
    }
}
`;

/** The program itself: the solution is a library beside it, so that it may have a main of its own. */
export const rustMain = `fn main() {
    solution::code_sensei_driver::run()
}
`;
