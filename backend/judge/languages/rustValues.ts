/** How the Rust driver reads arguments and writes results: JSON of which the types are known. */
export const rustValues = String.raw`
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

    pub fn argument<T: Value>(&mut self) -> T {
        if !self.take(b',') {
            self.take(b'[');
        }
        T::read(self)
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
pub struct Writer {
    out: String,
}

/// A type of a signature.
pub trait Value: Sized {
    fn read(from: &mut Reader) -> Self;
    fn write(&self, to: &mut Writer);
}

impl Value for i32 {
    fn read(from: &mut Reader) -> i32 {
        from.word().parse().unwrap_or(0)
    }
    fn write(&self, to: &mut Writer) {
        to.out += &self.to_string();
    }
}

impl Value for i64 {
    fn read(from: &mut Reader) -> i64 {
        from.take(b'"');
        let value = from.word().parse().unwrap_or(0);
        from.take(b'"');
        value
    }
    fn write(&self, to: &mut Writer) {
        to.out += &format!("\"{}\"", self);
    }
}

impl Value for f64 {
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
    fn write(&self, to: &mut Writer) {
        if self.is_finite() {
            to.out += &format!("{:e}", self);
        } else if self.is_nan() {
            to.out += "\"NaN\"";
        } else {
            to.out += if *self > 0.0 { "\"Infinity\"" } else { "\"-Infinity\"" };
        }
    }
}

impl Value for bool {
    fn read(from: &mut Reader) -> bool {
        from.word() == "true"
    }
    fn write(&self, to: &mut Writer) {
        to.out += if *self { "true" } else { "false" };
    }
}

impl Value for String {
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
    fn write(&self, to: &mut Writer) {
        write_text(&mut to.out, self);
    }
}

impl<T: Value> Value for Vec<T> {
    fn read(from: &mut Reader) -> Vec<T> {
        let mut values = Vec::new();
        from.take(b'[');
        if from.take(b']') {
            return values;
        }
        loop {
            values.push(T::read(from));
            if !from.take(b',') {
                break;
            }
        }
        from.take(b']');
        values
    }
    fn write(&self, to: &mut Writer) {
        to.out.push('[');
        for (index, value) in self.iter().enumerate() {
            if index > 0 {
                to.out.push(',');
            }
            value.write(to);
        }
        to.out.push(']');
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
