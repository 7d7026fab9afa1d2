import { driverHeader } from '../languages/driverHeader.ts';
import { javascript } from '../languages/javascript.ts';
import { javascriptDriver } from '../languages/javascriptDriver.ts';
import { javascriptDriverStart } from '../languages/nodeDriverStarts.ts';
import type { PistonFiles, PistonLanguage, PistonProgram, WatchLimits } from './pistonLanguage.ts';
import { asData, asText, caseLines, casesFile, nothingCompiled } from './programFiles.ts';

const mebibyte = 1024 * 1024;

/**
 * Piston's package starts `node main.js`. Node can neither move its own descriptors nor end itself while a solution runs, so this starts a second one,
 * with the limit of memory, the cases on descriptor 3, the frames on 4 and all prints on stderr, and watches it. It is told of each call on 5.
 */
const launcher = String.raw`
const { spawn } = require('node:child_process');
const { openSync, readFileSync, writeSync } = require('node:fs');

const flags = ['--max-old-space-size=' + order.oldSpaceMb, '--max-semi-space-size=8', ...order.flags];
const child = spawn(process.execPath, [...flags, 'driver.cjs'], {
	stdio: ['ignore', 2, 2, openSync('cases.txt', 'r'), 1, 'pipe'],
});
let phase;
let stopped;

child.stdio[5].on('data', (data) => {
	const letter = String.fromCharCode(data.at(-1));
	if (letter === 'e') {
		phase = undefined;
		return;
	}
	const limits = letter === 'l' ? { cpuMs: order.loadCpuMs, wallMs: order.loadWallMs } : { cpuMs: order.callCpuMs, wallMs: order.callWallMs };
	phase = { ...limits, cpu: cpuMs(), wall: performance.now() };
});
setInterval(look, 20).unref();
child.once('error', (error) => {
	console.error(error.message);
	process.exitCode = 1;
});
child.once('close', (code, signal) => {
	if (stopped !== undefined) send(stopped);
	else if (signal !== null) send({ kind: 'signalled', signal });
	else send({ kind: 'exited', exitCode: code });
});

function look() {
	if (phase === undefined || stopped !== undefined) return;
	const cpu = cpuMs() - phase.cpu;
	const wall = performance.now() - phase.wall;
	if (cpu <= phase.cpuMs && wall <= phase.wallMs) return;
	const limit = cpu > phase.cpuMs ? 'time' : 'wait';
	stopped = { kind: 'stopped', limit, cpuUs: Math.round(cpu * 1000), wallUs: Math.round(wall * 1000) };
	child.kill('SIGKILL');
}

/** The kernel counts in hundredths of a second. */
function cpuMs() {
	try {
		const fields = readFileSync('/proc/' + child.pid + '/stat', 'latin1').split(') ').at(-1).split(' ');
		return (Number(fields[11]) + Number(fields[12])) * 10;
	} catch {
		return 0;
	}
}

function send(frame) {
	writeSync(1, '\n' + order.nonce + ' ' + JSON.stringify(frame) + '\n');
}
`;

const watch = String.raw`
const results = 4;
const watch = (() => {
	const { writeSync } = require('node:fs');
	const clock = performance.now.bind(performance);
	const usage = process.cpuUsage.bind(process);
	const started = clock();
	let begun = 0;
	let sent = 0;
	return {
		begin: (loading) => writeSync(5, loading ? 'l' : 'c'),
		end: () => writeSync(5, 'e'),
		isSpent: () => {
			const { user, system } = usage();
			return ++begun > 1 && ((user + system) / 1000 > limits.spentCpuMs || clock() - started > limits.spentWallMs);
		},
		isFull: (size) => (sent += size + 200) > limits.resultBytes,
	};
})();
`;

export const javascriptOnPiston: PistonLanguage = {
	id: 'javascript',
	name: 'javascript',
	title: 'Node.js',
	packages: ['node', 'javascript'],
	isCompiled: false,
	oldest: [18, 0],
	// Two of them.
	runtimeBytes: 160 * mebibyte,
	files: (program) => filesForNode(program, { start: javascriptDriverStart, flags: [], spell: javascript.spell }),
	probe: (bytes) => [
		asText(
			'main.js',
			`console.log(require('os').cpus().length);\nprocess.stdout.write('x'.repeat(${String(bytes)}));\n`,
		),
	],
	readCompile: nothingCompiled,
};

/** The files of a program that Piston's Node runs; `start` says what its driver is for. */
export function filesForNode(
	{ source, signature, watch: limits, nonce, firstCase, cases }: PistonProgram,
	{ start, flags, spell }: { start: string; flags: readonly string[]; spell: (name: string) => string },
): PistonFiles {
	const header = { first: firstCase, ...driverHeader(source, signature, spell) };
	const order = { ...orderOf(limits, nonce), flags };
	return [
		asText('main.js', `'use strict';\nconst order = ${JSON.stringify(order)};\n${launcher}`),
		asText(
			'driver.cjs',
			`'use strict';\nconst limits = ${JSON.stringify(limits)};\n${watch}${start}${javascriptDriver}`,
		),
		asData(casesFile, caseLines(nonce, header, cases)),
	];
}

function orderOf(limits: WatchLimits, nonce: string): Readonly<Record<string, unknown>> {
	// Young objects live outside the old space, in up to three halves of 8 MB.
	return { ...limits, nonce, oldSpaceMb: Math.max(16, limits.memoryMb - 24) };
}
