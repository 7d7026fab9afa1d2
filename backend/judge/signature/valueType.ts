import {
	type CallTypes,
	inputParameters,
	resultTypeOf,
	ScalarName,
	type Signature,
	typesWithin,
} from '#contract/signature.ts';

/** A type of a signature, taken apart: `int[][]` is an array of an array of int. */
export type ValueType =
	| { kind: ScalarName }
	| { kind: 'nullable'; of: { kind: ScalarName } }
	| { kind: 'array'; of: ValueType }
	| { kind: 'list' | 'tree'; of: { kind: ScalarName } }
	| { kind: 'graph' };

/** What a case is made of: values, and of a class the calls that are made and what each of them returned, by its own type. */
export type CaseType =
	ValueType | { kind: 'calls'; of: ReadonlyMap<string, readonly ValueType[]> } | { kind: 'results' };

/** What a graph is made of: for each node its neighbours. */
export const adjacencyList: ValueType = { kind: 'array', of: { kind: 'array', of: { kind: 'int' } } };

/** Takes a type name that the contract has already checked, e.g. `double[]`, apart. */
export function parseValueType(name: string): ValueType {
	if (name.endsWith('[]')) return { kind: 'array', of: parseValueType(name.slice(0, -2)) };
	if (name.endsWith('?')) return { kind: 'nullable', of: scalarOf(name.slice(0, -1)) };
	if (name === 'graph') return { kind: 'graph' };
	const node = /^(list|tree)<(\w+)>$/.exec(name);
	if (node?.[2] !== undefined) return { kind: node[1] === 'list' ? 'list' : 'tree', of: scalarOf(node[2]) };
	return scalarOf(name);
}

/** The same for the types that `inputParameters` and `resultTypeOf` give. */
export function parseCaseType(name: string): CaseType {
	if (name === 'results') return { kind: 'results' };
	if (!name.startsWith('calls')) return parseValueType(name);
	// The contract wrote it.
	const types = Object.entries(JSON.parse(name.slice('calls'.length)) as CallTypes);
	return { kind: 'calls', of: new Map(types.map(([name, of]) => [name, of.map(parseValueType)])) };
}

/** The name as it stands in challenge.json. */
export function valueTypeName(type: CaseType): string {
	switch (type.kind) {
		case 'array':
			return `${valueTypeName(type.of)}[]`;
		case 'nullable':
			return `${type.of.kind}?`;
		case 'list':
		case 'tree':
			return `${type.kind}<${type.of.kind}>`;
		default:
			return type.kind;
	}
}

/** The types of an input, see `inputParameters`. */
export function inputTypes(signature: Signature): CaseType[] {
	return inputParameters(signature).map(({ type }) => parseCaseType(type));
}

/** The type of what a function is judged by. */
export function resultValueType(signature: Signature): CaseType {
	return parseCaseType(resultTypeOf(signature));
}

/** What the nodes of the lists or trees of a signature hold; undefined when it has none. */
export function nodeValues(signature: Signature, kind: 'list' | 'tree'): ScalarName | undefined {
	for (const type of typesWithin(signature)) {
		const found = new RegExp(`^${kind}<(\\w+)>`).exec(type)?.[1];
		if (found !== undefined) return scalarOf(found).kind;
	}
	return undefined;
}

function scalarOf(name: string): { kind: ScalarName } {
	const kind = ScalarName.safeParse(name).data;
	if (kind === undefined) throw new TypeError(`${name} is no type of a signature`);
	return { kind };
}
