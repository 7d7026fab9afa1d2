import type { Finding } from '#proof/finding.ts';
import type { ChallengeDraft } from './challengeDraft.ts';
import { cleanCode } from './draftText.ts';

/** What the programs of a challenge may import: nothing that reaches files, processes, the network or the clock. */
const importable = new Set(
	(
		'__future__ bisect collections dataclasses decimal enum fractions functools heapq itertools math operator random re string ' +
		'typing collections.abc'
	).split(' '),
);
const dunders = new Set(
	'__init__ __lt__ __le__ __gt__ __ge__ __eq__ __hash__ __len__ __iter__ __post_init__'.split(' '),
);
/** What modules hold of other modules, and frames of their surroundings. */
const reached = new Set(
	(
		'sys os io builtins inspect importlib import_module modules subprocess socket environ stdin stdout stderr gi_frame cr_frame ag_frame ' +
		'tb_frame f_back f_builtins f_globals f_locals'
	).split(' '),
);

/** The programs of a draft under the names that their findings have. */
export function programsOf(draft: ChallengeDraft): [string, string][] {
	return [
		['reference', draft.reference],
		['generator', draft.generator],
		['validator', draft.validator],
		...draft.wrongSolutions.map(({ code }, place): [string, string] => [`wrongSolutions[${String(place)}]`, code]),
	];
}

/** What a program reaches for that it does not need. Good manners and no wall: the sandbox is the wall. */
export function checkProgramWords(programs: readonly (readonly [string, string])[]): Finding[] {
	return programs.flatMap(([field, source]) => {
		const rows = cleanCode(source).split('\n');
		const modules = new Set(rows.flatMap(importedNames));
		return rows.flatMap((row, place): Finding[] => {
			const message = statementsIn(row)
				.map((bare) => faultOf(bare, modules))
				.find((fault) => fault !== undefined);
			return message === undefined ? [] : [{ file: field, line: place + 1, message, defect: 'unsafeProgram' }];
		});
	});
}

/** Without comments; what follows a semicolon is a statement of its own. */
function statementsIn(row: string): string[] {
	return row
		.replace(/#.*$/, '')
		.split(';')
		.map((one) => one.trim());
}

function faultOf(bare: string, modules: ReadonlySet<string>): string | undefined {
	const from = /^from\s+([\w.]+)\s+import\b(.*)$/.exec(bare);
	const strange =
		from === null ? importsOf(bare).find(({ module }) => !importable.has(module))?.module : strangeModule(from[1]);
	if (strange !== undefined) return `It must not import ${strange}.`;
	const taken = (from?.[2]?.match(/\w+/g) ?? []).find((name) => reached.has(name) || name.startsWith('_'));
	if (taken !== undefined) return `It must not import ${taken}.`;
	const special = (bare.match(/\b__\w+__\b/g) ?? []).find((name) => !dunders.has(name) && name !== '__future__');
	if (special !== undefined) return `It must not use ${special}.`;
	const call =
		/(?:^|[^.\w])(open|eval|exec|compile|globals|locals|vars|input|breakpoint|getattr|setattr|print)\s*\(/.exec(
			bare,
		)?.[1] ?? /\b(attrgetter|methodcaller)\s*\(/.exec(bare)?.[1];
	if (call !== undefined) return `It must not call ${call}().`;
	for (const [, head = '', name = ''] of bare.matchAll(/(\w*)[\])]*\s*\.\s*([A-Za-z_]\w*)/g)) {
		const isOwn = head === 'self' || head === 'cls';
		if (!isOwn && (reached.has(name) || (modules.has(head) && name.startsWith('_'))))
			return `It must not use .${name}.`;
	}
	return undefined;
}

function strangeModule(name: string | undefined): string | undefined {
	return name === undefined || importable.has(name) ? undefined : name;
}

function importsOf(bare: string): { module: string; name: string }[] {
	const plain = /^import\s+(.+)$/.exec(bare)?.[1];
	if (plain === undefined) return [];
	return plain.split(',').flatMap((part) => {
		const [module = '', , name = module] = part.trim().split(/\s+/);
		return module === '' ? [] : [{ module, name }];
	});
}

function importedNames(row: string): string[] {
	return statementsIn(row).flatMap((bare) => importsOf(bare).map(({ name }) => name));
}
