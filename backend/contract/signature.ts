import * as z from 'zod';

const scalars = ['int', 'long', 'double', 'bool', 'string', 'char'] as const;
export const ScalarName = z.enum(scalars);
export type ScalarName = z.infer<typeof ScalarName>;

const scalar = `(?:${scalars.join('|')})`;

/** A type as it stands in challenge.json. */
export const TypeName = z
	.string()
	.regex(
		new RegExp(`^(?:${scalar}\\??(?:\\[\\]){0,3}|(?:list|tree)<${scalar}>(?:\\[\\])?|graph)$`),
		'a type is int, long, double, bool, string or char, with ? when it may be null and up to three []; list<int> or tree<int>, with up to one []; or graph',
	)
	.meta({
		description:
			'int, long, double, bool, string or char; int? may be null; int[], int[][] and int[][][] are arrays; list<int> is a linked list, tree<int> a binary tree, graph an adjacency list',
	});

const Identifier = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/, 'a name is camelCase, letters and digits, at most 40');

export const Parameter = z.strictObject({
	name: Identifier.meta({ description: 'camelCase; each language gets its own spelling of it' }),
	type: TypeName,
	description: z.string().max(200).optional(),
});
export type Parameter = z.infer<typeof Parameter>;

export const Returns = z.strictObject({
	type: z.union([z.literal('void'), TypeName]),
	changes: Identifier.optional().meta({
		description: 'with void: the parameter that the function changes in place; what it is afterwards is the result',
	}),
	description: z.string().max(200).optional(),
});
export type Returns = z.infer<typeof Returns>;

export const Signature = z
	.strictObject({
		name: Identifier.meta({ description: 'camelCase name of the function, e.g. twoSum (two_sum in Python)' }),
		parameters: z.array(Parameter).min(1).max(8),
		returns: Returns,
	})
	.superRefine(({ parameters, returns }, context) => {
		const refuse = (message: string, ...path: (string | number)[]): void => {
			context.addIssue({ code: 'custom', message, path });
		};
		const changed = parameters.find(({ name }) => name === returns.changes);
		if (returns.type === 'void' && returns.changes === undefined)
			refuse('a function that returns nothing changes a parameter: name it in changes', 'returns', 'changes');
		if (returns.type !== 'void' && returns.changes !== undefined)
			refuse('changes goes with the type void', 'returns', 'changes');
		if (returns.changes !== undefined && (changed === undefined || !/\]$|^(list|tree)<|^graph$/.test(changed.type)))
			refuse('changes names a parameter that is an array, a list, a tree or a graph', 'returns', 'changes');
		for (const kind of ['list', 'tree']) {
			const elements = [...parameters, returns].flatMap(({ type }) =>
				type.startsWith(`${kind}<`) ? [type.slice(kind.length + 1, type.indexOf('>'))] : [],
			);
			if (new Set(elements).size > 1) refuse(`every ${kind} of a signature holds values of one type`);
		}
	});
export type Signature = z.infer<typeof Signature>;

/** The type of what is compared: of what is returned, or of the parameter that is changed in place. */
export function resultTypeOf({ parameters, returns }: Signature): string {
	return parameters.find(({ name }) => name === returns.changes)?.type ?? returns.type;
}
