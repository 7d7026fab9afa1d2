import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findOnPath } from './findOnPath.ts';
import { runOrFail } from './runProgram.ts';
import { ToolFailure } from './toolFailure.ts';

const sources = path.join(import.meta.dirname, 'mongoServer');
const folder = path.join(import.meta.dirname, '../artifacts/mongo-server');
const stampFile = path.join(folder, 'stamp');
/** The newest that Maven 3.8 of Debian 12 runs. */
const dependencyPlugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** For `java -cp`: the server's class and the packages it needs. */
export const mongoServerClassPath: string = [path.join(folder, 'classes'), path.join(folder, 'lib', '*')].join(
	path.delimiter,
);

/** Whether the server of this version of its sources is there, whole. */
export function isMongoServerInstalled(): boolean {
	try {
		return readFileSync(stampFile, 'utf8') === sourceHash();
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
		throw error;
	}
}

/**
 * Fetches and compiles the server that speaks MongoDB's protocol into artifacts/: about 15 MB, ten seconds. Two may do it at once: each builds
 * in a folder of its own and puts it in place whole.
 * @throws ToolFailure when Maven or the compiler is missing or fails
 */
export async function installMongoServer(logFile: string): Promise<void> {
	const maven = required('mvn');
	const compiler = required('javac');
	mkdirSync(path.dirname(folder), { recursive: true });
	const building = mkdtempSync(`${folder}-`);
	try {
		cpSync(sources, building, { recursive: true });
		const lib = path.join(building, 'lib');
		// Maven's own store of packages lies in the checkout too: nothing is left anywhere else.
		const quiet = ['-q', '-B', `-Dmaven.repo.local=${path.join(building, 'repository')}`];
		const limits = { cwd: building, logFile, timeLimitMs: 10 * 60_000 };
		await runOrFail(maven, [...quiet, dependencyPlugin, `-DoutputDirectory=${lib}`], limits);
		const classPath = path.join(lib, '*');
		await runOrFail(compiler, ['-cp', classPath, '-d', path.join(building, 'classes'), 'TestServer.java'], limits);
		rmSync(path.join(building, 'repository'), { recursive: true, force: true });
		writeFileSync(path.join(building, 'stamp'), sourceHash());
		putInPlace(building);
	} finally {
		rmSync(building, { recursive: true, force: true });
	}
}

function putInPlace(building: string): void {
	if (isMongoServerInstalled()) return;
	rmSync(folder, { recursive: true, force: true });
	try {
		renameSync(building, folder);
	} catch (error) {
		// Somebody else was quicker by a moment; theirs is as good.
		if (!isMongoServerInstalled()) throw error;
	}
}

function required(program: string): string {
	const found = findOnPath([program]);
	if (found !== undefined) return found;
	throw new ToolFailure(
		`The tests with MongoDB need ${program}. Install Maven and a JDK, or set MONGODB_TEST_URI to a MongoDB server.`,
	);
}

function sourceHash(): string {
	const hash = createHash('sha256').update(dependencyPlugin);
	for (const file of ['pom.xml', 'TestServer.java']) hash.update(readFileSync(path.join(sources, file)));
	return hash.digest('hex');
}
