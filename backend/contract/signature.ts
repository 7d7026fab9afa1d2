import * as z from 'zod';

const scalars = ['int', 'long', 'double', 'bool', 'string'] as const;
export const ScalarName = z.enum(scalars);
export type ScalarName = z.infer<typeof ScalarName>;

/** A type as it stands in challenge.json: a scalar, or an array of it with one or two dimensions. */
export const TypeName = z
	.string()
	.regex(/^(int|long|double|bool|string)(\[\]){0,2}$/, 'a type is int, long, double, bool or string, with up to two []')
	.meta({ description: 'int, long, double, bool or string; int[] and int[][] are arrays of it' });

const Identifier = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/, 'a name is camelCase, letters and digits, at most 40');

export const Parameter = z.strictObject({
	name: Identifier.meta({ description: 'camelCase; each language gets its own spelling of it' }),
	type: TypeName,
	description: z.string().max(200).optional(),
});
export type Parameter = z.infer<typeof Parameter>;

export const Signature = z.strictObject({
	name: Identifier.meta({ description: 'camelCase name of the function, e.g. twoSum (two_sum in Python)' }),
	parameters: z.array(Parameter).min(1).max(8),
	returns: z.strictObject({ type: TypeName, description: z.string().max(200).optional() }),
});
export type Signature = z.infer<typeof Signature>;
