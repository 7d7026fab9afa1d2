import { join } from 'node:path';
import type { Diagnostic } from '#contract/judging.ts';
import type { Signature } from '#contract/signature.ts';
import { cFlags } from './cKit.ts';
import { findWrongPart } from './cWrongPart.ts';
import { cTailName, cTranslationUnit } from './cTail.ts';
import { compileLimitWords, compileToBinary, type FailedCompile, programName } from './compileToBinary.ts';
import { parseGccOutput } from './gccDiagnostics.ts';
import type { Prepared, PrepareRequest } from './language.ts';

const fileName = 'solution.c';
const compileMemoryBytes = 1024 * 1024 * 1024;

/** Compiles a solution together with what the driver needs of it. */
export async function compileC(request: PrepareRequest): Promise<Prepared> {
	const { toolchain, source, signature } = request;
	const { kitFolder } = toolchain;
	if (kitFolder === undefined) return { kind: 'sandboxFailed', reason: 'the driver is not compiled' };
	const unit = cTranslationUnit(source, fileName, signature);
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
		reject: (failed) => rejectedC(failed, { signature, source }),
	});
}

/** A rejection with a place and a reason. */
export function rejectedC(
	failed: FailedCompile,
	about: { signature: Signature; source: string },
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
	{ signature, source }: { signature: Signature; source: string },
): { message: string; line: number } {
	const limitWords = compileLimitWords(failed);
	if (limitWords !== undefined) return { message: limitWords, line: 1 };
	const { driverErrors } = failed.said;
	const lines = source.split('\n');
	const wrong = findWrongPart(signature, driverErrors);
	if (wrong !== undefined) {
		const line = wrong.place === undefined ? 1 : lines.findIndex((text) => wrong.place?.test(text)) + 1 || 1;
		return { message: wrong.message, line };
	}
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
