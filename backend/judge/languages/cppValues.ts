/** How the C++ driver reads arguments and writes results: the part without templates, for the namespace of the driver. */
export const cppValues = String.raw`
bool Reader::take(char wanted) {
	while (*at == ' ') at++;
	if (*at != wanted) return false;
	at++;
	return true;
}

long long Reader::integer() {
	char* end = nullptr;
	long long value = std::strtoll(at, &end, 10);
	at = end;
	return value;
}

double Reader::real() {
	bool quoted = take('"');
	char* end = nullptr;
	double value = std::strtod(at, &end);
	at = end;
	if (quoted) take('"');
	return value;
}

bool Reader::boolean() {
	while (*at == ' ') at++;
	bool value = *at == 't';
	at += value ? 4 : 5;
	return value;
}

bool Reader::null() {
	while (*at == ' ') at++;
	if (*at != 'n') return false;
	at += 4;
	return true;
}

namespace {

unsigned hex4(const char* digits) {
	return static_cast<unsigned>(std::strtoul(std::string(digits, 4).c_str(), nullptr, 16));
}

void append_utf8(std::string& out, unsigned code) {
	if (code < 0x80) {
		out += static_cast<char>(code);
	} else if (code < 0x800) {
		out += static_cast<char>(0xc0 | code >> 6);
		out += static_cast<char>(0x80 | (code & 0x3f));
	} else if (code < 0x10000) {
		out += static_cast<char>(0xe0 | code >> 12);
		out += static_cast<char>(0x80 | (code >> 6 & 0x3f));
		out += static_cast<char>(0x80 | (code & 0x3f));
	} else {
		out += static_cast<char>(0xf0 | code >> 18);
		out += static_cast<char>(0x80 | (code >> 12 & 0x3f));
		out += static_cast<char>(0x80 | (code >> 6 & 0x3f));
		out += static_cast<char>(0x80 | (code & 0x3f));
	}
}

}

std::string Reader::text() {
	std::string out;
	take('"');
	while (*at != '"' && *at != 0) {
		if (*at != '\\') {
			out += *at++;
			continue;
		}
		char letter = at[1];
		at += 2;
		switch (letter) {
			case 'n': out += '\n'; break;
			case 't': out += '\t'; break;
			case 'r': out += '\r'; break;
			case 'b': out += '\b'; break;
			case 'f': out += '\f'; break;
			case 'u': {
				unsigned code = hex4(at);
				at += 4;
				if (code >= 0xd800 && code < 0xdc00 && at[0] == '\\' && at[1] == 'u') {
					code = 0x10000 + ((code - 0xd800) << 10) + (hex4(at + 2) - 0xdc00);
					at += 6;
				}
				append_utf8(out, code);
				break;
			}
			default: out += letter;
		}
	}
	take('"');
	return out;
}

void write_integer(std::string& out, long long value) { out += std::to_string(value); }

void write_long(std::string& out, long long value) {
	out += '"';
	out += std::to_string(value);
	out += '"';
}

void write_real(std::string& out, double value) {
	if (std::isnan(value)) {
		out += "\"NaN\"";
	} else if (std::isinf(value)) {
		out += value > 0 ? "\"Infinity\"" : "\"-Infinity\"";
	} else {
		char digits[40];
		std::snprintf(digits, sizeof digits, "%.17g", value);
		out += digits;
	}
}

/** ASCII only; what is not valid UTF-8 becomes the replacement character. */
void write_text(std::string& out, std::string_view value) {
	auto unit = [&out](unsigned code) {
		char digits[8];
		std::snprintf(digits, sizeof digits, "\\u%04x", code);
		out += digits;
	};
	out += '"';
	for (std::size_t i = 0; i < value.size();) {
		unsigned char first = static_cast<unsigned char>(value[i]);
		if (first < 0x80) {
			if (first == '"' || first == '\\') out += '\\', out += static_cast<char>(first);
			else if (first < 0x20 || first == 0x7f) unit(first);
			else out += static_cast<char>(first);
			i++;
			continue;
		}
		std::size_t length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xc2 && first < 0xe0 ? 2 : 0;
		unsigned code = length == 4 ? first & 0x07 : length == 3 ? first & 0x0f : first & 0x1f;
		bool valid = length > 0 && i + length <= value.size();
		for (std::size_t k = 1; valid && k < length; k++) {
			unsigned char next = static_cast<unsigned char>(value[i + k]);
			valid = (next & 0xc0) == 0x80;
			code = code << 6 | (next & 0x3f);
		}
		if (valid) {
			const unsigned least = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80;
			valid = code >= least && code < 0x110000 && (code < 0xd800 || code > 0xdfff);
		}
		if (!valid) {
			unit(0xfffd);
			i++;
		} else {
			if (code < 0x10000) {
				unit(code);
			} else {
				unit(0xd800 + ((code - 0x10000) >> 10));
				unit(0xdc00 + ((code - 0x10000) & 0x3ff));
			}
			i += length;
		}
	}
	out += '"';
}
`;
