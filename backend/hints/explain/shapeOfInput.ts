import type { ShownValue } from '#contract/judging.ts';
import type { Signature } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';

/** What each argument is like, in words: how much there is, what is special about it. Undefined for an argument about which nothing can be said. */
export function shapeOfInput(input: readonly ShownValue[], { parameters }: Signature): string[] {
	return parameters.flatMap(({ name, type }, at) => {
		const shown = input[at];
		if (shown === undefined) return [];
		if (shown.kind === 'cut') return [`\`${name}\` is large: ${count(shown.characters, 'character')} of JSON.`];
		return [`\`${name}\` ${shapeOf(shown.value, type)}.`];
	});
}

function shapeOf(value: Value, type: string): string {
	if (value === null) return 'is nothing at all (null)';
	if (typeof value === 'boolean') return `is ${value}`;
	if (typeof value === 'number') return shapeOfNumber(value);
	if (typeof value === 'string') return /^long/.test(type) ? shapeOfNumber(Number(value)) : shapeOfText(value);
	if (type.startsWith('tree')) return shapeOfTree(value);
	const noun = type.startsWith('list') ? 'node' : type === 'graph' ? 'node' : type.endsWith('[][]') ? 'row' : 'element';
	return shapeOfArray(value, noun);
}

function shapeOfNumber(number: number): string {
	const traits = [
		number === 0 ? 'zero' : '',
		number < 0 ? 'negative' : '',
		number === 2 ** 31 - 1 || number === -(2 ** 31) ? 'at the border of what 32 bits hold' : '',
		Math.abs(number) > 2 ** 31 ? 'more than 32 bits hold' : '',
	].filter((trait) => trait !== '');
	return `is ${number.toLocaleString('en-US')}${traits.length === 0 || number === 0 ? '' : `, ${traits.join(', ')}`}`;
}

function shapeOfText(text: string): string {
	if (text === '') return 'is the empty text';
	const letters = new Set(text).size;
	if (text.length === 1) return 'is a single character';
	const same = letters === 1 ? ', all the same' : letters === text.length ? ', all different' : '';
	return `has ${count(text.length, 'character')}${same}`;
}

function shapeOfTree(levels: readonly Value[]): string {
	if (levels.length === 0) return 'has no node';
	const nodes = levels.filter((value) => value !== null).length;
	if (nodes === 1) return 'is a single node';
	return `has ${count(nodes, 'node')}${isChain(levels) ? ', each with at most one child: a chain' : ''}`;
}

/** Level by level, every node of a chain is followed by the places of two children of which one at most is there. */
function isChain(levels: readonly Value[]): boolean {
	for (let at = 1; at < levels.length; at += 2)
		if (levels[at] !== null && (levels[at + 1] ?? null) !== null) return false;
	return true;
}

function shapeOfArray(values: readonly Value[], noun: string): string {
	if (values.length === 0) return `is empty: there is no ${noun}`;
	const numbers = values.every((value) => typeof value === 'number') ? values : undefined;
	const head = `has ${count(values.length, noun)}`;
	if (values.length === 1) return `${head}, only one`;
	const keys = values.map((value) => JSON.stringify(value));
	const distinct = new Set(keys).size;
	const traits = [distinct === 1 ? 'all the same' : distinct < values.length ? 'some of them equal' : ''];
	if (numbers !== undefined && distinct > 1) traits.push(orderOf(numbers));
	if (numbers?.some((number) => number < 0) === true)
		traits.push(numbers.every((one) => one < 0) ? 'all negative' : 'some negative');
	const range =
		numbers === undefined || distinct === 1 ? [] : [`from ${Math.min(...numbers)} to ${Math.max(...numbers)}`];
	return [head, ...range, ...traits.filter((trait) => trait !== '')].join(', ');
}

function orderOf(numbers: readonly number[]): string {
	const pairs = numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0));
	if (pairs.every((step) => step >= 0)) return 'ascending';
	if (pairs.every((step) => step <= 0)) return 'descending';
	return '';
}

/** "1 element", "1,000 elements". */
export function count(number: number, noun: string): string {
	return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}
