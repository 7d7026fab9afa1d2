import type { Diagnostic } from '#contract/judging.ts';
import type { Signature } from '#contract/signature.ts';
import { compileLimitWords, compileToBinary, type FailedCompile, programName } from './compileToBinary.ts';
import { parseGoOutput } from './goDiagnostics.ts';
import { goGlue, goGlueName } from './goGlue.ts';
import { goParts } from './goParts.ts';
import type { Prepared, PrepareRequest } from './language.ts';

const fileName = 'solution.go';
const compilerTasks = 64;

/**
 * The compiler and the linker themselves, without `go`, which takes longer to look around than they to work. Arguments: the kit, the folder of the tools, the
 * folder of the sources. The solution may call its package main and have a main of its own: to the linker it is another package.
 */
const script = `
work=$PWD
cd "$0" || exit
{ cat importcfg && echo "packagefile solution=$work/solution.a"; } > "$work/importcfg" || exit
"$1/compile" -p solution -pack -importcfg "$work/importcfg" -trimpath "$2=>" -o "$work/solution.a" "$2/${fileName}" "$2/${goGlueName}" || exit
"$1/compile" -p main -pack -importcfg "$work/importcfg" -o "$work/main.a" main.go || exit
exec "$1/link" -importcfg "$work/importcfg" -s -w -o "$work/${programName}" "$work/main.a"
`;

/** Compiles a solution together with what the driver needs of it. */
export async function compileGo(request: PrepareRequest): Promise<Prepared> {
	const { toolchain, source, signature, limits } = request;
	const { kitFolder, parts } = toolchain;
	const tools = parts?.['tools'];
	if (kitFolder === undefined || tools === undefined)
		return { kind: 'sandboxFailed', reason: 'the driver is not compiled' };
	const glue = goGlueFor(source, signature);
	return await compileToBinary(request, {
		inputs: [source, glue, script],
		command: (folder) => ['/bin/sh', '-c', script, kitFolder, tools, folder],
		environment: {},
		files: [
			{ name: fileName, kind: 'bytes', bytes: Buffer.from(source), executable: false },
			{ name: goGlueName, kind: 'bytes', bytes: Buffer.from(glue), executable: false },
		],
		stdin: '',
		tasks: compilerTasks,
		header: { memoryMb: limits.memoryMb },
		read: (words) => parseGoOutput(words, fileName),
		reject: (failed) => rejectedGo(failed, { signature, source }),
	});
}

/** The glue belongs to the package that the solution names; a file without a name gets an error of its own. */
export function goGlueFor(source: string, signature: Signature): string {
	const packageName = /^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*package[ \t]+([A-Za-z_]\w*)/.exec(source)?.[1];
	return goGlue(packageName ?? 'solution', signature);
}

/** A rejection with a place and a reason. */
export function rejectedGo(
	failed: FailedCompile,
	about: { signature: Signature; source: string },
): Extract<Prepared, { kind: 'rejected' }> {
	const { said, ms } = failed;
	const compile = { ms, diagnostics: said.diagnostics, output: said.output };
	if (said.diagnostics.length > 0) return { kind: 'rejected', message: undefined, compile };
	const { message, line } = explain(failed, about);
	const diagnostic: Diagnostic = { severity: 'error', line, column: 1, message };
	const output = [said.output, `${fileName}:${String(line)}:1: ${message}`].filter(Boolean).join('\n');
	return { kind: 'rejected', message, compile: { ms, diagnostics: [diagnostic], output } };
}

/** Why it did not compile, when no place in the learner's own file says so. */
function explain(
	failed: FailedCompile,
	{ signature, source }: { signature: Signature; source: string },
): { message: string; line: number } {
	const limitWords = compileLimitWords(failed);
	if (limitWords !== undefined) return { message: limitWords, line: 1 };
	const { driverErrors } = failed.said;
	for (const part of goParts(signature)) {
		const shown = `Its first line should be: ${part.declaration}`;
		if (driverErrors.some((error) => part.isMissing.test(error)))
			return { message: `No ${part.what} was found. ${shown}`, line: 1 };
		if (driverErrors.some((error) => error.startsWith(`cannot use ${part.expression} `))) {
			const line = source.split('\n').findIndex((text) => part.firstLine.test(text)) + 1 || 1;
			return { message: `${part.called} takes or returns other types than it is called with. ${shown}`, line };
		}
	}
	return { message: driverErrors[0] ?? 'The compiler gave up without naming a place.', line: 1 };
}
