import { copyFileSync, linkSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { askProgram } from '../files/askProgram.ts';
import { type Kit, openKit, withKit } from './kit.ts';
import type { SetUp, Toolchain } from './language.ts';
import { rustClassRunner } from './rustClassRunner.ts';
import { rustBoxWatch, rustDriver, rustMain } from './rustDriver.ts';
import { rustValues } from './rustValues.ts';

/** As a learner wants it: fast, and yet a sum that does not fit is a panic; with the lines of calls, without anything else for a debugger. */
export const rustFlags = ['--edition', '2021', '-C', 'opt-level=2', '-C', 'overflow-checks=on', '-C', 'panic=unwind'];

const timeLimitMs = 120_000;
/** A limit of the system's on the length of a command line is far beyond. */
const strippedAtOnce = 100;

/** The driver compiled ahead, and the standard library without what it holds for debuggers, which makes programs eight times as large. */
export async function openRustKit(toolchain: Toolchain, parent: string): Promise<SetUp> {
	const isWithinReach = canBeReached(toolchain.program);
	const kit: Kit = await openKit({
		parent,
		inputs: [
			rustDriver,
			rustValues,
			rustClassRunner,
			rustBoxWatch,
			rustMain,
			rustFlags,
			toolchain.program,
			toolchain.version,
			isWithinReach,
		],
		make: (folder) => make(toolchain, folder, isWithinReach),
		roomFor: 'Rust needs (200 MB)',
	});
	if (kit.kind === 'failed' || isWithinReach) return withKit(toolchain, kit);
	return withKit({ ...toolchain, program: join(kit.folder, 'toolchain', 'bin', 'rustc'), mounts: [] }, kit);
}

/** Whether the user of a box may enter the folders above: a version manager may have it in the home folder of root. */
function canBeReached(program: string): boolean {
	if (process.getuid?.() !== 0) return true;
	for (let folder = dirname(program); folder !== dirname(folder); folder = dirname(folder)) {
		if ((statSync(folder).mode & 0o001) === 0) return false;
	}
	return true;
}

async function make(toolchain: Toolchain, folder: string, isWithinReach: boolean): Promise<string | undefined> {
	const { program, parts } = toolchain;
	const [root, host] = [parts?.['sysroot'] ?? '', parts?.['host'] ?? ''];
	const within = join('lib', 'rustlib', host);
	const library = join(folder, 'sysroot', within, 'lib');
	const archives = putLibrary(join(root, within, 'lib'), library);
	// Without it programs are only larger.
	for (let at = 0; at < archives.length; at += strippedAtOnce) {
		await askProgram('strip', ['--strip-debug', ...archives.slice(at, at + strippedAtOnce)], timeLimitMs);
	}
	if (!isWithinReach) {
		const copy = join(folder, 'toolchain');
		put(program, join(copy, 'bin', 'rustc'));
		putAll(join(root, 'lib'), join(copy, 'lib'), false);
		putAll(join(root, within, 'bin'), join(copy, within, 'bin'), true);
	}
	writeFileSync(join(folder, 'driver.rs'), rustDriver + rustValues + rustClassRunner + rustBoxWatch);
	writeFileSync(join(folder, 'main.rs'), rustMain);
	// Rust 1.65 is the first that lets a program look at its own calls.
	const minor = Number(/^Rust 1\.(\d+)/.exec(toolchain.version)?.[1]);
	const answer = await askProgram(
		program,
		[
			...[
				'--crate-name',
				'code_sensei',
				'--crate-type',
				'rlib',
				'-C',
				'codegen-units=1',
				'--sysroot',
				join(folder, 'sysroot'),
				...rustFlags,
			],
			...(minor >= 65 ? ['--cfg', 'has_backtrace'] : []),
			...['-A', 'warnings', '-o', join(folder, 'libcode_sensei.rlib'), join(folder, 'driver.rs')],
		],
		timeLimitMs,
	);
	return answer.kind === 'failed' ? `${program} can't compile the driver: ${answer.reason}` : undefined;
}

/** The archives are changed afterwards and so have to be copies. @returns their paths */
function putLibrary(from: string, to: string): string[] {
	mkdirSync(to, { recursive: true });
	const archives: string[] = [];
	for (const name of readdirSync(from)) {
		if (name.endsWith('.rlib')) {
			copyFileSync(join(from, name), join(to, name));
			archives.push(join(to, name));
		} else {
			put(join(from, name), join(to, name));
		}
	}
	return archives;
}

function putAll(from: string, to: string, deep: boolean): void {
	for (const entry of readdirSync(from, { withFileTypes: true })) {
		const [source, target] = [join(from, entry.name), join(to, entry.name)];
		if (entry.isFile()) put(source, target);
		else if (entry.isDirectory() && deep) putAll(source, target, deep);
	}
}

/** The same file under another name costs nothing; on another disk it has to be a copy. */
function put(from: string, to: string): void {
	mkdirSync(dirname(to), { recursive: true });
	try {
		linkSync(from, to);
	} catch {
		copyFileSync(from, to);
	}
}
