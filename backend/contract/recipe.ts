import * as z from 'zod';
import { Value } from './value.ts';

/**
 * A large input as a few words: a small, closed language that the host expands with a seeded generator, so that
 * cases.json stays small and everybody gets the same bytes. docs/CHALLENGE-FORMAT.md explains each form.
 */
export type Recipe =
	| { make: 'value'; value: Value }
	| { make: 'fill'; value: Value; length: number }
	| { make: 'range'; start: number; step: number; length: number }
	| {
			make: 'ints';
			length: number;
			min: number;
			max: number;
			seed: number;
			distinct?: boolean | undefined;
			order?: 'ascending' | 'descending' | undefined;
	  }
	| { make: 'longs'; length: number; min: string; max: string; seed: number }
	| { make: 'text'; length: number; alphabet: string; seed: number }
	| { make: 'chars'; length: number; alphabet: string; seed: number }
	| { make: 'repeat'; of: Recipe; times: number }
	| { make: 'concat'; parts: Recipe[] }
	| { make: 'list'; parts: Recipe[] }
	| { make: 'cut'; of: Recipe; length: number }
	| { make: 'rows'; count: number; of: Recipe }
	| {
			make: 'graph';
			shape: 'path' | 'cycle' | 'star' | 'tree' | 'random' | 'grid';
			nodes: number;
			edges?: number | undefined;
			directed?: boolean | undefined;
			seed: number;
	  };

const length = z.int().min(0).max(1_000_000);
const seed = z
	.int()
	.min(0)
	.max(2 ** 31 - 1);
const safe = z.int();

export const Recipe: z.ZodType<Recipe> = z.lazy(() =>
	z.discriminatedUnion('make', [
		z.strictObject({ make: z.literal('value'), value: Value }).meta({ description: 'the value itself' }),
		z
			.strictObject({ make: z.literal('fill'), value: Value, length })
			.meta({ description: 'an array of `length` copies of `value`' }),
		z
			.strictObject({ make: z.literal('range'), start: safe, step: safe, length })
			.meta({ description: 'start, start + step, ...: `length` numbers' }),
		z
			.strictObject({
				make: z.literal('ints'),
				length,
				min: safe,
				max: safe,
				seed,
				distinct: z.boolean().optional(),
				order: z.enum(['ascending', 'descending']).optional(),
			})
			.meta({ description: '`length` random whole numbers from `min` to `max`, both included' }),
		z
			.strictObject({
				make: z.literal('longs'),
				length,
				min: z.string().regex(/^-?\d+$/),
				max: z.string().regex(/^-?\d+$/),
				seed,
			})
			.meta({ description: 'the same for long: `min` and `max` are strings of digits' }),
		z
			.strictObject({ make: z.literal('text'), length, alphabet: z.string().min(1).max(64), seed })
			.meta({ description: 'a random string of `length` characters out of `alphabet`' }),
		z
			.strictObject({ make: z.literal('chars'), length, alphabet: z.string().min(1).max(64), seed })
			.meta({ description: 'the same as an array of characters, for char' }),
		z
			.strictObject({ make: z.literal('repeat'), of: Recipe, times: length })
			.meta({ description: 'the array or string of `of`, `times` times one after the other' }),
		z
			.strictObject({ make: z.literal('concat'), parts: z.array(Recipe).min(1).max(20) })
			.meta({ description: 'the arrays or strings of `parts`, one after the other' }),
		z
			.strictObject({ make: z.literal('list'), parts: z.array(Recipe).max(20) })
			.meta({ description: 'an array whose elements are the values of `parts`' }),
		z
			.strictObject({ make: z.literal('cut'), of: Recipe, length: length.min(1) })
			.meta({ description: 'the array of `of`, cut into arrays of `length` elements' }),
		z
			.strictObject({ make: z.literal('rows'), count: z.int().min(0).max(5_000), of: Recipe })
			.meta({ description: '`count` values of `of`, each with the next seed' }),
		z
			.strictObject({
				make: z.literal('graph'),
				shape: z.enum(['path', 'cycle', 'star', 'tree', 'random', 'grid']),
				nodes: z.int().min(0).max(200_000),
				edges: z.int().min(0).max(500_000).optional(),
				directed: z.boolean().optional(),
				seed,
			})
			.meta({ description: 'a graph as adjacency list (int[][]) with ascending neighbours' }),
	]),
);
