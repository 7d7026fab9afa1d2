import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ToolFailure } from './toolFailure.ts';

/** What is watched, by the names that the benchmarks print. */
export const sizeFigures = [
	'vsix_bytes',
	'extension_bundle_bytes',
	'webview_bundle_bytes',
	'solo_bundle_bytes',
	'server_bundle_bytes',
] as const;
export type SizeFigure = (typeof sizeFigures)[number];

const vsix = 'code-sensei.vsix';

/** Which files of the build a figure adds up. */
const filesOf: Readonly<Record<SizeFigure, RegExp>> = {
	vsix_bytes: /^code-sensei\.vsix$/,
	extension_bundle_bytes: /^dist\/(extension|session|data)\.cjs$/,
	webview_bundle_bytes: /^dist\/(panel|statistics|classes)\.(js|css)$/,
	solo_bundle_bytes: /^dist\/backend\S*\.mjs$/,
	server_bundle_bytes: /^dist\/server\S*\.mjs$/,
};

/** No budget goes above these, whoever raises it. */
const most: Partial<Record<SizeFigure, number>> = { vsix_bytes: 2_000_000 };

/** What a figure may be, and what its files were when that was decided, so that one sees which of them grew. */
export interface SizeBudget {
	budget: number;
	files: Readonly<Record<string, number>>;
}
export type SizeBudgets = Readonly<Record<SizeFigure, SizeBudget>>;

/** Bytes by path, as the build wrote them down, and the VSIX where one was packed since. */
export function builtSizes(root: string): Record<string, number> {
	const list = path.join(root, 'dist/sizes.json');
	if (!existsSync(list))
		throw new ToolFailure('Nothing is built. `npm run package` builds and packs what is measured.');
	// Written by esbuild.config.mjs as an object of numbers.
	const sizes = JSON.parse(readFileSync(list, 'utf8')) as Record<string, number>;
	const packed = statSync(path.join(root, vsix), { throwIfNoEntry: false });
	if (packed !== undefined && packed.mtimeMs >= statSync(list).mtimeMs) sizes[vsix] = packed.size;
	return sizes;
}

/** What the files of a figure add up to; undefined where none of them was built. */
export function sizeOf(figure: SizeFigure, built: Readonly<Record<string, number>>): number | undefined {
	const files = ofFigure(figure, built);
	return files.length === 0 ? undefined : files.reduce((sum, [, bytes]) => sum + bytes, 0);
}

/** In words what is over its budget, and which of its files grew since the budget was decided; empty where nothing is. */
export function overBudget(budgets: SizeBudgets, built: Readonly<Record<string, number>>): string[] {
	return sizeFigures.flatMap((figure) => {
		const bytes = sizeOf(figure, built);
		const { budget, files } = budgets[figure];
		if (bytes === undefined || bytes <= budget) return [];
		const grown = grownFiles(figure, files, built).map(([file, by]) => `  ${file}: ${signed(by)}`);
		const limit = most[figure];
		const how =
			limit !== undefined && bytes > limit
				? `It may never be more than ${counted(limit)}: something has to go.`
				: `\`npm run build -- --meta\` writes what is in each bundle into artifacts/bundles. If it is worth it: \`npm run sizes -- --raise ${figure}\`, and say in the commit what for.`;
		return [
			[
				`${figure} is ${counted(bytes)} bytes, ${counted(bytes - budget)} over its budget of ${counted(budget)}.`,
				...grown,
				how,
			].join('\n'),
		];
	});
}

/** The budgets with one that fits what is built, with a little room above. @throws ToolFailure where it may not be as much */
export function raised(budgets: SizeBudgets, figure: SizeFigure, built: Readonly<Record<string, number>>): SizeBudgets {
	const bytes = sizeOf(figure, built);
	if (bytes === undefined) throw new ToolFailure(`Nothing of ${figure} is built. Run \`npm run package\` first.`);
	const limit = most[figure] ?? Number.POSITIVE_INFINITY;
	if (bytes > limit)
		throw new ToolFailure(`${figure} may never be more than ${counted(limit)}; it is ${counted(bytes)}.`);
	const budget = Math.min(limit, Math.ceil((bytes * (1 + room)) / 1_000) * 1_000);
	return { ...budgets, [figure]: { budget, files: Object.fromEntries(stableFiles(figure, built)) } };
}

const budgetFile = path.join(import.meta.dirname, 'sizeBudgets.json');

export function readBudgets(): SizeBudgets {
	// Written by `writeBudgets` only.
	return JSON.parse(readFileSync(budgetFile, 'utf8')) as SizeBudgets;
}

export function writeBudgets(budgets: SizeBudgets): void {
	writeFileSync(budgetFile, `${JSON.stringify(budgets, undefined, '\t')}\n`);
}

/** What a budget is above its figure: a word more on a screen is nobody's decision. */
const room = 0.01;

function ofFigure(figure: SizeFigure, sizes: Readonly<Record<string, number>>): [string, number][] {
	return Object.entries(sizes).filter(([file]) => filesOf[figure].test(file));
}

/** A chunk's name has a hash in it, and what several entries share has no other name: such are added up. */
function stableFiles(figure: SizeFigure, sizes: Readonly<Record<string, number>>): Map<string, number> {
	const stable = new Map<string, number>();
	for (const [file, bytes] of ofFigure(figure, sizes)) {
		const name = file.replace(/-[A-Z0-9]{8}(?=\.mjs$)/, '');
		stable.set(name, (stable.get(name) ?? 0) + bytes);
	}
	return stable;
}

/** Those that grew the most first. */
function grownFiles(
	figure: SizeFigure,
	before: Readonly<Record<string, number>>,
	built: Readonly<Record<string, number>>,
): [string, number][] {
	return [...stableFiles(figure, built)]
		.map(([file, bytes]): [string, number] => [file, bytes - (before[file] ?? 0)])
		.filter(([, by]) => by > 0)
		.sort((a, b) => b[1] - a[1])
		.slice(0, 8);
}

function counted(bytes: number): string {
	return bytes.toLocaleString('en');
}

function signed(bytes: number): string {
	return `${bytes > 0 ? '+' : ''}${counted(bytes)}`;
}
