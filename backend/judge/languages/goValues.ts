/** How the Go driver reads arguments and writes results: JSON of which the types are known. */
export const goValues = String.raw`
package codesensei

import (
	"math"
	"strconv"
	"unicode/utf8"
)

// Other names for the types, which a solution can't have redefined.
type (
	Int    = int
	Long   = int64
	Double = float64
	Bool   = bool
	String = string
	Char   = byte
)

// Reader reads one line of JSON.
type Reader struct {
	line []byte
	at   int
}

// Take steps over white space and this character, if it comes next.
func (in *Reader) Take(wanted byte) bool {
	for in.at < len(in.line) && in.line[in.at] == ' ' {
		in.at++
	}
	if in.at >= len(in.line) || in.line[in.at] != wanted {
		return false
	}
	in.at++
	return true
}

// Begin steps into an array and tells whether it holds anything.
func (in *Reader) Begin() bool {
	in.Take('[')
	return !in.Take(']')
}

// More steps to the next element of an array, or out of it.
func (in *Reader) More() bool {
	if in.Take(',') {
		return true
	}
	in.Take(']')
	return false
}

func (in *Reader) word() string {
	in.Take(' ')
	start := in.at
	for in.at < len(in.line) {
		switch in.line[in.at] {
		case ',', ']', '}', ' ', '"':
			return string(in.line[start:in.at])
		}
		in.at++
	}
	return string(in.line[start:in.at])
}

func (in *Reader) Int() Int {
	value, _ := strconv.ParseInt(in.word(), 10, 64)
	return Int(value)
}

func (in *Reader) Long() Long {
	in.Take('"')
	value, _ := strconv.ParseInt(in.word(), 10, 64)
	in.Take('"')
	return value
}

func (in *Reader) Double() Double {
	isQuoted := in.Take('"')
	value, _ := strconv.ParseFloat(in.word(), 64)
	if isQuoted {
		in.Take('"')
	}
	return value
}

// Null steps over null, if it comes next.
func (in *Reader) Null() bool {
	in.Take(' ')
	if in.at >= len(in.line) || in.line[in.at] != 'n' {
		return false
	}
	in.at += len("null")
	return true
}

func (in *Reader) Char() Char { return in.String()[0] }

func (in *Reader) Bool() Bool { return in.word() == "true" }

func (in *Reader) String() String {
	in.Take('"')
	start := in.at
	for in.at < len(in.line) && in.line[in.at] != '"' && in.line[in.at] != '\\' {
		in.at++
	}
	text := append([]byte(nil), in.line[start:in.at]...)
	for in.at < len(in.line) && in.line[in.at] != '"' {
		if in.line[in.at] != '\\' {
			text = append(text, in.line[in.at])
			in.at++
			continue
		}
		letter := in.line[in.at+1]
		in.at += 2
		switch letter {
		case 'n':
			text = append(text, '\n')
		case 't':
			text = append(text, '\t')
		case 'r':
			text = append(text, '\r')
		case 'b':
			text = append(text, '\b')
		case 'f':
			text = append(text, '\f')
		case 'u':
			code := in.hex(in.at)
			in.at += 4
			if code >= 0xd800 && code < 0xdc00 && in.at+5 < len(in.line) && in.line[in.at] == '\\' && in.line[in.at+1] == 'u' {
				code = 0x10000 + (code-0xd800)<<10 + in.hex(in.at+2) - 0xdc00
				in.at += 6
			}
			var encoded [4]byte
			text = append(text, encoded[:utf8.EncodeRune(encoded[:], code)]...)
		default:
			text = append(text, letter)
		}
	}
	in.Take('"')
	return string(text)
}

func (in *Reader) hex(at int) rune {
	value, _ := strconv.ParseUint(string(in.line[at:at+4]), 16, 32)
	return rune(value)
}

// Writer puts a result into JSON, ASCII only.
type Writer struct {
	out    []byte
	misfit string
	// What was expected instead, where it is not the type of the result.
	of string
	// Nobody else will see whether a number is too large.
	seesToRange bool
}

// Next comes before each element of an array.
func (out *Writer) Next(index Int) {
	if index > 0 {
		out.out = append(out.out, ',')
	}
}

func (out *Writer) Begin() { out.out = append(out.out, '[') }

func (out *Writer) End() { out.out = append(out.out, ']') }

func (out *Writer) Null() { out.out = append(out.out, "null"...) }

// Mark is a place to cut at.
func (out *Writer) Mark() Int { return len(out.out) }

func (out *Writer) Cut(place Int) { out.out = out.out[:place] }

// Misfit says what the result is instead of what was expected.
func (out *Writer) Misfit(got String) { out.misfit = got }

func (out *Writer) Char(value Char) {
	if value >= utf8.RuneSelf {
		out.misfit = "the byte " + strconv.Itoa(int(value)) + ", which is not ASCII"
	}
	out.out = appendQuoted(out.out, string(rune(value)))
}

func (out *Writer) Int(value Int) {
	if out.seesToRange && (value < math.MinInt32 || value > math.MaxInt32) {
		out.misfit = "the number " + strconv.Itoa(value)
	}
	out.out = strconv.AppendInt(out.out, int64(value), 10)
}

func (out *Writer) Long(value Long) {
	out.out = append(out.out, '"')
	out.out = strconv.AppendInt(out.out, value, 10)
	out.out = append(out.out, '"')
}

func (out *Writer) Double(value Double) {
	switch {
	case math.IsNaN(value):
		out.out = append(out.out, "\"NaN\""...)
	case math.IsInf(value, 1):
		out.out = append(out.out, "\"Infinity\""...)
	case math.IsInf(value, -1):
		out.out = append(out.out, "\"-Infinity\""...)
	default:
		out.out = strconv.AppendFloat(out.out, value, 'g', -1, 64)
	}
}

func (out *Writer) Bool(value Bool) { out.out = strconv.AppendBool(out.out, value) }

func (out *Writer) String(value String) {
	if !utf8.ValidString(value) {
		out.misfit = "a string that is not valid UTF-8"
	}
	out.out = appendQuoted(out.out, value)
}

func quoted(text string) string { return string(appendQuoted(nil, text)) }

func appendQuoted(out []byte, text string) []byte {
	out = append(out, '"')
	for _, letter := range text {
		switch {
		case letter == '"' || letter == '\\':
			out = append(out, '\\', byte(letter))
		case letter >= 0x20 && letter < 0x7f:
			out = append(out, byte(letter))
		case letter < 0x10000:
			out = appendUnit(out, letter)
		default:
			out = appendUnit(out, 0xd800+(letter-0x10000)>>10)
			out = appendUnit(out, 0xdc00+(letter-0x10000)&0x3ff)
		}
	}
	return append(out, '"')
}

func appendUnit(out []byte, unit rune) []byte {
	const digits = "0123456789abcdef"
	return append(out, '\\', 'u', digits[unit>>12&15], digits[unit>>8&15], digits[unit>>4&15], digits[unit&15])
}
`;
