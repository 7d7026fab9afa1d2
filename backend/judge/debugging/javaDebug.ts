import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '#contract/appError.ts';
import { rejectedJava } from '../languages/compileJava.ts';
import { parseJavaOutput } from '../languages/javaDiagnostics.ts';
import { compileCommand, javaJarIn, openJavaKit } from '../languages/javaKit.ts';
import { javaEntry, javaEntryFile } from '../languages/javaEntry.ts';
import { javaHeader, javaNodeFiles } from '../languages/javaSources.ts';
import type { Built, DebugBuild, Debugger, DebugLanguage } from './debugLanguage.ts';
import { rejection } from './rejection.ts';
import { runCompiler } from './runCompiler.ts';

const compileHeapMb = 512;

/** `program` are the classes of the driver: they load those of the solution. */
const byJavaDebug: Debugger = {
	kind: 'session',
	extensions: [{ id: 'vscjava.vscode-java-debug', title: 'Debugger for Java' }],
	configuration: ({ program, args, solution, configured }) => ({
		...{ type: 'java', mainClass: 'codesensei.Debug', classPaths: [program], args, cwd: dirname(solution) },
		// Classes are looked for under the name that the solution's file has.
		...{ sourcePaths: [dirname(solution)], console: 'internalConsole', vmArgs: ['-ea', '-Xss64m'] },
		...{ stepFilters: { skipClasses: ['$JDK', 'codesensei.*', 'CodeSenseiEntry'] } },
		...(configured === undefined ? {} : { javaExec: configured }),
	}),
};

export const javaDebug: DebugLanguage = { debuggers: [byJavaDebug], build };

async function build({ toolchain, folder, kits, path, source, signature, input }: DebugBuild): Promise<Built> {
	const kit = await openJavaKit(toolchain, kits);
	if (kit.kind === 'failed') throw new AppError('languageMissing', `Java can't be debugged here: ${kit.reason}.`);
	const { kitFolder } = kit.toolchain;
	const fileName = basename(path);
	const sources = {
		...javaNodeFiles(source, signature),
		[javaEntryFile]: javaEntry(signature),
		// Traces and debuggers name a class's file, and know the solution's by it.
		[fileName]: source,
	};
	for (const [file, text] of Object.entries(sources)) writeFileSync(join(folder, file), text);
	const classes = join(folder, 'solution.classes');
	const order = { file: classes, folder, names: Object.keys(sources) };
	const [program = '', ...args] = compileCommand(kit.toolchain, compileHeapMb, order);
	const { ok, words } = await runCompiler(program, args, folder, toolchain.environment);
	if (!ok) {
		const failed = { said: parseJavaOutput(words, fileName, source), limit: undefined, limitMs: 0 };
		return rejection(rejectedJava(failed, { signature, source, ms: 0 }));
	}
	const header = JSON.stringify(javaHeader(signature, readFileSync(classes)));
	const oneCase = join(folder, 'case.txt');
	writeFileSync(oneCase, `${header}\n${JSON.stringify(input)}\n`);
	return { kind: 'built', program: javaJarIn(kitFolder), args: [oneCase] };
}
