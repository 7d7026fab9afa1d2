import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { askProgram } from '../files/askProgram.ts';
import { findPrograms } from '../files/findProgram.ts';
import type { Toolchain, ToolchainSearch } from './language.ts';
import { mountsBeyondSystem } from './mountsBeyondSystem.ts';

/** What the language of a learner of today has: records, switch expressions, patterns, text blocks. */
const oldestMajor = 17;
const ending = process.platform === 'win32' ? '.exe' : '';

/** JDKs by JAVA_HOME and by what is on the PATH; each is asked where it really lies. */
export async function findJavaToolchains(configured: string | undefined): Promise<ToolchainSearch> {
	const home = process.env['JAVA_HOME'];
	const ofHome = home === undefined ? [] : [join(home, 'bin', `java${ending}`)].filter((path) => existsSync(path));
	const candidates = configured === undefined ? [...ofHome, ...findPrograms('java')] : [configured];
	const toolchains: Toolchain[] = [];
	const reasons: string[] = [];
	for (const candidate of new Set(candidates.map(besideCompiler))) {
		const found = await ask(candidate);
		if (typeof found === 'string') reasons.push(found);
		else if (!toolchains.some(({ program }) => program === found.program)) toolchains.push(found);
	}
	if (toolchains.length > 0) return { kind: 'found', toolchains };
	return { kind: 'missing', reason: reasons[0] ?? 'No Java Development Kit was found.' };
}

/** Somebody may have set the path of javac. */
function besideCompiler(candidate: string): string {
	return candidate.replace(/javac(\.exe)?$/, 'java$1');
}

async function ask(candidate: string): Promise<Toolchain | string> {
	const answer = await askProgram(candidate, ['-XshowSettings:properties', '-version']);
	if (answer.kind === 'failed') return `${candidate} does not start: ${answer.reason}`;
	const property = (name: string): string | undefined =>
		new RegExp(`^ *${name.replaceAll('.', '\\.')} = (.*?)\\r?$`, 'm').exec(answer.stderr)?.[1];
	const [home, version] = [property('java.home'), property('java.version')];
	if (home === undefined || version === undefined) return `${candidate} is no Java.`;
	if (Number.parseInt(version, 10) < oldestMajor)
		return `${candidate} is Java ${version}; ${String(oldestMajor)} or newer is needed.`;
	if (!existsSync(join(home, 'bin', `javac${ending}`)))
		return `${candidate} only runs Java ${version}; the Development Kit (JDK) is needed, which compiles it too.`;
	const real = realpathSync(home);
	return {
		program: join(real, 'bin', `java${ending}`),
		version: `JDK ${version}`,
		mounts: mountsBeyondSystem([real, ...settingsOf(real)]),
		environment: {},
	};
}

/** Debian keeps the settings in /etc and links to them. */
function settingsOf(home: string): string[] {
	const linked = ['lib/jvm.cfg', 'conf/security/java.security', 'lib/security/default.policy']
		.map((name) => join(home, name))
		.filter((path) => existsSync(path))
		.map((path) => realpathSync(path))
		.filter((path) => !path.startsWith(home));
	return linked.map((path) => (path.includes('/security/') ? dirname(dirname(path)) : dirname(path)));
}
