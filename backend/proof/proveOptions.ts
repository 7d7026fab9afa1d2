import { homedir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LanguageId } from '#contract/ids.ts';
import type { ProofMode } from './proveFolder.ts';

export const proofFormats = ['text', 'json', 'lines', 'junit', 'github'] as const;
export type ProofFormatName = (typeof proofFormats)[number];

export const proveUsage = `sensei prove <folder>... [--check] [--changed] [--format ${proofFormats.join('|')}] [--toolchain LANGUAGE=PROGRAM] [--cache DIR] [--without-sandbox]

Checks every challenge in the folders and writes its cases.json, small.json and proof.json. Of a folder that is an extension with
challenge sets (package.json contributes codeSensei.challengeSets), package.json and set.json are checked, too.

  --check            write nothing, and fail when what lies there is not what the proof makes (for CI)
  --changed          run only what was changed since it was proved; of the rest the words are checked, for while you write
  --format text      for people (default)
  --format json      one JSON object: { proved, sets: [{ folder, id, result }], challenges: [{ folder, id, seconds, result }] };
                     --json is the same
  --format lines     a JSON object a line, as it happens, for editors: kind is began, set, proving, proved, failed or ended
  --format junit     XML: a test suite for each set and challenge, a test case for each check
  --format github    workflow commands that put each finding on its line, then a summary
  --toolchain LANGUAGE=PROGRAM
                     which program runs or compiles a language, such as python=/opt/python3.13/bin/python3; can be given for several
  --cache DIR        where compiled programs and checked starters are remembered
  --without-sandbox  where there is no sandbox, run the challenges' code with limits only; for your own challenges

Exit code: 0 all proved, 1 something was found or it could not be proved here, 2 the command makes no sense.
`;

export interface ProveOptions {
	kind: 'run';
	folders: string[];
	mode: ProofMode;
	onlyChanged: boolean;
	format: ProofFormatName;
	cacheFolder: string;
	withoutSandbox: boolean;
	/** Programs by language, where it is not the usual one. */
	toolchains: Partial<Record<LanguageId, string>>;
}

/** What follows `prove` on the command line, or what is wrong with it. */
export function readProveOptions(args: string[]): ProveOptions | { kind: 'help' } | { kind: 'wrong'; reason: string } {
	const { values, positionals, tokens } = parseArgs({
		args,
		allowPositionals: true,
		strict: false,
		tokens: true,
		options: {
			check: { type: 'boolean' },
			changed: { type: 'boolean' },
			format: { type: 'string' },
			json: { type: 'boolean' },
			toolchain: { type: 'string', multiple: true },
			cache: { type: 'string' },
			'without-sandbox': { type: 'boolean' },
			help: { type: 'boolean', short: 'h' },
		},
	});
	const wrong = (reason: string) => ({ kind: 'wrong', reason }) as const;
	if (values.help === true) return { kind: 'help' };
	const known = new Set(['check', 'changed', 'format', 'json', 'toolchain', 'cache', 'without-sandbox', 'help']);
	const unknown = tokens.find((token) => token.kind === 'option' && !known.has(token.name));
	if (unknown?.kind === 'option') return wrong(`There is no option ${unknown.rawName}.`);
	if (positionals.length === 0) return wrong('Which folder?');
	const { cache } = values;
	if (cache !== undefined && (typeof cache !== 'string' || cache === '')) return wrong('--cache needs a folder.');
	const toolchains = toolchainsFrom(values.toolchain);
	if (toolchains === undefined)
		return wrong(
			`--toolchain needs a language and a program, such as python=/usr/bin/python3; languages are ${LanguageId.options.join(', ')}.`,
		);
	const format = values.json === true ? 'json' : proofFormats.find((name) => name === (values.format ?? 'text'));
	if (format === undefined) return wrong(`--format is one of ${proofFormats.join(', ')}.`);
	if (values.json === true && values.format !== undefined && values.format !== 'json')
		return wrong('--json is --format json; give one of them.');
	return {
		kind: 'run',
		folders: positionals,
		mode: values.check === true ? 'check' : 'write',
		onlyChanged: values.changed === true,
		format,
		cacheFolder: cache ?? defaultCacheFolder(),
		withoutSandbox: values['without-sandbox'] === true,
		toolchains,
	};
}

/** Undefined where one of them is none. */
function toolchainsFrom(given: unknown): ProveOptions['toolchains'] | undefined {
	const toolchains: ProveOptions['toolchains'] = {};
	for (const text of Array.isArray(given) ? given : given === undefined ? [] : [given]) {
		const [, name, program] = typeof text === 'string' ? (/^(\w+)=(.+)$/.exec(text) ?? []) : [];
		const language = LanguageId.safeParse(name).data;
		if (language === undefined || program === undefined) return undefined;
		toolchains[language] = program;
	}
	return toolchains;
}

/** The user's own cache folder, never a shared one: what lies there is trusted. */
function defaultCacheFolder(): string {
	const base = process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache');
	return path.join(base, 'code-sensei', 'proof');
}
