import { termsIn } from './storyTerms.ts';

export interface Renaming {
	from: string;
	to: string;
}

/** Words that belong to no story: a constraint of these alone is taken over with other names in it. */
const plainWords = new Set(
	(
		'all and any are array ascending at both characters consists contain contains decimals descending different digits distinct each either element elements ' +
		'empty equal even every exactly for from has have holds in integer integers is it itself length letter letters long lowercase may more most no not null ' +
		'of odd one only or order other printable ascii repeats row rows same space strictly than that the them there they to true false two unique uppercase value ' +
		'values whole with without number numbers column columns least equally'
	).split(' '),
);

/** With the new names in place of the old ones. */
export function withNames(text: string, names: readonly Renaming[]): string {
	const to = new Map(names.map((name) => [name.from, name.to]));
	return text.replace(/(?<!\w)[A-Za-z]\w*/g, (word) => to.get(word) ?? word);
}

/** Whether it tells of a story, so that a model has to tell it in the new one. */
export function isOfStory(constraint: string, parameters: readonly string[]): boolean {
	const words = constraint.replace(/'[^']*'|"[^"]*"/g, ' ').match(/(?<!\w)[A-Za-z]\w*/g) ?? [];
	return words.some((word) => word.length > 1 && !parameters.includes(word) && !plainWords.has(word.toLowerCase()));
}

/** What a constraint says apart from its words: numbers, signs, literals, and which parameters they are about. */
export function skeleton(constraint: string, parameters: readonly string[]): string {
	const parts = /'[^']*'|"[^"]*"|\d+|<=|>=|[<>=^*+]|-(?=\s*\d)|\.\.\.|[A-Za-z]\w*(?:\[[^\]]*\])*(?:\.length)?/g;
	return [...constraint.matchAll(parts)]
		.flatMap(([part]) => {
			if (!/^[A-Za-z]/.test(part)) return [part];
			const name = /^[A-Za-z]\w*/.exec(part)?.[0] ?? '';
			const place = parameters.indexOf(name);
			// Which letter an index has says nothing.
			return place < 0 ? [] : [`$${String(place)}${part.slice(name.length).replace(/\[[A-Za-z]\]/g, '[]')}`];
		})
		.join(' ');
}

/** Whether two constraints, each with its own parameters, bound the same by the same. */
export function isSameConstraint(
	left: string,
	leftParameters: readonly string[],
	right: string,
	rightParameters: readonly string[],
): boolean {
	const same = skeleton(left, leftParameters) === skeleton(right, rightParameters);
	return same && termsIn(left).join() === termsIn(right).join();
}
