import { join } from 'node:path';
import type { Diagnostic } from '#contract/judging.ts';
import type { Signature } from '#contract/signature.ts';
import {
	type CompilerOutput,
	compileLimitWords,
	compileToBinary,
	type FailedCompile,
	programName,
} from './compileToBinary.ts';
import { cppTailName, cppTranslationUnit } from './cppDriverTail.ts';
import { cppFlags } from './cppKit.ts';
import { cppTrouble } from './cppTroubles.ts';
import { parseGccOutput } from './gccDiagnostics.ts';
import type { Prepared, PrepareRequest } from './language.ts';

const fileName = 'solution.cpp';
const compileMemoryBytes = 1024 * 1024 * 1024;

/** Compiles a solution in a box, or takes the program out of the cache. */
export async function compileCpp(request: PrepareRequest): Promise<Prepared> {
	const { toolchain, source, signature } = request;
	const { kitFolder } = toolchain;
	if (kitFolder === undefined) return { kind: 'sandboxFailed', reason: 'the driver is not compiled' };
	const unit = cppTranslationUnit(source, fileName, signature);
	return await compileToBinary(request, {
		inputs: [unit, cppFlags],
		command: () => [
			...[toolchain.program, ...cppFlags, '-fdiagnostics-color=never', '-include', join(kitFolder, 'driver.hpp')],
			...['-o', programName, '-x', 'c++', '-', '-x', 'none', join(kitFolder, 'driver.o')],
		],
		// Plain quotes in messages.
		environment: { LC_ALL: 'C' },
		files: [],
		stdin: unit,
		addressSpaceBytes: compileMemoryBytes,
		tasks: 32,
		header: {},
		read: (words): CompilerOutput =>
			parseGccOutput(words, fileName, (file) => file === cppTailName || file.startsWith(kitFolder)),
		reject: (failed) => rejectedCpp(failed, { signature, source }),
	});
}

/** A rejection with a place and a reason. */
export function rejectedCpp(
	failed: FailedCompile,
	{ signature, source }: { signature: Signature; source: string },
): Extract<Prepared, { kind: 'rejected' }> {
	const { said } = failed;
	const errors = said.diagnostics.filter(({ severity }) => severity === 'error');
	const compile = { ms: failed.ms, diagnostics: said.diagnostics, output: said.output };
	if (errors.length > 0) return { kind: 'rejected', message: undefined, compile };
	const { message, line } = cppTrouble(said.driverErrors, signature, source) ?? {
		message: explain(failed),
		// A bracket that is not closed is missed at the end.
		line: said.driverErrors.length === 0 ? 1 : lastLine(source),
	};
	const diagnostic: Diagnostic = { severity: 'error', line, column: 1, message };
	const output = [said.output, `${fileName}:${line}:1: error: ${message}`].filter(Boolean).join('\n');
	return { kind: 'rejected', message, compile: { ...compile, diagnostics: [...said.diagnostics, diagnostic], output } };
}

/** Why it did not compile, when neither a place in the learner's own file says so nor what calls it. */
function explain(failed: FailedCompile): string {
	const { driverErrors } = failed.said;
	const [first] = driverErrors;
	if (first !== undefined) {
		const missing = /expected '(.)' at end of input/.exec(driverErrors.join('\n'))?.[1];
		return missing === undefined ? first : `expected '${missing}' at the end of the file`;
	}
	const limitWords = compileLimitWords(failed);
	if (limitWords !== undefined) return limitWords;
	const undefinedName = /undefined reference to [`']([^']+)'/.exec(failed.words)?.[1];
	if (undefinedName !== undefined) return `${undefinedName} is declared but not defined.`;
	return 'The compiler gave up without naming a place.';
}

function lastLine(source: string): number {
	return Math.max(1, source.split('\n').findLastIndex((line) => line.trim() !== '') + 1);
}
