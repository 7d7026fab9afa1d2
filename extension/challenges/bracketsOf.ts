/** A type whose values are written in brackets, and the type of what stands between them. */
export interface Brackets {
	kind: 'array' | 'list' | 'tree' | 'graph';
	of: string;
}

/**
 * Takes a type of a signature apart: `int[][]` is an array of `int[]`, `list<int>` a list of `int`. A node of a tree may be missing, so `tree<int>` holds
 * `int?`; a graph holds for each node the numbers of its neighbours. Undefined for a type without brackets.
 */
export function bracketsOf(type: string): Brackets | undefined {
	if (type.endsWith('[]')) return { kind: 'array', of: type.slice(0, -2) };
	if (type === 'graph') return { kind: 'graph', of: 'int[]' };
	const [, kind, value] = /^(list|tree)<(\w+)>$/.exec(type) ?? [];
	if (value === undefined) return undefined;
	return kind === 'tree' ? { kind, of: `${value}?` } : { kind: 'list', of: value };
}
