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

const Method = z
	.strictObject({
		name: Identifier.meta({ description: 'camelCase name of the method; each language gets its own spelling of it' }),
		parameters: z.array(Parameter).max(4),
		returns: z.strictObject({
			type: z.union([z.literal('void'), TypeName]),
			description: z.string().max(200).optional(),
		}),
		description: z.string().max(200).optional().meta({ description: 'what it does, for the starter' }),
	})
	.superRefine(({ returns }, context) => {
		if (!/^(?:list|tree)</.test(returns.type)) return;
		context.addIssue({ code: 'custom', message: 'a method returns no nodes', path: ['returns', 'type'] });
	});
export type Method = z.infer<typeof Method>;

export const FunctionSignature = z
	.strictObject({
		name: Identifier.meta({ description: 'camelCase name of the function, e.g. twoSum (two_sum in Python)' }),
		parameters: z.array(Parameter).min(1).max(8),
		returns: Returns,
	})
	.superRefine((signature, context) => {
		const { parameters, returns } = signature;
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
		for (const message of mixedNodes(signature)) refuse(message);
	});
export type FunctionSignature = z.infer<typeof FunctionSignature>;

export const ClassSignature = z
	.strictObject({
		name: z
			.string()
			.regex(/^[A-Z][a-zA-Z0-9]{0,39}$/, 'the name of a class is PascalCase, letters and digits, at most 40')
			.meta({ description: 'PascalCase name of the class, e.g. MinStack' }),
		parameters: z.array(Parameter).max(4).meta({ description: 'of its constructor' }),
		methods: z.array(Method).min(1).max(10),
	})
	.superRefine((signature, context) => {
		const names = signature.methods.map(({ name }) => name);
		for (const [place, name] of names.entries()) {
			if (names.indexOf(name) === place) continue;
			context.addIssue({ code: 'custom', message: 'two methods have this name', path: ['methods', place, 'name'] });
		}
		for (const message of mixedNodes(signature)) context.addIssue({ code: 'custom', message });
	});
export type ClassSignature = z.infer<typeof ClassSignature>;

/** What the learner writes: a function, or a class with its methods. */
export const Signature = z.union([FunctionSignature, ClassSignature]);
export type Signature = z.infer<typeof Signature>;

export function isClass(signature: Signature): signature is ClassSignature {
	return 'methods' in signature;
}

/** Whatever goes into a solution: of a class, what its constructor and its methods take. */
export function parametersWithin(signature: Signature): Parameter[] {
	if (!isClass(signature)) return signature.parameters;
	return [...signature.parameters, ...signature.methods.flatMap(({ parameters }) => parameters)];
}

/** Every type that stands in a signature, but for void. */
export function typesWithin(signature: Signature): string[] {
	const returns = isClass(signature) ? signature.methods.map((method) => method.returns) : [signature.returns];
	return [...parametersWithin(signature), ...returns].map(({ type }) => type).filter((type) => type !== 'void');
}

/**
 * What an input consists of: a function's parameters; of a class the calls, an array of `[name, ...arguments]` of which the first makes the object and has the
 * name of the class.
 */
export function inputParameters(signature: Signature): Parameter[] {
	return isClass(signature) ? [{ name: 'calls', type: callsTypeName(signature) }] : signature.parameters;
}

/** The type of what is compared: of what is returned, or of the parameter that is changed in place; of a class `results`, what each call returned, null for nothing. */
export function resultTypeOf(signature: Signature): string {
	if (isClass(signature)) return 'results';
	const { parameters, returns } = signature;
	return parameters.find(({ name }) => name === returns.changes)?.type ?? returns.type;
}

/** The name of the parameter that is changed in place. */
export function changesOf(signature: Signature): string | undefined {
	return isClass(signature) ? undefined : signature.returns.changes;
}

/** What calls may be made: for each name the types of its arguments. The first is the class itself, and makes the object. */
export type CallTypes = Readonly<Record<string, readonly string[]>>;

/** The type of the calls of a class: `calls` and its `CallTypes` as JSON. No author writes it. */
function callsTypeName({ name, parameters, methods }: ClassSignature): string {
	const types = (of: readonly Parameter[]): string[] => of.map(({ type }) => type);
	const known = [[name, types(parameters)], ...methods.map((method) => [method.name, types(method.parameters)])];
	return `calls${JSON.stringify(Object.fromEntries(known))}`;
}

function mixedNodes(signature: Signature): string[] {
	const types = typesWithin(signature);
	return (['list', 'tree'] as const).flatMap((kind) => {
		const elements = types.flatMap((type) =>
			type.startsWith(`${kind}<`) ? [type.slice(kind.length + 1, type.indexOf('>'))] : [],
		);
		return new Set(elements).size > 1 ? [`every ${kind} of a signature holds values of one type`] : [];
	});
}
