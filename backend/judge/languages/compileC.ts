import { join } from 'node:path';
import type { Diagnostic } from '#contract/judging.ts';
import { cFlags } from './cKit.ts';
import { cTailName, cTranslationUnit } from './cTail.ts';
import { compileLimitWords, compileToBinary, type FailedCompile, programName } from './compileToBinary.ts';
import { parseGccOutput } from './gccDiagnostics.ts';
import type { Prepared, PrepareRequest } from './language.ts';

const fileName = 'solution.c';
const compileMemoryBytes = 1024 * 1024 * 1024;

/** Compiles a solution of a function that is called and declared like this. */
export async function compileC(request: PrepareRequest, name: string, declaration: string): Promise<Prepared> {
	const { toolchain, source, signature } = request;
	const { kitFolder } = toolchain;
	if (kitFolder === undefined) return { kind: 'sandboxFailed', reason: 'the driver is not compiled' };
	const unit = cTranslationUnit(source, fileName, name, signature);
	return await compileToBinary(request, {
		inputs: [unit, cFlags],
		command: () => [
			...[toolchain.program, ...cFlags, '-fdiagnostics-color=never', '-include', join(kitFolder, 'driver.h')],
			...['-o', programName, '-x', 'c', '-', '-x', 'none', join(kitFolder, 'driver.o'), '-lm'],
		],
		// Plain quotes in messages.
		environment: { LC_ALL: 'C' },
		files: [],
		stdin: unit,
		addressSpaceBytes: compileMemoryBytes,
		tasks: 32,
		header: {},
		read: (words) => parseGccOutput(words, fileName, (file) => file === cTailName || file.startsWith(kitFolder)),
		reject: (failed) => rejectedC(failed, { name, declaration, source }),
	});
}

/** A rejection with a place and a reason. */
export function rejectedC(
	failed: FailedCompile,
	about: { name: string; declaration: string; source: string },
): Extract<Prepared, { kind: 'rejected' }> {
	const { said, ms } = failed;
	const { diagnostics } = said;
	if (diagnostics.some(({ severity }) => severity === 'error')) {
		return { kind: 'rejected', message: undefined, compile: { ms, diagnostics, output: said.output } };
	}
	const { message, line } = explain(failed, about);
	const diagnostic: Diagnostic = { severity: 'error', line, column: 1, message };
	const output = [said.output, `${fileName}:${String(line)}:1: error: ${message}`].filter(Boolean).join('\n');
	return { kind: 'rejected', message, compile: { ms, diagnostics: [...diagnostics, diagnostic], output } };
}

/** Why it did not compile, when no place in the learner's own file says so. */
function explain(
	failed: FailedCompile,
	{ name, declaration, source }: { name: string; declaration: string; source: string },
): { message: string; line: number } {
	const limitWords = compileLimitWords(failed);
	if (limitWords !== undefined) return { message: limitWords, line: 1 };
	const { driverErrors } = failed.said;
	const says = (pattern: RegExp): boolean => driverErrors.some((error) => pattern.test(error));
	const lines = source.split('\n');
	if (
		says(
			new RegExp(
				`implicit declaration of function '${name}'|'${name}' undeclared|undeclared (?:function|identifier) '${name}'`,
			),
		)
	) {
		return { message: `No function ${name} was found. Its first line should be: ${declaration}`, line: 1 };
	}
	const line = lines.findIndex((text) => new RegExp(`\\b${name}\\s*\\(`).test(text)) + 1 || 1;
	const should = `Its first line should be: ${declaration}`;
	if (says(/CODE_SENSEI_RESULT/)) return { message: `${name} returns another type than expected. ${should}`, line };
	if (says(/too (?:few|many) arguments|argument \d+|incompatible/))
		return { message: `${name} does not take the parameters it is called with. ${should}`, line };
	const missing = /expected '(.)' at end of input|expected declaration or statement at end of input/.exec(
		driverErrors.join('\n'),
	);
	if (missing !== null) {
		const last = Math.max(1, lines.findLastIndex((text) => text.trim() !== '') + 1);
		return { message: `expected '${missing[1] ?? '}'}' at the end of the file`, line: last };
	}
	const undefinedName = /undefined reference to [`']([^']+)'/.exec(failed.words)?.[1];
	if (undefinedName !== undefined) return { message: `${undefinedName} is declared but not defined.`, line: 1 };
	return { message: driverErrors[0] ?? 'The compiler gave up without naming a place.', line: 1 };
}
