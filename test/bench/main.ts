/** `npm run -s bench -- NAME [--json | --markdown] [--quick] [--growth] [--fixtures DIR] [--families FILE]`: measures and prints the figures of docs/BENCHMARKS.md. */
import { parseArgs } from 'node:util';
import { ToolFailure, runTool } from '#tools/toolFailure.ts';
import type { BenchResult } from './benchResult.ts';
import { figureMarkdown } from './figureMarkdown.ts';
import { figureTable } from './figureTable.ts';

interface BenchOptions {
	quick: boolean;
	/** Nothing but how cost grows with the data. */
	growth: boolean;
	/** A folder of material that is not in the repository, in the format that docs/BENCHMARKS.md describes. */
	fixtures: string | undefined;
	/** A module with one more family of simulated students, as docs/BENCHMARKS.md describes it. */
	families: string | undefined;
}

/** Each is loaded only when it is asked for. */
const benches: Readonly<Record<string, (options: BenchOptions) => Promise<BenchResult>>> = {
	api: async (options) => (await import('./api.ts')).apiBench(options),
	capacity: async (options) => (await import('./capacity/capacityBench.ts')).capacityBench(options),
	judge: async (options) => (await import('./judge.ts')).judgeBench(options),
	forge: async (options) => (await import('./forge.ts')).forgeBench(options),
	ai: async (options) => (await import('./ai.ts')).aiBench(options),
	hints: async (options) => (await import('./hints.ts')).hintsBench(options),
	learning: async (options) => (await import('./learning.ts')).learningBench(options),
	prove: async (options) => (await import('./prove.ts')).proveBench(options),
	extension: async (options) => (await import('./extension.ts')).extensionBench(options),
};

const help = `npm run -s bench -- NAME [--json | --markdown] [--quick] [--growth] [--fixtures DIR] [--families FILE]

NAME is one of ${Object.keys(benches).join(', ')}.

  --json           one JSON object { bench, figures, context } and nothing else
  --markdown       tables for docs/BENCHMARKS.md or docs/CAPACITY.md
  --growth         api: nothing but how cost grows with the data
  --quick          fewer rounds, for a look while working: not for publishing
  --fixtures DIR   material to measure on, instead of our own
  --families FILE  learning: a module with one more family of simulated students
`;

await runTool(async () => {
	const { name, form, options } = parse(process.argv.slice(2));
	const bench = name === undefined ? undefined : benches[name];
	if (name === undefined || bench === undefined) throw new ToolFailure(help);
	const result = await bench(options);
	process.stdout.write(written(name, result, form));
	return 0;
});

type Form = 'table' | 'json' | 'markdown';

function written(name: string, { figures, context, markdown }: BenchResult, form: Form): string {
	if (form === 'json') return `${JSON.stringify({ bench: name, figures, context })}\n`;
	if (form === 'markdown') return markdown ?? figureMarkdown(name, figures);
	return figureTable(name, figures);
}

function parse(args: string[]): { name: string | undefined; form: Form; options: BenchOptions } {
	try {
		const flag = { type: 'boolean', default: false } as const;
		const flags = { json: flag, markdown: flag, quick: flag, growth: flag };
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { ...flags, fixtures: { type: 'string' }, families: { type: 'string' } },
		});
		const [name] = positionals;
		const { json, markdown, ...options } = values;
		const form = json ? 'json' : markdown ? 'markdown' : 'table';
		return { name, form, options: { fixtures: undefined, families: undefined, ...options } };
	} catch (error) {
		// parseArgs throws a TypeError with a code for an option that it does not know.
		if (error instanceof TypeError) throw new ToolFailure(`${error.message}\n\n${help}`, { cause: error });
		throw error;
	}
}
