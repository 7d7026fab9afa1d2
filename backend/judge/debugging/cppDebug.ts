import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#contract/appError.ts';
import type { Input } from '#contract/value.ts';
import { rejectedCpp } from '../languages/compileCpp.ts';
import { programName } from '../languages/compileToBinary.ts';
import { cppDriverHeader } from '../languages/cppDriverHeader.ts';
import { cppTailName, cppTranslationUnit } from '../languages/cppDriverTail.ts';
import { cppFlags } from '../languages/cppKit.ts';
import { parseGccOutput } from '../languages/gccDiagnostics.ts';
import { openKit } from '../languages/kit.ts';
import type { Toolchain } from '../languages/language.ts';
import { byteLiteral } from './byteLiteral.ts';
import { cppDebugSource } from './cppDebugSource.ts';
import type { Built, DebugBuild, DebugLanguage } from './debugLanguage.ts';
import { byCodeLldb, byCpptools } from './gnuDebuggers.ts';
import { failedCompile, rejection } from './rejection.ts';
import { runCompiler } from './runCompiler.ts';

/** As the judge compiles, but line for line; an exception that nobody catches ends the program where it is thrown. */
const flags = [...cppFlags, '-O0', '-g', '-DCODE_SENSEI_DEBUG', '-fdiagnostics-color=never'];

export const cppDebug: DebugLanguage = { debuggers: [byCpptools, byCodeLldb], build };

async function build({ toolchain, folder, kits, path, source, signature, input }: DebugBuild): Promise<Built> {
	const kit = await openDebugKit(toolchain, kits);
	const unit = cppTranslationUnit(source, cPath(path), signature);
	writeFileSync(join(folder, 'unit.cpp'), caseLine(input) + unit);
	const program = join(folder, programName);
	const { ok, words } = await runCompiler(
		toolchain.program,
		[
			...[...flags, '-include', join(kit, 'driver.hpp'), '-o', program],
			...[join(folder, 'unit.cpp'), join(kit, 'debug.o')],
		],
		folder,
		toolchain.environment,
	);
	if (ok) return { kind: 'built', program, args: [] };
	const said = parseGccOutput(words, path, (file) => file === cppTailName || file.startsWith(kit));
	return rejection(rejectedCpp(failedCompile(said, words), { signature, source }));
}

/** Stands before everything else; the number of the solution's first line is told after it. */
export function caseLine(input: Input): string {
	const letters = byteLiteral(JSON.stringify(input));
	return `extern const char code_sensei_case[];\nconst char code_sensei_case[] = ${letters};\n`;
}

/** A path between quotes in a directive. */
export function cPath(path: string): string {
	return path.replaceAll(/["\\]/g, '\\$&');
}

/** What stands in place of the judge's driver, compiled ahead. */
async function openDebugKit(toolchain: Toolchain, parent: string): Promise<string> {
	const kit = await openKit({
		parent,
		inputs: [cppDriverHeader, cppDebugSource, flags, toolchain.program, toolchain.version],
		make: async (folder) => {
			writeFileSync(join(folder, 'driver.hpp'), cppDriverHeader);
			writeFileSync(join(folder, 'debug.cpp'), cppDebugSource);
			const step = ['-c', 'debug.cpp', '-o', 'debug.o'];
			const { ok, words } = await runCompiler(toolchain.program, [...flags, ...step], folder, toolchain.environment);
			return ok ? undefined : `${toolchain.program} can't compile the driver: ${words}`;
		},
		roomFor: 'debugging C++ needs (2 MB)',
	});
	if (kit.kind === 'failed') throw new AppError('languageMissing', `C++ can't be debugged here: ${kit.reason}.`);
	return kit.folder;
}
