import { cClassRunner } from './cClassRunner.ts';
/** What the tail of a C solution calls. It includes little, so that a solution that forgot a header of its own is told so. */
export const cDriverHeader = String.raw`
#ifndef CODE_SENSEI_DRIVER
#define CODE_SENSEI_DRIVER
#include <stdbool.h>
#include <stddef.h>

/* Reads one line of JSON of which the types are known. */
bool code_sensei_take(char wanted);
bool code_sensei_open(void);
bool code_sensei_more(void);
bool code_sensei_null(void);
long long code_sensei_integer(void);
long long code_sensei_long(void);
double code_sensei_real(void);
bool code_sensei_boolean(void);
char* code_sensei_text(void);
char code_sensei_char(void);
/* Memory that a solution may free or change the size of. */
void* code_sensei_grow(void* block, int count, size_t size);

void code_sensei_put(const char* text);
void code_sensei_put_integer(long long value);
void code_sensei_put_long(long long value);
void code_sensei_put_real(double value);
void code_sensei_put_boolean(bool value);
void code_sensei_put_text(const char* value);
void code_sensei_put_char(char value);
size_t code_sensei_place(void);
void code_sensei_cut(size_t place);
void code_sensei_misfit(const char* got);
/* Whether an array of this size may be read; says what is wrong otherwise. */
bool code_sensei_sound(const void* values, int size);
/* Whether this was asked for before in the same result. */
bool code_sensei_seen(const void* node);

/* Reads the name of a call; which of these it is. */
int code_sensei_which(const char* const* names, int count);
/* Whether what a call returned was of its type; remembers which call it was otherwise. */
bool code_sensei_fits(int number, const char* name, const char* type);
/* Sees to it that a number is an int. */
void code_sensei_narrow(long long value);

void code_sensei_loaded(void);
bool code_sensei_next(void);
void code_sensei_begin(void);
void code_sensei_end(void);
void code_sensei_finish(void);
void code_sensei_leave(void);
#endif
`;

/** Compiled once. It opens its channels before anything of the solution runs. */
export const cDriverSource = String.raw`
#include "driver.h"
#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#ifndef _WIN32
#include <sys/resource.h>
#include <sys/time.h>
#endif

#ifndef CODE_SENSEI_WATCH
/* The judge watches from outside, and takes the frames from descriptor 3. */
enum { results = 3 };
static void open_channels(void) {}
static void arm(bool loading) { (void)loading; }
static void disarm(void) {}
static bool is_spent(void) { return false; }
static bool is_full(size_t size) { (void)size; return false; }
#endif

/* A solution is called before main is, so it may have one of its own, to try things out; otherwise this one is linked. */
__attribute__((weak)) int main(void) { return 0; }

static FILE* cases;
static int me;
static int peak_reset = -1;
static char nonce[80];
static long long case_index;
static char* line;
static size_t line_room;
static const char* at;
static long long wall, cpu, peak, first_resident, left;

static char* out;
static size_t out_size, out_room;
static char misfit[300];
/* What was expected instead, where it is not the type of the result. */
static const char* misfit_of;
static const void** seen;
static size_t seen_count, seen_room;

static long long cpu_us(void) {
#ifdef _WIN32
	return (long long)clock() * 1000000 / CLOCKS_PER_SEC;
#else
	struct rusage usage;
	getrusage(RUSAGE_SELF, &usage);
	return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000LL + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
#endif
}

static long long wall_us(void) {
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000000LL + now.tv_nsec / 1000;
}

/* Bytes, by the name the kernel gives them in /proc/self/status; 0 where it does not. */
static long long memory(const char* key) {
	char text[8192];
	int status = open("/proc/self/status", O_RDONLY);
	if (status < 0) return 0;
	long long size = read(status, text, sizeof text - 1);
	close(status);
	if (size <= 0) return 0;
	text[size] = 0;
	const char* found = strstr(text, key);
	return found == NULL ? 0 : atoll(found + strlen(key)) * 1024;
}

static void write_all(int descriptor, const char* data, size_t size) {
	while (size > 0) {
		long long written = write(descriptor, data, size);
		if (written < 0 && errno == EINTR) continue;
		if (written <= 0) return;
		data += written;
		size -= (size_t)written;
	}
}

static void send(const char* frame) {
	if (getpid() != me) _exit(0);
	size_t room = strlen(nonce) + strlen(frame) + 8;
	char* text = malloc(room);
	if (text == NULL) _exit(1);
	int size = snprintf(text, room, "\n%s %s\n", nonce, frame);
	write_all(results, text, (size_t)size);
	free(text);
}

static bool read_line(void) {
	size_t size = 0;
	for (;;) {
		if (line_room - size < 65536) {
			line_room = line_room * 2 + 65536;
			line = realloc(line, line_room);
			if (line == NULL) _exit(1);
		}
		if (fgets(line + size, (int)(line_room - size > 1 << 30 ? 1 << 30 : line_room - size), cases) == NULL) return false;
		size += strlen(line + size);
		if (size > 0 && line[size - 1] == '\n') {
			line[size - 1] = 0;
			return true;
		}
	}
}

__attribute__((constructor(101))) static void start(void) {
	open_channels();
	cases = fdopen(3, "rb");
	me = getpid();
#ifndef _WIN32
	peak_reset = open("/proc/self/clear_refs", O_WRONLY);
#endif
	/* What was printed before a crash is kept up to its last line. */
	setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
	if (read_line()) snprintf(nonce, sizeof nonce, "%.79s", line);
	const char* colon = read_line() ? strchr(line, ':') : NULL;
	case_index = colon == NULL ? 0 : atoll(colon + 1);
	char frame[100];
	first_resident = memory("VmRSS:");
	snprintf(frame, sizeof frame, "{\"kind\":\"ready\",\"memory\":%lld}", first_resident);
	send(frame);
	arm(true);
}

void code_sensei_loaded(void) {
	disarm();
	send("{\"kind\":\"loaded\",\"compileUs\":0}");
}

bool code_sensei_next(void) {
	if (!read_line()) return false;
	if (is_spent()) {
		send("{\"kind\":\"paused\"}");
		return false;
	}
	at = line;
	out_size = 0;
	misfit[0] = 0;
	misfit_of = NULL;
	seen_count = 0;
	if (seen != NULL) memset(seen, 0, seen_room * sizeof *seen);
	/* Nobody frees what earlier cases were given and gave: it does not count as this one's. */
	left = memory("VmRSS:") - first_resident;
	return true;
}

void code_sensei_begin(void) {
	if (peak_reset >= 0 && write(peak_reset, "5", 1) < 0) peak_reset = -1;
	send("{\"kind\":\"calling\"}");
	arm(false);
	wall = wall_us();
	cpu = cpu_us();
}

void code_sensei_end(void) {
	cpu = cpu_us() - cpu;
	wall = wall_us() - wall;
	disarm();
	peak = memory("VmHWM:") - left;
	send("{\"kind\":\"called\"}");
}

void code_sensei_finish(void) {
	fflush(stdout);
	char mark[120];
	int size = snprintf(mark, sizeof mark, "%s:%lld\n", nonce, case_index);
	write_all(1, mark, (size_t)size);
	write_all(2, mark, (size_t)size);
	const bool fits = misfit[0] == 0;
	if (!fits) {
		out_size = 0;
		code_sensei_put_text(misfit);
		if (misfit_of != NULL) {
			code_sensei_put(",\"of\":");
			code_sensei_put_text(misfit_of);
		}
	}
	code_sensei_put("");
	char* frame = malloc(out_size + 300);
	if (frame == NULL) _exit(1);
	size = snprintf(frame, out_size + 300, "{\"kind\":\"%s\",\"index\":%lld,\"cpuUs\":%lld,\"wallUs\":%lld,\"memory\":%lld,\"%s\":%s}",
		fits ? "returned" : "misfit", case_index, cpu, wall, peak < 0 ? 0 : peak, fits ? "value" : "got", out);
	if (is_full((size_t)size)) {
		char full[80];
		snprintf(full, sizeof full, "{\"kind\":\"full\",\"bytes\":%d}", size);
		send(full);
		_exit(0);
	}
	send(frame);
	free(frame);
	case_index++;
}

${cClassRunner}

void code_sensei_leave(void) {
	fflush(stdout);
	_exit(0);
}
`;
