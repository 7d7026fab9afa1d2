/** How the C driver reads arguments and writes results; it follows cDriver.ts in the same file. */
export const cValues = String.raw`
bool code_sensei_take(char wanted) {
	while (*at == ' ') at++;
	if (*at != wanted) return false;
	at++;
	return true;
}

bool code_sensei_open(void) {
	code_sensei_take('[');
	return !code_sensei_take(']');
}

bool code_sensei_more(void) {
	if (code_sensei_take(',')) return true;
	code_sensei_take(']');
	return false;
}

bool code_sensei_null(void) {
	while (*at == ' ') at++;
	if (*at != 'n') return false;
	at += 4;
	return true;
}

long long code_sensei_integer(void) {
	char* end = NULL;
	long long value = strtoll(at, &end, 10);
	at = end;
	return value;
}

long long code_sensei_long(void) {
	code_sensei_take('"');
	long long value = code_sensei_integer();
	code_sensei_take('"');
	return value;
}

double code_sensei_real(void) {
	bool quoted = code_sensei_take('"');
	char* end = NULL;
	double value = strtod(at, &end);
	at = end;
	if (quoted) code_sensei_take('"');
	return value;
}

bool code_sensei_boolean(void) {
	while (*at == ' ') at++;
	bool value = *at == 't';
	at += value ? 4 : 5;
	return value;
}

static unsigned hex4(const char* digits) {
	char text[5] = {digits[0], digits[1], digits[2], digits[3], 0};
	return (unsigned)strtoul(text, NULL, 16);
}

static char* put_utf8(char* to, unsigned code) {
	if (code < 0x80) {
		*to++ = (char)code;
		return to;
	}
	if (code < 0x800) {
		*to++ = (char)(0xc0 | code >> 6);
	} else {
		if (code < 0x10000) {
			*to++ = (char)(0xe0 | code >> 12);
		} else {
			*to++ = (char)(0xf0 | code >> 18);
			*to++ = (char)(0x80 | (code >> 12 & 0x3f));
		}
		*to++ = (char)(0x80 | (code >> 6 & 0x3f));
	}
	*to++ = (char)(0x80 | (code & 0x3f));
	return to;
}

/* Never longer than its JSON. */
char* code_sensei_text(void) {
	code_sensei_take('"');
	size_t room = 1;
	for (const char* end = at; *end != '"' && *end != 0; end += *end == '\\' && end[1] != 0 ? 2 : 1) room += 2;
	char* text = malloc(room);
	if (text == NULL) _exit(1);
	char* to = text;
	while (*at != '"' && *at != 0) {
		if (*at != '\\') {
			*to++ = *at++;
			continue;
		}
		char letter = at[1];
		at += 2;
		switch (letter) {
			case 'n': *to++ = '\n'; break;
			case 't': *to++ = '\t'; break;
			case 'r': *to++ = '\r'; break;
			case 'b': *to++ = '\b'; break;
			case 'f': *to++ = '\f'; break;
			case 'u': {
				unsigned code = hex4(at);
				at += 4;
				if (code >= 0xd800 && code < 0xdc00 && at[0] == '\\' && at[1] == 'u') {
					code = 0x10000 + ((code - 0xd800) << 10) + (hex4(at + 2) - 0xdc00);
					at += 6;
				}
				to = put_utf8(to, code);
				break;
			}
			default: *to++ = letter;
		}
	}
	code_sensei_take('"');
	*to = 0;
	return text;
}

char code_sensei_char(void) {
	char* text = code_sensei_text();
	char value = text[0];
	free(text);
	return value;
}

void* code_sensei_grow(void* block, int count, size_t size) {
	/* Room for the next one whenever the last power of two is full; an empty array has a place, too. */
	if (block != NULL && (count & (count - 1)) != 0) return block;
	void* grown = realloc(block, (count < 4 ? 4 : (size_t)count * 2) * size);
	if (grown == NULL) _exit(1);
	return grown;
}

static void put_bytes(const char* text, size_t size) {
	if (out_size + size + 1 > out_room) {
		out_room = (out_size + size + 1) * 2;
		out = realloc(out, out_room);
		if (out == NULL) _exit(1);
	}
	memcpy(out + out_size, text, size);
	out_size += size;
	out[out_size] = 0;
}

void code_sensei_put(const char* text) { put_bytes(text, strlen(text)); }

void code_sensei_put_integer(long long value) {
	char digits[32];
	put_bytes(digits, (size_t)snprintf(digits, sizeof digits, "%lld", value));
}

void code_sensei_put_long(long long value) {
	char digits[32];
	put_bytes(digits, (size_t)snprintf(digits, sizeof digits, "\"%lld\"", value));
}

void code_sensei_put_real(double value) {
	if (isnan(value)) {
		code_sensei_put("\"NaN\"");
	} else if (isinf(value)) {
		code_sensei_put(value > 0 ? "\"Infinity\"" : "\"-Infinity\"");
	} else {
		char digits[40];
		put_bytes(digits, (size_t)snprintf(digits, sizeof digits, "%.17g", value));
	}
}

void code_sensei_put_boolean(bool value) { code_sensei_put(value ? "true" : "false"); }

static void put_unit(unsigned unit) {
	char digits[8];
	put_bytes(digits, (size_t)snprintf(digits, sizeof digits, "\\u%04x", unit));
}

/* How many bytes a letter of UTF-8 has, and which it is; 0 when it is none. */
static int letter_at(const unsigned char* text, unsigned* code) {
	const unsigned first = text[0];
	const int length = first < 0x80 ? 1 : first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xc2 && first < 0xe0 ? 2 : 0;
	*code = length == 4 ? first & 0x07 : length == 3 ? first & 0x0f : length == 2 ? first & 0x1f : first;
	for (int k = 1; k < length; k++) {
		if ((text[k] & 0xc0) != 0x80) return 0;
		*code = *code << 6 | (text[k] & 0x3f);
	}
	const unsigned least = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0;
	return *code < least || *code > 0x10ffff || (*code >= 0xd800 && *code < 0xe000) ? 0 : length;
}

/* ASCII only. */
void code_sensei_put_text(const char* value) {
	if (value == NULL) {
		code_sensei_misfit("NULL");
		return;
	}
	put_bytes("\"", 1);
	const unsigned char* text = (const unsigned char*)value;
	while (*text != 0) {
		unsigned code = 0;
		int length = letter_at(text, &code);
		if (length == 0) {
			code_sensei_misfit("a string that is not valid UTF-8");
			return;
		}
		if (code == '"' || code == '\\') put_bytes("\\", 1);
		if (code >= 0x20 && code < 0x7f) {
			put_bytes((const char*)text, 1);
		} else if (code < 0x10000) {
			put_unit(code);
		} else {
			put_unit(0xd800 + ((code - 0x10000) >> 10));
			put_unit(0xdc00 + ((code - 0x10000) & 0x3ff));
		}
		text += length;
	}
	put_bytes("\"", 1);
}

void code_sensei_put_char(char value) {
	if ((unsigned char)value >= 0x80) code_sensei_misfit("a char that is not ASCII");
	if (value == 0) {
		code_sensei_put("\"\\u0000\"");
		return;
	}
	char text[2] = {value, 0};
	if ((unsigned char)value < 0x80) code_sensei_put_text(text);
}

size_t code_sensei_place(void) { return out_size; }

void code_sensei_cut(size_t place) { out_size = place; }

void code_sensei_misfit(const char* got) {
	if (misfit[0] == 0) snprintf(misfit, sizeof misfit, "%s", got);
}

bool code_sensei_sound(const void* values, int size) {
	char words[80];
	if (size < 0) snprintf(words, sizeof words, "an array of size %d", size);
	else if (size > 0 && values == NULL) snprintf(words, sizeof words, "NULL as an array of size %d", size);
	else return true;
	code_sensei_misfit(words);
	return false;
}

bool code_sensei_seen(const void* node) {
	if (seen_count * 2 >= seen_room) {
		const void** old = seen;
		const size_t old_room = seen_room;
		seen_room = old_room == 0 ? 1024 : old_room * 2;
		seen = calloc(seen_room, sizeof *seen);
		if (seen == NULL) _exit(1);
		seen_count = 0;
		for (size_t i = 0; i < old_room; i++) if (old[i] != NULL) code_sensei_seen(old[i]);
		free(old);
	}
	size_t place = ((size_t)node >> 4) * 0x9e3779b97f4a7c15u & (seen_room - 1);
	while (seen[place] != NULL && seen[place] != node) place = (place + 1) & (seen_room - 1);
	if (seen[place] == node) return true;
	seen[place] = node;
	seen_count++;
	return false;
}
`;
