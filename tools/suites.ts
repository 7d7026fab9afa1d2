import type { SystemNeed } from './systemPackages.ts';
import {
	browserNeed,
	cNeed,
	cppNeed,
	debugpyNeed,
	gdbNeed,
	goNeed,
	javaNeed,
	mavenNeed,
	pythonNeed,
	redisNeed,
	rustNeed,
	sandboxNeed,
	setprivNeed,
} from './systemPackages.ts';
import { hasTurn } from './turn.ts';

/** A set of tests that runs in a process of its own. */
export interface Suite {
	name: string;
	/** For --list, one line. */
	what: string;
	/** A script and its arguments; the report file is put between them. */
	script: string;
	args: readonly string[];
	needs: readonly SystemNeed[];
	/** What has to be made before: the VSIX (and with it dist/), VS Code for the browser, and the server that stands for MongoDB. */
	uses: readonly ('vsix' | 'codeServer' | 'mongoServer')[];
	/** Whether no other may run at the same time. */
	alone: boolean;
	/** Runs only when it is named, or when everything runs. */
	onRequest: boolean;
	user: 'own' | 'ordinary';
	timeLimitMs: number;
}

const minute = 60_000;
const programs = [sandboxNeed, pythonNeed, javaNeed, cppNeed, cNeed, goNeed, rustNeed];
/** For suites that start a server on MongoDB and Redis; a MongoDB of one's own needs no Java. */
export const serverPrograms: readonly SystemNeed[] = process.env.MONGODB_TEST_URI
	? [redisNeed]
	: [javaNeed, mavenNeed, redisNeed];

/** All suites, the long ones first, so that the short ones fill the gaps. */
export function allSuites(isRoot: boolean): Suite[] {
	return [
		specs('e2e-ui', 'the workbench from the VSIX, driven in a browser', ['test/e2e/ui/**/*.test.ts'], {
			timeLimitMs: 70 * minute,
			// The server of a class is the real one, on its stores.
			needs: [...programs, browserNeed, mavenNeed, redisNeed, gdbNeed, debugpyNeed],
			uses: ['vsix', 'codeServer'],
		}),
		specs('judge', 'verdicts in every language and tier', ['test/judge/*.test.ts'], {
			needs: [...programs, gdbNeed],
			timeLimitMs: 50 * minute,
		}),
		{
			...specs('bank', 'the challenges that ship: what was changed, and an eighth of the rest, proved anew', [], {
				needs: programs,
				timeLimitMs: 60 * minute,
			}),
			script: 'tools/checkBank.ts',
			args: [],
		},
		specs('api', 'the backend over HTTP, killed again and again', ['test/api/**/*.test.ts'], {
			testLimitMs: 5 * minute,
			needs: programs,
		}),
		specs('server', 'a server on MongoDB and Redis, for every role', ['test/server/**/*.test.ts'], {
			testLimitMs: 5 * minute,
			needs: [...programs, ...serverPrograms],
			uses: ['mongoServer'],
		}),
		{
			// Alone, because it takes all processors on purpose: a compiler beside it is cut off by limits that are none of ours.
			...specs(
				'judge-load',
				'a thousand submissions at once, and to backends that are killed',
				['test/judge/load/*.test.ts'],
				{
					testLimitMs: 10 * minute,
					needs: programs,
					timeLimitMs: 25 * minute,
				},
			),
			alone: true,
		},
		specs('piston', 'code on a Piston server that has every defect', ['test/judge/piston/*.test.ts'], {
			needs: programs,
		}),
		specs('proof', 'what `prove` finds and does not find', ['test/proof/**/*.test.ts'], { needs: programs }),
		specs('page', "the panel's page in a browser", ['test/page/**/*.test.ts'], {
			needs: [browserNeed],
			uses: ['vsix', 'codeServer'],
		}),
		{
			...specs('e2e-host', "inside VS Code's extension host", [], {
				needs: [...programs, browserNeed],
				uses: ['vsix', 'codeServer'],
			}),
			script: 'test/e2e/runInCodeServer.ts',
			args: [],
		},
		specs('contract', 'every store under the same rules', ['test/contract/**/*.test.ts'], {
			needs: serverPrograms,
			uses: ['mongoServer'],
		}),
		specs('forge', 'challenges by models, proved or refused in the sandbox', ['test/forge/**/*.test.ts'], {
			testLimitMs: 5 * minute,
			needs: programs,
		}),
		specs('sizes', 'what ships is no larger than its budget', ['test/sizes/*.test.ts'], { uses: ['vsix'] }),
		specs('ai', "the providers' real clients against broken providers", ['test/ai/**/*.test.ts'], {}),
		specs('unit', 'pure parts', ['test/unit/**/*.test.ts'], { needs: programs }),
		{
			// Alone, because it builds anew what the others use.
			...specs('e2e-start', '`npm start`, in the browser and on a desktop', ['test/e2e/start/**/*.test.ts'], {
				testLimitMs: 5 * minute,
				needs: programs,
				uses: ['vsix', 'codeServer'],
			}),
			alone: true,
		},
		...(isRoot
			? [
					attack('attack-root', 'hostile solutions, the backend run by root', 'own', 0),
					attack('attack-user', 'hostile solutions, the backend run by an ordinary user', 'ordinary', 1),
				]
			: [attack('attack', 'hostile solutions, as the user who runs this', 'own')]),
	];
}

/** The suites that a word names: `unit` that one, `e2e` every `e2e-...`. Words that name none are returned too. */
export function chosenSuites(
	suites: readonly Suite[],
	words: readonly string[],
): { chosen: Suite[]; unknown: string[] } {
	const names = (word: string) => suites.filter((suite) => suite.name === word || suite.name.startsWith(`${word}-`));
	if (words.length === 0) return { chosen: suites.filter(({ onRequest }) => !onRequest), unknown: [] };
	return {
		chosen: suites.filter((suite) => words.some((word) => names(word).includes(suite))),
		unknown: words.filter((word) => names(word).length === 0),
	};
}

interface SpecOptions {
	/** For one test, unless it says otherwise. */
	testLimitMs?: number;
	timeLimitMs?: number;
	needs?: readonly SystemNeed[];
	uses?: Suite['uses'];
}

function specs(name: string, what: string, patterns: readonly string[], options: SpecOptions): Suite {
	return {
		name,
		what,
		script: 'tools/runSpecs.ts',
		args: [String(options.testLimitMs ?? 3 * minute), ...patterns],
		needs: options.needs ?? [],
		uses: options.uses ?? [],
		alone: false,
		onRequest: false,
		user: 'own',
		timeLimitMs: options.timeLimitMs ?? 20 * minute,
	};
}

/** @param turn where two users take turns */
function attack(name: string, what: string, user: Suite['user'], turn?: number): Suite {
	const needs = user === 'ordinary' ? [...programs, setprivNeed] : programs;
	const onRequest = turn !== undefined && !hasTurn('attack', turn, 2);
	return { ...specs(name, what, ['test/attack/**/*.test.ts'], { needs }), user, onRequest };
}
