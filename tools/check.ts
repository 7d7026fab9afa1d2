/** `npm run check`: formatter, types (the fences between rooms among them) and linter; says all that is wrong, not only the first. */
import { spawn } from 'node:child_process';

const steps = [
	{ name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
	{ name: 'types', command: ['tsc', '-b'] },
	{ name: 'lint', command: ['eslint', '--cache', '--cache-location', '.eslintcache', '--max-warnings', '0', '.'] },
];

let failed = 0;
for (const step of steps) {
	const started = performance.now();
	const exitCode = await run(step.command);
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	console.log(`${exitCode === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)`);
	if (exitCode !== 0) failed++;
}
process.exitCode = failed === 0 ? 0 : 1;

function run([program, ...args]: string[]): Promise<number> {
	return new Promise((resolve, reject) => {
		const suffix = process.platform === 'win32' ? '.cmd' : '';
		const child = spawn(`node_modules/.bin/${program ?? ''}${suffix}`, args, {
			stdio: 'inherit',
			shell: process.platform === 'win32',
		});
		child.once('error', reject);
		child.once('close', (code) => resolve(code ?? 1));
	});
}
