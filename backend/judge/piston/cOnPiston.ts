import { c } from '../languages/c.ts';
import { cDriverHeader, cDriverSource } from '../languages/cDriver.ts';
import { rejectedC } from '../languages/compileC.ts';
import { cTailName, cTranslationUnit } from '../languages/cTail.ts';
import { cValues } from '../languages/cValues.ts';
import { parseGccOutput } from '../languages/gccDiagnostics.ts';
import type { PistonLanguage, WatchLimits } from './pistonLanguage.ts';
import { asData, asText, caseLines, casesFile } from './programFiles.ts';

const mebibyte = 1024 * 1024;

/** As for C++: the pattern `*.c` finds the name with the @, by which gcc reads options from the file behind it. */
const optionsFile = '.options.c';
const ampleBytes = 60_000;

/**
 * Descriptor 3 becomes the file with the cases, 4 takes the frames, and everything that is printed goes to stderr. Two timers of the kernel's end the process
 * where the solution computes or waits too long: SIGPROF, SIGALRM.
 */
const watch = String.raw`
#define _GNU_SOURCE
#define CODE_SENSEI_WATCH
#include <fcntl.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { results = 4 };
static int begun = 0;
static unsigned long sent = 0;

static void open_channels(void) {
	int from = open("cases.txt", O_RDONLY);
	if (from != 3) dup2(from, 3);
	dup2(1, 4);
	dup2(2, 1);
	struct rlimit most = {ADDRESS_SPACE, ADDRESS_SPACE};
	setrlimit(RLIMIT_AS, &most);
}

static void set_timer(int which, long ms) {
	struct itimerval until = {{0, 0}, {ms / 1000, ms % 1000 * 1000}};
	setitimer(which, &until, NULL);
}

static void arm(bool loading) {
	set_timer(ITIMER_PROF, loading ? LOAD_CPU_MS : CALL_CPU_MS);
	set_timer(ITIMER_REAL, loading ? LOAD_WALL_MS : CALL_WALL_MS);
}

static void disarm(void) {
	set_timer(ITIMER_PROF, 0);
	set_timer(ITIMER_REAL, 0);
}

static bool is_spent(void) { return ++begun > 1 && clock() / (CLOCKS_PER_SEC / 1000) > SPENT_CPU_MS; }

static bool is_full(size_t size) {
	sent += size + 200;
	return sent > RESULT_BYTES;
}
`;

export const cOnPiston: PistonLanguage = {
	id: 'c',
	name: 'c',
	title: 'gcc',
	packages: ['gcc'],
	isCompiled: true,
	oldest: [9, 0],
	runtimeBytes: 16 * mebibyte,
	files: ({ source, signature, watch: limits, nonce, firstCase, cases }) => [
		asText(c.fileName, `#include "driver.h"\n${cTranslationUnit(source, c.fileName, signature)}`),
		asText('driver.c', `${constants(limits)}${watch}${cDriverSource}${cValues}`),
		asData('driver.h', cDriverHeader),
		asData(`@${optionsFile}`, '\n'),
		asData(optionsFile, options(limits)),
		asData(casesFile, caseLines(nonce, { first: firstCase }, cases)),
	],
	probe: (bytes) => [
		asText(
			'main.c',
			`#include <stdio.h>\n#include <unistd.h>\nint main(void) {\n\tprintf("%ld\\n", sysconf(_SC_NPROCESSORS_ONLN));\n\tfor (long i = 0; i < ${String(bytes)}; i++) putchar('x');\n}\n`,
		),
	],
	readCompile: (stage, { source, signature, ms, limitMs }) => {
		const words = stage.stderr + stage.stdout;
		const said = parseGccOutput(words, c.fileName, isDriver);
		if (stage.code === 0)
			return { kind: 'compiled', compile: { ms, diagnostics: said.diagnostics, output: said.output } };
		const isKilled = stage.signal === 'SIGKILL' || words.includes('Killed signal terminated program');
		const limit = stage.status === 'TO' ? 'time' : isKilled ? 'memory' : undefined;
		const { message, compile } = rejectedC({ said, words, limit, limitMs, ms }, { signature, source });
		return { kind: 'notCompiled', message, compile };
	},
};

/** The files may be renamed on the way: Piston puts `.c` behind the name of every text. */
function isDriver(file: string): boolean {
	return file === cTailName || /(^|\/)driver\.(h|c(\.c)?)$/.test(file);
}

function options({ resultBytes }: WatchLimits): string {
	const errors = ['implicit-function-declaration', 'int-conversion', 'incompatible-pointer-types', 'return-type'];
	const words = resultBytes > ampleBytes ? '-Wall' : '-w -fmax-errors=1 -fno-diagnostics-show-caret';
	return `-std=gnu17 -O2 ${words} ${errors.map((name) => `-Werror=${name}`).join(' ')}\n`;
}

function constants(limits: WatchLimits): string {
	const values: Record<string, number> = {
		LOAD_CPU_MS: limits.loadCpuMs,
		LOAD_WALL_MS: limits.loadWallMs,
		CALL_CPU_MS: limits.callCpuMs,
		CALL_WALL_MS: limits.callWallMs,
		SPENT_CPU_MS: limits.spentCpuMs,
		RESULT_BYTES: limits.resultBytes,
		ADDRESS_SPACE: (limits.memoryMb + 128 + Math.min(limits.memoryMb, 256)) * mebibyte,
	};
	return Object.entries(values)
		.map(([name, value]) => `#define ${name} ${String(Math.round(value))}\n`)
		.join('');
}
