import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type VsCode, type VsCodeOptions, closeShared, startVsCode } from './vsCode.ts';

const artifacts = path.join(import.meta.dirname, '../../artifacts/e2e-ui');

type Settings = NonNullable<VsCodeOptions['settings']>;

/** Those that tests take turns on, by a name that they have for one. */
const taken = new Map<string, VsCode>();

// Once for all specs of the process, after the last of them.
after(async () => {
	for (const vsCode of taken.values()) await vsCode.stop();
	taken.clear();
	await closeShared();
});

/**
 * For a `describe`: every test in it gets a VS Code on a fresh machine. A test that fails leaves pictures and logs in artifacts/e2e-ui.
 * @param options a function where they are known only when the tests run
 */
export function freshVsCode(options: VsCodeOptions | (() => VsCodeOptions) = {}): () => VsCode {
	let current: VsCode | undefined;
	beforeEach(async function () {
		// Once more, told in the log: a busy machine may hold up VS Code itself, and what is broken fails twice.
		this.currentTest?.retries(1);
		current = await startVsCode(typeof options === 'function' ? options() : options);
	});
	afterEach(async function () {
		const vsCode = current;
		current = undefined;
		if (vsCode === undefined) return;
		if (this.currentTest?.state === 'failed') await keepEvidence(vsCode, this.currentTest.fullTitle());
		await vsCode.stop();
	});
	return () => runningIn(current);
}

/**
 * For a `describe` whose tests need no fresh machine: they take turns, across all specs, on one VS Code, because starting one costs more than most tests do. Where one
 * could not be made ready, or a test failed, the next test (or its second try) has a fresh one.
 * @param name who names the same one takes turns on it
 * @param settings known only when the tests run
 * @param makeReady makes one that another test has used ready for this one, with these settings
 */
export function takeTurns(
	name: string,
	settings: () => Settings,
	makeReady: (vsCode: VsCode, settings: Settings) => Promise<void>,
): () => VsCode {
	const end = async (vsCode: VsCode, why: string) => {
		await keepEvidence(vsCode, why);
		taken.delete(name);
		await vsCode.stop();
	};
	beforeEach(async function () {
		this.currentTest?.retries(1);
		const used = taken.get(name);
		if (used !== undefined) {
			try {
				await makeReady(used, settings());
			} catch (error) {
				console.warn(`VS Code could not be made ready for another test and is started anew: ${String(error)}`);
				await end(used, `not ready ${this.currentTest?.fullTitle() ?? ''}`);
			}
		}
		if (!taken.has(name)) taken.set(name, await startVsCode({ settings: settings(), isKept: true }));
	});
	afterEach(async function () {
		const vsCode = taken.get(name);
		if (vsCode === undefined || this.currentTest?.state === 'passed') return;
		const isTriedAgain = this.currentTest?.state === undefined;
		await end(vsCode, `${isTriedAgain ? 'first try ' : ''}${this.currentTest?.fullTitle() ?? ''}`);
	});
	return () => runningIn(taken.get(name));
}

function runningIn(vsCode: VsCode | undefined): VsCode {
	if (vsCode === undefined) throw new Error('VS Code runs only during a test.');
	return vsCode;
}

async function keepEvidence(vsCode: VsCode, title: string): Promise<void> {
	const name = title.replaceAll(/\W+/g, '-').slice(0, 100);
	mkdirSync(artifacts, { recursive: true });
	for (const [index, page] of vsCode.context.pages().entries())
		await page.screenshot({ path: path.join(artifacts, `${name}-${index}.png`) });
	const { userDataFolder } = vsCode.machine.profile;
	const own = globSync('**/*Code Sensei.log', { cwd: userDataFolder });
	const texts = own.map((file) => readFileSync(path.join(userDataFolder, file), 'utf8'));
	const log = [...texts, vsCode.server.log(), ...vsCode.consoleErrors].join('\n');
	writeFileSync(path.join(artifacts, `${name}.log`), log);
}
