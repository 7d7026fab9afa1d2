import type { Diagnostic } from '#contract/judging.ts';
import type { CompilerOutput } from './compileToBinary.ts';
import { goGlueName } from './goGlue.ts';

const place = /^(?:.*[\\/])?([^\\/:]+\.go):(\d+)(?::(\d+))?: (.*)$/;

/** Reads what Go's compiler prints: a place and a message, and lines that go on, which begin with a tab. */
export function parseGoOutput(text: string, fileName: string): CompilerOutput {
	const diagnostics: Diagnostic[] = [];
	const driverErrors: string[] = [];
	const shown: string[] = [];
	let concernsDriver = false;
	for (const line of text.split(/\r?\n/)) {
		const [, file, row = '1', column = '1', message = ''] = place.exec(line) ?? [];
		if (file === undefined) {
			// `# package` introduces the errors of a package.
			if (!concernsDriver && line.trim() !== '' && !line.startsWith('# ')) shown.push(line);
			continue;
		}
		concernsDriver = file === goGlueName;
		if (concernsDriver) {
			driverErrors.push(message);
		} else if (file === fileName) {
			diagnostics.push({
				severity: 'error',
				line: Math.max(1, Number(row)),
				column: Math.max(1, Number(column)),
				message,
			});
			shown.push(`${fileName}:${row}:${column}: ${message}`);
		}
	}
	return { diagnostics, driverErrors, output: shown.join('\n').trim() };
}
