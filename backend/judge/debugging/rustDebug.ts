import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '#contract/appError.ts';
import { linesOf, rejectedRust } from '../languages/compileRust.ts';
import { programName } from '../languages/compileToBinary.ts';
import { openKit } from '../languages/kit.ts';
import type { Toolchain } from '../languages/language.ts';
import { parseRustOutput } from '../languages/rustDiagnostics.ts';
import { rustMain } from '../languages/rustDriver.ts';
import { rustGlue, rustGlueName, withRustGlue } from '../languages/rustGlue.ts';
import { rustClassRunner } from '../languages/rustClassRunner.ts';
import { rustValues } from '../languages/rustValues.ts';
import type { Built, DebugBuild, DebugLanguage } from './debugLanguage.ts';
import { byCodeLldb, byCpptools } from './gnuDebuggers.ts';
import { failedCompile, rejection } from './rejection.ts';
import { runCompiler } from './runCompiler.ts';

const flags = ['--edition', '2021', '-C', 'opt-level=0', '-C', 'debuginfo=2'];

export const rustDebug: DebugLanguage = { debuggers: [byCodeLldb, byCpptools], build };

/** What stands in place of the judge's driver: there is one case, in the file that the argument names, and its result is printed. */
const rustDebugDriver = String.raw`
/// Reads the arguments of one case and calls; gives back what writes the result.
pub type Call = Box<dyn FnOnce() -> Box<dyn FnOnce(&mut Writer)>>;

pub fn run(prepare: fn(&mut Reader) -> Call) {
    let path = std::env::args_os().nth(1).expect("the file with the case is named");
    let line = std::fs::read(path).expect("the file with the case can be read");
    let call = prepare(&mut Reader { line: &line, at: 0 });
    let write_result = call();
    let mut writer = Writer::default();
    write_result(&mut writer);
    match writer.misfit {
        None => println!("Result: {}", writer.out),
        Some(got) => println!("The result is {}.", got),
    }
}
`;

async function build({ toolchain, folder, kits, path, source, signature, input }: DebugBuild): Promise<Built> {
	const kit = await openDebugKit(toolchain, kits);
	const at = (file: string): string => join(folder, file);
	const files = {
		'solution.rs': withRustGlue(source, signature),
		[rustGlueName]: rustGlue(signature, '::code_sensei'),
		'main.rs': rustMain,
		'case.json': JSON.stringify(input),
	};
	for (const [file, text] of Object.entries(files)) writeFileSync(at(file), text);
	const library = [
		...[...flags, '--error-format=json', '--crate-name', 'solution', '--crate-type', 'rlib'],
		// The solution is compiled with the driver's part behind it, and breakpoints are found by its own path.
		...['--remap-path-prefix', `${at('solution.rs')}=${path}`],
		...['--extern', `code_sensei=${join(kit, 'libcode_sensei.rlib')}`, '-o', at('libsolution.rlib'), at('solution.rs')],
	];
	const compiled = await runCompiler(toolchain.program, library, folder, toolchain.environment);
	if (!compiled.ok) {
		const said = parseRustOutput(compiled.words, basename(path), linesOf(source));
		return rejection(rejectedRust(failedCompile(said, compiled.words), { signature, source }));
	}
	const link = [
		...[...flags, '--crate-name', 'program', '--crate-type', 'bin', '-o', at(programName)],
		...['--extern', `solution=${at('libsolution.rlib')}`, '-L', kit, at('main.rs')],
	];
	const linked = await runCompiler(toolchain.program, link, folder, toolchain.environment);
	if (linked.ok) return { kind: 'built', program: at(programName), args: [at('case.json')] };
	return { kind: 'rejected', line: 1, message: linked.words.trim() };
}

async function openDebugKit(toolchain: Toolchain, parent: string): Promise<string> {
	const kit = await openKit({
		parent,
		inputs: [rustDebugDriver, rustValues, rustClassRunner, flags, toolchain.program, toolchain.version],
		make: async (folder) => {
			writeFileSync(join(folder, 'driver.rs'), rustDebugDriver + rustValues + rustClassRunner);
			const step = ['--crate-name', 'code_sensei', '--crate-type', 'rlib', '-A', 'warnings', 'driver.rs'];
			const output = ['-o', join(folder, 'libcode_sensei.rlib')];
			const { ok, words } = await runCompiler(toolchain.program, [...flags, ...step, ...output], folder);
			return ok ? undefined : `${toolchain.program} can't compile the driver: ${words}`;
		},
		roomFor: 'debugging Rust needs (2 MB)',
	});
	if (kit.kind === 'failed') throw new AppError('languageMissing', `Rust can't be debugged here: ${kit.reason}.`);
	return kit.folder;
}
