import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { javascript } from '../languages/javascript.ts';
import { javascriptDriverStart, typescriptDriverStart } from '../languages/nodeDriverStarts.ts';
import { strippingFlags, typescript } from '../languages/typescript.ts';
import { debuggedCall } from './debuggedCall.ts';
import type { Built, DebugBuild, Debugger, DebugLanguage } from './debugLanguage.ts';
import { nodeDebugProgram, nodePreparation } from './nodeDebugProgram.ts';
import { runCompiler } from './runCompiler.ts';

/** VS Code's own. */
const byNode: Debugger = {
	kind: 'session',
	extensions: [],
	configuration: ({ program, args, solution, configured }) => ({
		...{ type: 'node', program, args, cwd: dirname(solution) },
		...{ console: 'internalConsole', outputCapture: 'std', skipFiles: ['<node_internals>/**', program] },
		// Solutions may lie anywhere, also outside of what is open.
		resolveSourceMapLocations: null,
		// Where types were removed there are blanks: every line and column is where it is in the file.
		enableContentValidation: false,
		...(configured === undefined ? {} : { runtimeExecutable: configured }),
	}),
};

export const javascriptDebug: DebugLanguage = {
	debuggers: [byNode],
	build: (build) => buildForNode(build, { start: javascriptDriverStart, flags: [], spell: javascript.spell }),
};

export const typescriptDebug: DebugLanguage = {
	debuggers: [byNode],
	build: (build) =>
		buildForNode(build, { start: typescriptDriverStart, flags: strippingFlags, spell: typescript.spell }),
};

const Trouble = z.object({ line: z.int().positive(), message: z.string() });

/** Makes a solution what Node can run as a script. */
async function buildForNode(
	{ toolchain, folder, path, source, signature, input }: DebugBuild,
	{ start, flags, spell }: { start: string; flags: readonly string[]; spell: (name: string) => string },
): Promise<Built> {
	const [preparation, given, prepared, program] = [
		join(folder, 'prepare.cjs'),
		join(folder, 'given.txt'),
		join(folder, 'solution.txt'),
		join(folder, `debug-${signature.name}.cjs`),
	];
	writeFileSync(preparation, nodePreparation(start));
	writeFileSync(given, source);
	const call = [...flags, preparation, given, prepared];
	const run = await runCompiler(toolchain.program, call, folder, toolchain.environment);
	if (!run.ok) {
		const trouble = Trouble.safeParse(jsonOf(run.words));
		return { kind: 'rejected', ...(trouble.data ?? { line: 1, message: run.words.trim() }) };
	}
	writeFileSync(program, nodeDebugProgram(debuggedCall({ spell }, signature, input)));
	return { kind: 'built', program, args: [path, prepared] };
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// Node's own words, then.
		return undefined;
	}
}
