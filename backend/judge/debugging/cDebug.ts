import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cDriverHeader } from '../languages/cDriver.ts';
import { cFlags } from '../languages/cKit.ts';
import { cTailName, cTranslationUnit } from '../languages/cTail.ts';
import { rejectedC } from '../languages/compileC.ts';
import { programName } from '../languages/compileToBinary.ts';
import { parseGccOutput } from '../languages/gccDiagnostics.ts';
import { cDebugSource } from './cDebugSource.ts';
import { caseLine, cPath } from './cppDebug.ts';
import type { Built, DebugBuild, DebugLanguage } from './debugLanguage.ts';
import { byCodeLldb, byCpptools } from './gnuDebuggers.ts';
import { failedCompile, rejection } from './rejection.ts';
import { runCompiler } from './runCompiler.ts';

const flags = [...cFlags, '-O0', '-g', '-fdiagnostics-color=never'];

export const cDebug: DebugLanguage = { debuggers: [byCpptools, byCodeLldb], build };

async function build({ toolchain, folder, path, source, signature, input }: DebugBuild): Promise<Built> {
	const files = {
		'unit.c': caseLine(input) + cTranslationUnit(source, cPath(path), signature),
		'driver.h': cDriverHeader,
		'debug.c': cDebugSource,
	};
	for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
	const at = (file: string): string => join(folder, file);
	const program = at(programName);
	const call = [...flags, '-include', at('driver.h'), '-o', program, at('unit.c'), at('debug.c'), '-lm'];
	const { ok, words } = await runCompiler(toolchain.program, call, folder, toolchain.environment);
	if (ok) return { kind: 'built', program, args: [] };
	const said = parseGccOutput(words, path, (file) => file === cTailName || file.startsWith(folder));
	return rejection(rejectedC(failedCompile(said, words), { signature, source }));
}
