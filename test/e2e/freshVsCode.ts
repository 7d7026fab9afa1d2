import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type VsCode, type VsCodeOptions, closeShared, startVsCode } from './vsCode.ts';

const artifacts = path.join(import.meta.dirname, '../../artifacts/e2e-ui');

// Once for all specs of the process, after the last of them.
after(closeShared);

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
	return () => {
		if (current === undefined) throw new Error('VS Code runs only during a test.');
		return current;
	};
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
