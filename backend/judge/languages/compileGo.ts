import type { Diagnostic } from '#contract/judging.ts';
import type { Signature } from '#contract/signature.ts';
import { compileLimitWords, compileToBinary, type FailedCompile, programName } from './compileToBinary.ts';
import { parseGoOutput } from './goDiagnostics.ts';
import { goGlue, goGlueName } from './goGlue.ts';
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

/** Compiles a solution of a function that is called and declared like this. */
export async function compileGo(request: PrepareRequest, name: string, declaration: string): Promise<Prepared> {
	const { toolchain, source, signature, limits } = request;
	const { kitFolder, parts } = toolchain;
	const tools = parts?.['tools'];
	if (kitFolder === undefined || tools === undefined)
		return { kind: 'sandboxFailed', reason: 'the driver is not compiled' };
	const glue = goGlueFor(source, name, signature);
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
		reject: (failed) => rejectedGo(failed, { name, declaration, source }),
	});
}

/** The glue belongs to the package that the solution names; a file without a name gets an error of its own. */
export function goGlueFor(source: string, name: string, signature: Signature): string {
	const packageName = /^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*package[ \t]+([A-Za-z_]\w*)/.exec(source)?.[1];
	return goGlue(packageName ?? 'solution', name, signature);
}

/** A rejection with a place and a reason. */
export function rejectedGo(
	failed: FailedCompile,
	about: { name: string; declaration: string; source: string },
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
	{ name, declaration, source }: { name: string; declaration: string; source: string },
): { message: string; line: number } {
	const limitWords = compileLimitWords(failed);
	if (limitWords !== undefined) return { message: limitWords, line: 1 };
	const { driverErrors } = failed.said;
	if (driverErrors.includes(`undefined: ${name}`) || driverErrors.includes(`undeclared name: ${name}`)) {
		return { message: `No function ${name} was found. Its first line should be: ${declaration}`, line: 1 };
	}
	if (driverErrors.some((error) => error.startsWith(`cannot use ${name} `))) {
		const line = source.split('\n').findIndex((text) => new RegExp(`^func\\s+${name}\\b`).test(text)) + 1 || 1;
		return {
			message: `${name} takes or returns other types than it is called with. Its first line should be: ${declaration}`,
			line,
		};
	}
	return { message: driverErrors[0] ?? 'The compiler gave up without naming a place.', line: 1 };
}
