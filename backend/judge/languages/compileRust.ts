import type { Diagnostic } from '#contract/judging.ts';
import type { Signature } from '#contract/signature.ts';
import { compileLimitWords, compileToBinary, type FailedCompile, programName } from './compileToBinary.ts';
import type { Prepared, PrepareRequest } from './language.ts';
import { parseRustOutput } from './rustDiagnostics.ts';
import { rustGlue, rustGlueName, withRustGlue } from './rustGlue.ts';
import { rustFlags } from './rustKit.ts';
import { rustParts } from './rustParts.ts';

const fileName = 'solution.rs';
const compilerTasks = 64;

/** Messages that a machine can read, and the lines of calls. */
const spoken = ['--error-format=json', '-C', 'debuginfo=1'];

/**
 * First the solution, a library so that it may have a main of its own, then the program. Arguments: the kit, the folder of the sources, the compiler and what it
 * is called with.
 */
const script = `
work=$PWD
kit=$0
cd "$1" || exit
shift
"$@" --crate-name solution --crate-type rlib --extern "code_sensei=$kit/libcode_sensei.rlib" -o "$work/libsolution.rlib" ${fileName} || exit
exec "$@" --crate-name program --crate-type bin --extern "solution=$work/libsolution.rlib" -L "$kit" -o "$work/${programName}" "$kit/main.rs"
`;

/** Compiles a solution together with what the driver needs of it. */
export async function compileRust(request: PrepareRequest): Promise<Prepared> {
	const { sandbox, toolchain, source, signature } = request;
	const { kitFolder, program } = toolchain;
	if (kitFolder === undefined) return { kind: 'sandboxFailed', reason: 'the driver is not compiled' };
	const command = [program, '--sysroot', `${kitFolder}/sysroot`, ...rustFlags, ...spoken];
	const glue = rustGlue(signature, '::code_sensei');
	return await compileToBinary(request, {
		inputs: [withRustGlue(source, signature), glue, command, script],
		command: (folder) => ['/bin/sh', '-c', script, kitFolder, folder, ...command],
		environment: {},
		files: [
			{ name: fileName, kind: 'bytes', bytes: Buffer.from(withRustGlue(source, signature)), executable: false },
			{ name: rustGlueName, kind: 'bytes', bytes: Buffer.from(glue), executable: false },
		],
		stdin: '',
		tasks: compilerTasks,
		// bubblewrap's files have no place on any disk, so the kernel puts this behind their names, and a program that looks for itself looks there.
		alsoAs: sandbox.tier === 'bubblewrap' ? `${programName} (deleted)` : undefined,
		header: {},
		read: (text) => parseRustOutput(text, fileName, linesOf(source)),
		reject: (failed) => rejectedRust(failed, { signature, source }),
	});
}

export function linesOf(source: string): number {
	return Math.max(1, source.trimEnd().split('\n').length);
}

/** A rejection with a place and a reason. */
export function rejectedRust(
	failed: FailedCompile,
	about: { signature: Signature; source: string },
): Extract<Prepared, { kind: 'rejected' }> {
	const { said, ms } = failed;
	const errors = said.diagnostics.filter(({ severity }) => severity === 'error');
	if (errors.length > 0) {
		return {
			kind: 'rejected',
			message: undefined,
			compile: { ms, diagnostics: said.diagnostics, output: said.output },
		};
	}
	const { message, line } = explain(failed, about);
	const diagnostic: Diagnostic = { severity: 'error', line, column: 1, message };
	const output = [said.output, `${fileName}:${String(line)}:1: error: ${message}`].filter(Boolean).join('\n');
	return { kind: 'rejected', message, compile: { ms, diagnostics: [...said.diagnostics, diagnostic], output } };
}

/** Why it did not compile, when no place in the learner's own file says so. */
function explain(
	failed: FailedCompile,
	{ signature, source }: { signature: Signature; source: string },
): { message: string; line: number } {
	const limitWords = compileLimitWords(failed);
	if (limitWords !== undefined) return { message: limitWords, line: 1 };
	const { driverErrors } = failed.said;
	for (const { what, name, declaration, isMissing, isOther } of rustParts(signature)) {
		const shown = `Its first line should be: ${declaration}`;
		if (driverErrors.some((error) => isMissing.test(error)))
			return { message: `No ${what} was found. ${shown}`, line: 1 };
		if (driverErrors.some((error) => isOther.test(error))) {
			const line = source.split('\n').findIndex((text) => new RegExp(`\\bfn\\s+${name}\\b`).test(text)) + 1 || 1;
			return { message: `${name} takes or returns other types than it is called with. ${shown}`, line };
		}
	}
	return { message: driverErrors[0] ?? 'The compiler gave up without naming a place.', line: 1 };
}
