import type { ShownValue } from '#contract/judging.ts';
import type { Value } from '#contract/value.ts';
import { type Content, element } from './element.ts';
import { valueText } from './shownValue.ts';
import { treeLayout, valuesByPlace } from './treeLayout.ts';

/**
 * A small binary tree drawn in characters, for the eye only: its array stands beside it and says the same.
 * @param other the value it is compared with: nodes that this one does not have are marked
 */
export function treeDrawing(shown: ShownValue, type: string, other?: ShownValue): Content {
	const tree = treeOf(shown, type);
	const labelOf = (value: Value): string => valueText(value, type);
	const lines = tree && treeLayout(tree, labelOf);
	if (lines === undefined) return undefined;
	const compared = other && treeOf(other, type);
	const there = compared && valuesByPlace(compared, labelOf);
	const differs = (place: number, text: string): boolean => there !== undefined && there.get(place) !== text;
	return element(
		'pre',
		{ class: 'tree-drawing', 'aria-hidden': true },
		lines.flatMap((line) => [
			...line.map(({ text, place }) => {
				if (place === undefined) return text;
				return element('span', { class: 'tree-node' }, differs(place, text) ? element('mark', {}, text) : text);
			}),
			'\n',
		]),
	);
}

function treeOf(shown: ShownValue, type: string): readonly Value[] | undefined {
	if (!/^tree<\w+>$/.test(type) || shown.kind === 'cut' || !Array.isArray(shown.value)) return undefined;
	return shown.value;
}
