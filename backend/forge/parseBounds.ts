import { isClass, type Signature } from '#contract/signature.ts';

/** Which part of an argument a constraint speaks of: `rows[i].length` is the length of an element of the parameter `rows`. */
export interface BoundedPart {
	/** Place among the parameters. */
	parameter: number;
	/** How many indexes follow the name. */
	depth: number;
	/** Of the part itself, e.g. `int` or `string[]`. */
	type: string;
	isLength: boolean;
}

export interface Bound {
	part: BoundedPart;
	least: bigint | undefined;
	most: bigint | undefined;
	/** As it stands in the challenge. */
	text: string;
}

export interface ReadBounds {
	bounds: Bound[];
	/** Whether they are all that the constraints say: then whatever keeps to them is valid. */
	isAll: boolean;
}

/** What the constraints of a function say about lengths and numbers in the usual form, `-10^9 <= nums[i], target <= 10^9`. */
export function parseBounds(constraints: readonly string[], signature: Signature): ReadBounds {
	if (isClass(signature)) return { bounds: [], isAll: false };
	const read = constraints.map((text) => readOne(text, signature.parameters));
	return {
		bounds: read.flatMap(({ bounds }) => bounds),
		isAll: read.length > 0 && read.every(({ isAll }) => isAll),
	};
}

function readOne(text: string, parameters: readonly { name: string; type: string }[]): ReadBounds {
	const nothing: ReadBounds = { bounds: [], isAll: false };
	const plain = text.replace(/[`$]/g, '').replaceAll('≤', '<=').replaceAll('−', '-').trim();
	const words = plain.split(/\s*(<=|<)\s*/);
	if (words.length !== 3 && words.length !== 5) return nothing;
	// In a chain of three the middle is bounded, in a pair the side that is no number.
	const [left = '', firstSign = '', middle = '', secondSign = '', right = ''] =
		words.length === 5
			? words
			: isNumber(words[0] ?? '')
				? words
				: ['', '', words[0] ?? '', words[1] ?? '', words[2] ?? ''];
	const least = shifted(numberIn(left), firstSign === '<' ? 1n : 0n);
	const most = shifted(numberIn(right), secondSign === '<' ? -1n : 0n);
	const parts = middle.split(/\s*,\s*/).map((name) => partOf(name, parameters));
	const bounds = parts.flatMap((part) => (part === undefined ? [] : [{ part, least, most, text }]));
	const isClosed = (left === '' || least !== undefined) && (right === '' || most !== undefined);
	return {
		bounds: least === undefined && most === undefined ? [] : bounds,
		isAll: isClosed && parts.every((part) => part !== undefined),
	};
}

function partOf(text: string, parameters: readonly { name: string; type: string }[]): BoundedPart | undefined {
	const [, name = '', indexes = '', length] = /^([A-Za-z]\w*)((?:\[\w+\])*)(\.length)?$/.exec(text) ?? [];
	const parameter = parameters.findIndex((one) => one.name === name);
	const depth = indexes.split('[').length - 1;
	let type = parameters[parameter]?.type ?? '';
	for (let level = 0; level < depth; level += 1) {
		const inner = /^(.+)\[\]$/.exec(type)?.[1] ?? /^list<(\w+)>$/.exec(type)?.[1];
		if (inner === undefined) return undefined;
		type = inner;
	}
	const isLength = length !== undefined;
	const fits = isLength ? /\]$|^list<|^string$/.test(type) : /^(?:int|long|double)$/.test(type);
	return fits ? { parameter, depth, type, isLength } : undefined;
}

const number = /^(-?)(?:(\d[\d,_]*)\s*(?:\*|·|x)\s*)?(\d[\d,_]*)(?:\^(\d{1,2}))?(?:\s*([+-])\s*(\d{1,9}))?$/;

function isNumber(text: string): boolean {
	return number.test(text);
}

function numberIn(text: string): bigint | undefined {
	const [matched, sign, factor = '1', base = '', power = '1', addSign = '+', added = '0'] = number.exec(text) ?? [];
	if (matched === undefined) return undefined;
	const whole = (digits: string): bigint => BigInt(digits.replace(/[,_]/g, ''));
	const size = whole(factor) * whole(base) ** BigInt(power);
	return (sign === '-' ? -size : size) + (addSign === '-' ? -whole(added) : whole(added));
}

function shifted(value: bigint | undefined, by: bigint): bigint | undefined {
	return value === undefined ? undefined : value + by;
}
