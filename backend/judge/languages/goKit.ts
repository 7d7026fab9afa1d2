import { appendFileSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askProgram } from '../files/askProgram.ts';
import { goClassRunner } from './goClassRunner.ts';
import { goBoxWatch, goDriver, goMain } from './goDriver.ts';
import { goEnvironment } from './goToolchain.ts';
import { goValues } from './goValues.ts';
import { type Kit, openKit } from './kit.ts';
import type { Toolchain } from './language.ts';

/** Compiling the library takes as long as that the first time. */
const libraryTimeLimitMs = 300_000;
const driverTimeLimitMs = 60_000;

/** What a solution may import where its Go has it, and with it everything that these import. */
const packages = (
	'bufio bytes cmp container/heap container/list container/ring context encoding/base64 encoding/binary encoding/hex encoding/json errors fmt hash/crc32 ' +
	'hash/fnv hash/maphash io io/fs iter log maps math math/big math/bits math/cmplx math/rand math/rand/v2 os os/exec os/signal path path/filepath ' +
	'reflect regexp runtime runtime/debug slices sort strconv strings sync sync/atomic syscall text/tabwriter time unicode unicode/utf16 unicode/utf8 ' +
	'unique unsafe'
).split(' ');

/** The driver and the standard library compiled ahead, and a list of where each package lies, as the compiler and the linker want it. */
export function openGoKit(toolchain: Toolchain, parent: string): Promise<Kit> {
	return openKit({
		parent,
		inputs: [goDriver, goValues, goClassRunner, goBoxWatch, goMain, packages, toolchain.program, toolchain.version],
		make: async (folder) => (await putLibrary(toolchain, folder)) ?? (await putDriver(toolchain, folder)),
		roomFor: 'Go needs (200 MB)',
	});
}

/** Where the build cache holds what each package is compiled to, by its import path; or why it can't be had. */
export async function compiledLibrary({ program }: Toolchain, cache: string): Promise<Map<string, string> | string> {
	const hasOwnCache = ['GOCACHE', 'XDG_CACHE_HOME', 'HOME'].some((name) => (process.env[name] ?? '') !== '');
	const environment = { ...goEnvironment, ...(hasOwnCache ? {} : { GOCACHE: cache }) };
	const known = await askProgram(program, ['list', 'std'], driverTimeLimitMs, environment);
	if (known.kind === 'failed') return `${program} can't list its library: ${known.reason}`;
	const present = new Set(known.stdout.split(/\r?\n/));
	const wanted = packages.filter((name) => present.has(name));
	const built = await askProgram(
		program,
		['list', '-export', '-deps', '-f', '{{.ImportPath}}={{.Export}}', ...wanted],
		libraryTimeLimitMs,
		environment,
	);
	if (built.kind === 'failed') return `${program} can't compile its library: ${built.reason}`;
	const library = new Map<string, string>();
	for (const line of built.stdout.split(/\r?\n/)) {
		const [name = '', path = ''] = line.split('=');
		if (path !== '') library.set(name, path);
	}
	return library;
}

/** Copies of what the build cache holds: that one is trimmed now and then, and lies where a box can't look. */
async function putLibrary(toolchain: Toolchain, folder: string): Promise<string | undefined> {
	const cache = join(folder, 'cache');
	const compiled = await compiledLibrary(toolchain, cache);
	if (typeof compiled === 'string') return compiled;
	mkdirSync(join(folder, 'library'));
	let places = '';
	for (const [name, path] of compiled) {
		const file = `library/${name.replaceAll('/', '.')}.a`;
		copyFileSync(path, join(folder, file));
		places += `packagefile ${name}=${file}\n`;
	}
	rmSync(cache, { recursive: true, force: true });
	// Relative to the kit, where the compiler and the linker are started.
	writeFileSync(join(folder, 'importcfg'), places);
	return undefined;
}

async function putDriver({ parts }: Toolchain, folder: string): Promise<string | undefined> {
	const sources = {
		'driver.go': goDriver,
		'values.go': goValues,
		'calls.go': goClassRunner,
		'watch.go': goBoxWatch,
		'main.go': goMain,
	};
	for (const [name, source] of Object.entries(sources)) writeFileSync(join(folder, name), source);
	const compiler = join(parts?.['tools'] ?? '', 'compile');
	const flags = [
		'-p',
		'codesensei',
		'-pack',
		'-importcfg',
		'importcfg',
		'-trimpath',
		folder,
		'-o',
		'library/codesensei.a',
	];
	const inFolder = ['-c', 'cd "$0" && exec "$@"', folder];
	const files = ['driver.go', 'values.go', 'calls.go', 'watch.go'];
	const answer = await askProgram('/bin/sh', [...inFolder, compiler, ...flags, ...files], driverTimeLimitMs);
	if (answer.kind === 'failed') return `${compiler} can't compile the driver: ${answer.reason}`;
	appendFileSync(join(folder, 'importcfg'), 'packagefile codesensei=library/codesensei.a\n');
	return undefined;
}
