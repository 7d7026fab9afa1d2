/** How the Rust driver reads arguments and writes results: JSON of which the types are known. */
export const rustValues = String.raw`
use std::cell::RefCell;
use std::collections::{HashSet, VecDeque};
use std::marker::PhantomData;
use std::rc::Rc;

/// Reads one line of JSON.
pub struct Reader<'a> {
    line: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    /// Steps over white space and this character, if it comes next.
    pub fn take(&mut self, wanted: u8) -> bool {
        while self.line.get(self.at) == Some(&b' ') {
            self.at += 1;
        }
        let is_next = self.line.get(self.at) == Some(&wanted);
        if is_next {
            self.at += 1;
        }
        is_next
    }

    pub fn argument<C: Codec>(&mut self) -> C::Value {
        if !self.take(b',') {
            self.take(b'[');
        }
        C::read(self)
    }

    /// Steps over null, if it comes next.
    fn null(&mut self) -> bool {
        self.take(b' ');
        let is_next = self.line[self.at..].starts_with(b"null");
        if is_next {
            self.at += 4;
        }
        is_next
    }

    fn word(&mut self) -> &'a str {
        self.take(b' ');
        let rest = &self.line[self.at..];
        let length = rest.iter().position(|letter| b",]} \"".contains(letter)).unwrap_or(rest.len());
        self.at += length;
        std::str::from_utf8(&rest[..length]).unwrap_or("")
    }

    fn hex(&mut self) -> u32 {
        let digits = self.line.get(self.at..self.at + 4).unwrap_or(b"");
        self.at += 4;
        u32::from_str_radix(std::str::from_utf8(digits).unwrap_or(""), 16).unwrap_or(0xfffd)
    }
}

/// Puts a result into JSON, ASCII only.
#[derive(Default)]
pub struct Writer {
    out: String,
    misfit: Option<String>,
    /// What was expected instead, where it is not the type of the result.
    of: &'static str,
}

/// A type of a signature. What was written is taken apart, because nodes that lie deep within each other can't all be dropped at once.
pub trait Codec {
    type Value;
    fn read(from: &mut Reader) -> Self::Value;
    fn write(value: Self::Value, to: &mut Writer);
}

pub struct Int;
pub struct Long;
pub struct Double;
pub struct Bool;
pub struct Text;
pub struct Char;
pub struct Array<C>(PhantomData<C>);
pub struct Nullable<C>(PhantomData<C>);
pub struct List<N>(PhantomData<N>);
pub struct Tree<N>(PhantomData<N>);

impl Codec for Int {
    type Value = i32;
    fn read(from: &mut Reader) -> i32 {
        from.word().parse().unwrap_or(0)
    }
    fn write(value: i32, to: &mut Writer) {
        to.out += &value.to_string();
    }
}

impl Codec for Long {
    type Value = i64;
    fn read(from: &mut Reader) -> i64 {
        from.take(b'"');
        let value = from.word().parse().unwrap_or(0);
        from.take(b'"');
        value
    }
    fn write(value: i64, to: &mut Writer) {
        to.out += &format!("\"{}\"", value);
    }
}

impl Codec for Double {
    type Value = f64;
    fn read(from: &mut Reader) -> f64 {
        let is_quoted = from.take(b'"');
        let value = match from.word() {
            "Infinity" => f64::INFINITY,
            "-Infinity" => f64::NEG_INFINITY,
            digits => digits.parse().unwrap_or(f64::NAN),
        };
        if is_quoted {
            from.take(b'"');
        }
        value
    }
    fn write(value: f64, to: &mut Writer) {
        if value.is_finite() {
            to.out += &format!("{:e}", value);
        } else if value.is_nan() {
            to.out += "\"NaN\"";
        } else {
            to.out += if value > 0.0 { "\"Infinity\"" } else { "\"-Infinity\"" };
        }
    }
}

impl Codec for Bool {
    type Value = bool;
    fn read(from: &mut Reader) -> bool {
        from.word() == "true"
    }
    fn write(value: bool, to: &mut Writer) {
        to.out += if value { "true" } else { "false" };
    }
}

impl Codec for Char {
    type Value = char;
    fn read(from: &mut Reader) -> char {
        Text::read(from).chars().next().unwrap_or('\0')
    }
    fn write(value: char, to: &mut Writer) {
        if !value.is_ascii() {
            to.misfit = Some(format!("the char {:?}, which is not ASCII", value));
        }
        write_text(&mut to.out, value.encode_utf8(&mut [0; 4]));
    }
}

impl<C: Codec> Codec for Array<C> {
    type Value = Vec<C::Value>;
    fn read(from: &mut Reader) -> Vec<C::Value> {
        let mut values = Vec::new();
        from.take(b'[');
        if from.take(b']') {
            return values;
        }
        loop {
            values.push(C::read(from));
            if !from.take(b',') {
                break;
            }
        }
        from.take(b']');
        values
    }
    fn write(values: Vec<C::Value>, to: &mut Writer) {
        to.out.push('[');
        for (index, value) in values.into_iter().enumerate() {
            if index > 0 {
                to.out.push(',');
            }
            C::write(value, to);
        }
        to.out.push(']');
    }
}

impl<C: Codec> Codec for Nullable<C> {
    type Value = Option<C::Value>;
    fn read(from: &mut Reader) -> Option<C::Value> {
        if from.null() { None } else { Some(C::read(from)) }
    }
    fn write(value: Option<C::Value>, to: &mut Writer) {
        match value {
            Some(value) => C::write(value, to),
            None => to.out += "null",
        }
    }
}

/// A node of a linked list, which the solution's own crate defines.
pub trait ListLike: Sized {
    type Val: Codec;
    fn with(val: <Self::Val as Codec>::Value, next: Option<Box<Self>>) -> Self;
    fn apart(self) -> (<Self::Val as Codec>::Value, Option<Box<Self>>);
}

impl<N: ListLike> Codec for List<N> {
    type Value = Option<Box<N>>;
    fn read(from: &mut Reader) -> Option<Box<N>> {
        let values = Array::<N::Val>::read(from);
        values.into_iter().rev().fold(None, |next, val| Some(Box::new(N::with(val, next))))
    }
    fn write(mut node: Option<Box<N>>, to: &mut Writer) {
        let mut before = '[';
        while let Some(whole) = node {
            let (val, next) = whole.apart();
            to.out.push(before);
            before = ',';
            N::Val::write(val, to);
            node = next;
        }
        to.out += if before == '[' { "[]" } else { "]" };
    }
}

pub type Branch<N> = Option<Rc<RefCell<N>>>;

/// A node of a binary tree, which the solution's own crate defines.
pub trait TreeLike: Sized {
    type Val: Codec;
    fn with(val: <Self::Val as Codec>::Value) -> Self;
    fn val(&self) -> <Self::Val as Codec>::Value;
    fn branches(&mut self) -> (&mut Branch<Self>, &mut Branch<Self>);
}

impl<N: TreeLike> Codec for Tree<N> {
    type Value = Branch<N>;
    fn read(from: &mut Reader) -> Branch<N> {
        let values = Array::<Nullable<N::Val>>::read(from);
        let nodes: Vec<Branch<N>> = values.into_iter().map(|val| val.map(|val| Rc::new(RefCell::new(N::with(val))))).collect();
        let mut children = nodes.iter().skip(1);
        for node in nodes.iter().flatten() {
            let mut node = node.borrow_mut();
            let (left, right) = node.branches();
            *left = children.next().cloned().flatten();
            *right = children.next().cloned().flatten();
        }
        nodes.into_iter().next().flatten()
    }
    fn write(root: Branch<N>, to: &mut Writer) {
        let mut seen = HashSet::new();
        let mut waiting = VecDeque::from([root]);
        // Nodes are kept, so that no other one comes to lie where one was.
        let mut kept = Vec::new();
        let mut end = None;
        let mut before = '[';
        while let Some(branch) = waiting.pop_front() {
            to.out.push(before);
            before = ',';
            let node = match branch {
                Some(node) => node,
                None => {
                    to.out += "null";
                    continue;
                }
            };
            if !seen.insert(Rc::as_ptr(&node) as usize) {
                to.misfit = Some(String::from("a tree in which a node has two parents"));
                std::mem::forget((node, waiting, kept));
                return;
            }
            match node.try_borrow_mut() {
                Ok(mut open) => {
                    N::Val::write(open.val(), to);
                    end = Some(to.out.len());
                    let (left, right) = open.branches();
                    waiting.push_back(left.take());
                    waiting.push_back(right.take());
                }
                Err(_) => {
                    to.misfit = Some(String::from("a tree with a node that is still borrowed"));
                    return;
                }
            }
            kept.push(node);
        }
        match end {
            Some(end) => to.out.truncate(end),
            None => to.out.truncate(to.out.len() - "null".len()),
        }
        to.out.push(']');
    }
}

impl Codec for Text {
    type Value = String;
    fn read(from: &mut Reader) -> String {
        from.take(b'"');
        let mut text = Vec::new();
        while let Some(&letter) = from.line.get(from.at) {
            from.at += 1;
            if letter == b'"' {
                break;
            }
            if letter != b'\\' {
                text.push(letter);
                continue;
            }
            let escaped = from.line.get(from.at).copied().unwrap_or(b'"');
            from.at += 1;
            match escaped {
                b'n' => text.push(b'\n'),
                b't' => text.push(b'\t'),
                b'r' => text.push(b'\r'),
                b'b' => text.push(8),
                b'f' => text.push(12),
                b'u' => {
                    let mut code = from.hex();
                    if (0xd800..0xdc00).contains(&code) && from.line[from.at..].starts_with(b"\\u") {
                        from.at += 2;
                        code = 0x10000 + ((code - 0xd800) << 10) + (from.hex().wrapping_sub(0xdc00) & 0x3ff);
                    }
                    let letter = char::from_u32(code).unwrap_or('\u{fffd}');
                    text.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
                }
                other => text.push(other),
            }
        }
        String::from_utf8_lossy(&text).into_owned()
    }
    fn write(value: String, to: &mut Writer) {
        write_text(&mut to.out, &value);
    }
}

fn write_text(out: &mut String, text: &str) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => {
                out.push('\\');
                out.push(letter);
            }
            ' '..='~' => out.push(letter),
            _ => {
                for unit in letter.encode_utf16(&mut [0; 2]) {
                    out.push_str(&format!("\\u{:04x}", unit));
                }
            }
        }
    }
    out.push('"');
}
`;
