import { cpp } from '../languages/cpp.ts';
import { rejectedCpp } from '../languages/compileCpp.ts';
import { cppDriverHeader } from '../languages/cppDriverHeader.ts';
import { cppDriverSource } from '../languages/cppDriverSource.ts';
import { cppTailName, cppTranslationUnit } from '../languages/cppDriverTail.ts';
import { parseGccOutput } from '../languages/gccDiagnostics.ts';
import type { PistonLanguage, WatchLimits } from './pistonLanguage.ts';
import { asData, asText, caseLines, casesFile } from './programFiles.ts';

const mebibyte = 1024 * 1024;

/** What holds where the options below are not read. The pragma makes g++ read the library a third slower, so it is left out where they are. */
const head = `#ifndef __OPTIMIZE__
#pragma GCC optimize("O2")
#endif
#ifndef _GLIBCXX_ASSERTIONS
#define _GLIBCXX_ASSERTIONS
#endif
#include "driver.hpp"
`;

/**
 * Piston's package compiles with `g++ -std=c++17 *.cpp`: without optimising, four times slower than here. A pragma helps little, but g++ reads options from a
 * file that is named after an @ among its arguments. The pattern finds the name with the @, and not the file itself, which is hidden by its dot.
 */
const optionsFile = '.options.cpp';
/** Below this not much of what a compiler says comes through. */
const ampleBytes = 60_000;

/**
 * Descriptor 3 becomes the file with the cases, 4 takes the frames, and everything that is printed goes to stderr. Two timers of the kernel's end the process
 * where the solution computes or waits too long: SIGPROF, SIGALRM.
 */
const watch = String.raw`
#define CODE_SENSEI_WATCH
#include "driver.hpp"
#include <chrono>
#include <ctime>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

namespace code_sensei::watch {

constexpr int results = 4;
static int begun = 0;
static std::size_t sent = 0;

inline void open_channels() {
	int cases = open("cases.txt", O_RDONLY);
	if (cases != 3) dup2(cases, 3);
	dup2(1, 4);
	dup2(2, 1);
	rlimit most{address_space, address_space};
	setrlimit(RLIMIT_AS, &most);
}

inline void set_timer(__itimer_which which, long ms) {
	itimerval until{};
	until.it_value.tv_sec = ms / 1000;
	until.it_value.tv_usec = ms % 1000 * 1000;
	setitimer(which, &until, nullptr);
}

inline void arm(bool loading) {
	set_timer(ITIMER_PROF, loading ? load_cpu_ms : call_cpu_ms);
	set_timer(ITIMER_REAL, loading ? load_wall_ms : call_wall_ms);
}

inline void disarm() {
	set_timer(ITIMER_PROF, 0);
	set_timer(ITIMER_REAL, 0);
}

inline bool is_spent() {
	static const auto started = std::chrono::steady_clock::now();
	std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - started;
	return ++begun > 1 && (std::clock() * 1000.0 / CLOCKS_PER_SEC > spent_cpu_ms || wall.count() > spent_wall_ms);
}

inline bool is_full(std::size_t size) {
	sent += size + 200;
	return sent > result_bytes;
}

}
`;

export const cppOnPiston: PistonLanguage = {
	id: 'cpp',
	name: 'c++',
	title: 'g++',
	packages: ['gcc'],
	isCompiled: true,
	oldest: [9, 0],
	runtimeBytes: 16 * mebibyte,
	files: ({ source, signature, watch: limits, nonce, firstCase, cases }) => [
		asText(cpp.fileName, head + cppTranslationUnit(source, cpp.fileName, signature)),
		asText('driver.cpp', `${constants(limits)}${watch}${cppDriverSource}`),
		asData('driver.hpp', cppDriverHeader),
		asData(`@${optionsFile}`, '\n'),
		asData(optionsFile, options(limits)),
		asData(casesFile, caseLines(nonce, { first: firstCase }, cases)),
	],
	probe: (bytes) => [
		asText(
			'main.cpp',
			`#include <cstdio>\n#include <unistd.h>\nint main() {\n\tstd::printf("%ld\\n", sysconf(_SC_NPROCESSORS_ONLN));\n\tfor (long i = 0; i < ${String(bytes)}; i++) std::putchar('x');\n}\n`,
		),
	],
	readCompile: (stage, { source, signature, ms, limitMs }) => {
		const words = stage.stderr + stage.stdout;
		const said = parseGccOutput(words, cpp.fileName, isDriver);
		if (stage.code === 0) {
			const compile = { ms, diagnostics: said.diagnostics, output: said.output };
			return { kind: 'compiled', compile };
		}
		const isKilled = stage.signal === 'SIGKILL' || words.includes('Killed signal terminated program');
		const limit = stage.status === 'TO' ? 'time' : isKilled ? 'memory' : undefined;
		const { message, compile } = rejectedCpp({ said, words, limit, limitMs, ms }, { signature, source });
		return { kind: 'notCompiled', message, compile };
	},
};

/** The files may be renamed on the way: Piston puts `.cpp` behind the name of every text. */
function isDriver(file: string): boolean {
	return file === cppTailName || /(^|\/)driver\.(hpp|cpp(\.cpp)?)$/.test(file);
}

function options({ resultBytes }: WatchLimits): string {
	const words = resultBytes > ampleBytes ? '-Wall' : '-w -fmax-errors=1 -fno-diagnostics-show-caret';
	return `-O2 -D_GLIBCXX_ASSERTIONS ${words}\n`;
}

function constants(limits: WatchLimits): string {
	const values: Record<string, number> = {
		load_cpu_ms: limits.loadCpuMs,
		load_wall_ms: limits.loadWallMs,
		call_cpu_ms: limits.callCpuMs,
		call_wall_ms: limits.callWallMs,
		spent_cpu_ms: limits.spentCpuMs,
		spent_wall_ms: limits.spentWallMs,
	};
	const stackMb = Math.min(limits.memoryMb, 256);
	return [
		'namespace code_sensei::watch {',
		...Object.entries(values).map(([name, value]) => `constexpr long ${name} = ${String(Math.round(value))};`),
		`constexpr unsigned long result_bytes = ${String(limits.resultBytes)}ul;`,
		`constexpr unsigned long address_space = ${String((limits.memoryMb + 128 + stackMb) * mebibyte)}ul;`,
		'}',
		'',
	].join('\n');
}
