import { writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '#contract/appError.ts';
import { goGlueFor, rejectedGo } from '../languages/compileGo.ts';
import { programName } from '../languages/compileToBinary.ts';
import { goClassRunner } from '../languages/goClassRunner.ts';
import { parseGoOutput } from '../languages/goDiagnostics.ts';
import { goMain } from '../languages/goDriver.ts';
import { goGlueName } from '../languages/goGlue.ts';
import { compiledLibrary } from '../languages/goKit.ts';
import { goValues } from '../languages/goValues.ts';
import type { Built, DebugBuild, Debugger, DebugLanguage } from './debugLanguage.ts';
import { failedCompile, rejection } from './rejection.ts';
import { runCompiler } from './runCompiler.ts';

/** Delve, by the extension of Go. */
const byDelve: Debugger = {
	kind: 'session',
	extensions: [{ id: 'golang.go', title: 'Go' }],
	configuration: ({ program, args, solution }) => ({
		...{ type: 'go', mode: 'exec', program, args, cwd: dirname(solution) },
	}),
};

export const goDebug: DebugLanguage = { debuggers: [byDelve], build };

/** What stands in place of the judge's driver: there is one case, in the file that the argument names, and its result is printed. */
const goDebugDriver = `
package codesensei

import (
	"fmt"
	"os"
)

type Prepare func(in *Reader) (call func(), write func(out *Writer))

var prepare Prepare

func Register(given Prepare) bool {
	prepare = given
	return true
}

func Main() {
	line, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	call, write := prepare(&Reader{line: line})
	call()
	out := &Writer{}
	write(out)
	if out.misfit == "" {
		fmt.Println("Result:", string(out.out))
	} else {
		fmt.Println("The result is " + out.misfit + ".")
	}
}
`;

/** As the judge compiles (compileGo.ts), but line for line, with names and under the solution's own path. Arguments: the tools, the folder, the solution. */
const script = `
set -e
cd "$1"
"$0/compile" -p codesensei -pack -importcfg importcfg -o codesensei.a values.go calls.go driver.go
"$0/compile" -N -l -p solution -pack -importcfg importcfg -o solution.a "$2" ${goGlueName}
"$0/compile" -p main -pack -importcfg importcfg -o main.a main.go
exec "$0/link" -importcfg importcfg -o ${programName} main.a
`;

async function build({ toolchain, folder, kits, path, source, signature, input }: DebugBuild): Promise<Built> {
	const library = await compiledLibrary(toolchain, join(kits, 'cache'));
	if (typeof library === 'string') throw new AppError('languageMissing', `Go can't be debugged here: ${library}.`);
	const files = {
		'values.go': goValues,
		'calls.go': goClassRunner,
		'driver.go': goDebugDriver,
		'main.go': goMain,
		[goGlueName]: goGlueFor(source, signature),
		'case.json': JSON.stringify(input),
		importcfg: placesOf(library),
	};
	for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
	const tools = toolchain.parts?.['tools'] ?? '';
	const { ok, words } = await runCompiler('/bin/sh', ['-c', script, tools, folder, path], folder);
	if (ok) return { kind: 'built', program: join(folder, programName), args: [join(folder, 'case.json')] };
	return rejection(rejectedGo(failedCompile(parseGoOutput(words, basename(path)), words), { signature, source }));
}

/** Where each package lies, as the compiler and the linker want it. */
function placesOf(library: ReadonlyMap<string, string>): string {
	const own: [string, string][] = [
		['codesensei', 'codesensei.a'],
		['solution', 'solution.a'],
	];
	return [...library, ...own].map(([name, file]) => `packagefile ${name}=${file}\n`).join('');
}
