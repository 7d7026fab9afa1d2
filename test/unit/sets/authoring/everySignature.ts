import { ScalarName, type Signature } from '#contract/signature.ts';

const scalars = ScalarName.options;

/** Every type that may stand in a signature. */
export const everyType = [
	...scalars.flatMap((scalar) => [
		scalar,
		`${scalar}?`,
		...[scalar, `${scalar}?`].flatMap((type) => [`${type}[]`, `${type}[][]`, `${type}[][][]`]),
		...['list', 'tree'].flatMap((kind) => [`${kind}<${scalar}>`, `${kind}<${scalar}>[]`]),
	]),
	'graph',
];

/** A function that takes and returns the type, one that changes it where it can be changed, and a class with it. */
export function signaturesWith(type: string): Signature[] {
	const parameters = [{ name: 'given', type }];
	const isNodes = /^(?:list|tree)</.test(type);
	return [
		{ name: 'findIt', parameters, returns: { type } },
		...(/\]$|^(?:list|tree)<|^graph$/.test(type)
			? [{ name: 'changeIt', parameters, returns: { type: 'void' as const, changes: 'given' } }]
			: []),
		{
			name: 'Keeper',
			parameters,
			methods: [
				{ name: 'put', parameters, returns: { type: 'void' } },
				{ name: 'get', parameters: [], returns: { type: isNodes ? 'int' : type } },
			],
		},
	];
}
