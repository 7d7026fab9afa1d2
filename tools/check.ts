/** `npm run check`: formatter, types (the fences between rooms among them) and linter, side by side; says all that is wrong, not only the first. */
import { runProgram } from './runProgram.ts';
import { runTool } from './toolFailure.ts';

const steps = [
	{ name: 'format', command: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'] },
	{ name: 'types', command: ['typescript/bin/tsc', '-b'] },
	{
		name: 'lint',
		command: ['eslint/bin/eslint.js', '--cache', '--cache-location', '.eslintcache', '--max-warnings', '0', '.'],
	},
];

await runTool(async () => {
	const passed = await Promise.all(steps.map(check));
	return passed.every(Boolean) ? 0 : 1;
});

/** Its words come together when it has ended. */
async function check({ name, command: [script = '', ...args] }: (typeof steps)[number]): Promise<boolean> {
	const started = performance.now();
	const { exitCode, output } = await runProgram(process.execPath, [`node_modules/${script}`, ...args]);
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	process.stdout.write(`${output}${exitCode === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`);
	return exitCode === 0;
}
