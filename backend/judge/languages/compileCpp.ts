import { join } from 'node:path';
import type { Diagnostic } from '#contract/judging.ts';
import {
	type CompilerOutput,
	compileLimitWords,
	compileToBinary,
	type FailedCompile,
	programName,
} from './compileToBinary.ts';
import { cppTailName, cppTranslationUnit } from './cppDriverTail.ts';
import { cppFlags } from './cppKit.ts';
import { parseGccOutput } from './gccDiagnostics.ts';
import type { Prepared, PrepareRequest } from './language.ts';

const fileName = 'solution.cpp';
const compileMemoryBytes = 1024 * 1024 * 1024;
/** What cppDriverHeader.ts asserts about the function, in words that no library uses. */
const parametersDiffer = 'CODE_SENSEI_PARAMETERS';
const resultDiffers = 'CODE_SENSEI_RESULT';

/** Compiles a solution of a function that is called and declared like this. */
export async function compileCpp(request: PrepareRequest, name: string, declaration: string): Promise<Prepared> {
	const { toolchain, source, signature } = request;
	const { kitFolder } = toolchain;
	if (kitFolder === undefined) return { kind: 'sandboxFailed', reason: 'the driver is not compiled' };
	const unit = cppTranslationUnit(source, fileName, name, signature);
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
		reject: (failed) => rejectedCpp(failed, { name, declaration, source }),
	});
}

/** A rejection with a place and a reason, for a solution of a function that is called and declared like this. */
export function rejectedCpp(
	failed: FailedCompile,
	about: { name: string; declaration: string; source: string },
): Extract<Prepared, { kind: 'rejected' }> {
	const { said } = failed;
	const errors = said.diagnostics.filter(({ severity }) => severity === 'error');
	const message = errors.length > 0 ? undefined : explain(failed, said.driverErrors, about);
	const compile = { ms: failed.ms, diagnostics: said.diagnostics, output: said.output };
	if (message === undefined) return { kind: 'rejected', message, compile };
	const line = lineFor(said.driverErrors, about);
	const diagnostic: Diagnostic = { severity: 'error', line, column: 1, message };
	const output = [said.output, `${fileName}:${line}:1: error: ${message}`].filter(Boolean).join('\n');
	return { kind: 'rejected', message, compile: { ...compile, diagnostics: [...said.diagnostics, diagnostic], output } };
}

/** Why it did not compile, when no place in the learner's own file says so. */
function explain(
	failed: FailedCompile,
	driverErrors: readonly string[],
	{ name, declaration }: { name: string; declaration: string },
): string {
	const says = (text: string): boolean => driverErrors.some((error) => error.includes(text));
	if (driverErrors.some((error) => isUndeclared(error, name))) {
		return `No function ${name} was found. Its first line should be: ${declaration}`;
	}
	if (says(parametersDiffer))
		return `${name} does not take the parameters it is called with. Its first line should be: ${declaration}`;
	if (says(resultDiffers))
		return `${name} returns another type than expected. Its first line should be: ${declaration}`;
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

function isUndeclared(error: string, name: string): boolean {
	return (
		error.includes(`'::${name}' has not been declared`) ||
		error.includes(`no member named '${name}' in the global namespace`)
	);
}

/** A missing function is nobody's line, a wrong one is where it stands, and a bracket that is not closed is missed at the end. */
function lineFor(driverErrors: readonly string[], { name, source }: { name: string; source: string }): number {
	const lines = source.split('\n');
	const undeclared = driverErrors.length === 0 || driverErrors.some((error) => isUndeclared(error, name));
	if (undeclared) return 1;
	if (driverErrors.some((error) => error.includes(parametersDiffer) || error.includes(resultDiffers))) {
		return lines.findIndex((line) => new RegExp(`\\b${name}\\s*\\(`).test(line)) + 1 || 1;
	}
	return Math.max(1, lines.findLastIndex((line) => line.trim() !== '') + 1);
}
