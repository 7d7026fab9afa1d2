/** The value of each figure in the tables under *Newest figures* of docs/BENCHMARKS.md; of a figure that stands in several, the first. */
export function newestFigures(document: string): ReadonlyMap<string, number> {
	const found = new Map<string, number>();
	for (const line of sectionOf(document, 'Newest figures').split('\n')) {
		const [, names = '', values = ''] = line.split('|').map((cell) => cell.trim());
		const figures = namesIn(names);
		const numbers = numbersIn(values);
		for (const [place, figure] of figures.entries()) {
			const value = numbers[place];
			if (value !== undefined && !found.has(figure)) found.set(figure, value);
		}
	}
	return found;
}

/** From its heading to the next one of the same level. @throws Error when there is none */
export function sectionOf(document: string, title: string): string {
	const from = document.indexOf(`\n## ${title}\n`);
	if (from < 0) throw new Error(`there is no section ${title}`);
	const to = document.indexOf('\n## ', from + 1);
	return document.slice(from, to < 0 ? undefined : to);
}

const families = ['invertedU', 'successDriven', 'difficultyBlind', 'bktForgetting', 'das3h'];

/** A figure of each family is named once for all, as `saved_<family>_vs_fixed`; endings may follow several languages. */
function namesIn(cell: string): string[] {
	const names = [...cell.matchAll(/`([\w<>]+)`/g)].map(([, name = '']) => name);
	const ending = names.find((name) => name.startsWith('_'));
	if (ending !== undefined) return names.filter((name) => name !== ending).map((name) => name + ending);
	return names.flatMap((name) =>
		name.includes('<family>') ? families.map((family) => name.replace('<family>', family)) : [name],
	);
}

/** Those beside each other, without what stands in brackets; with semicolons between them where they have commas themselves. */
function numbersIn(cell: string): number[] {
	const plain = cell.replaceAll(/\([^()]*\)/g, '');
	return plain
		.split(plain.includes(';') ? ';' : /, (?=-?\d)/)
		.flatMap((part) => /-?\d[\d,]*(\.\d+)?/.exec(part)?.[0] ?? [])
		.map((text) => Number(text.replaceAll(',', '')));
}
