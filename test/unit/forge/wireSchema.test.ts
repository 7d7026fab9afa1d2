import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as z from 'zod';
import { openApiSchema, plainJsonSchema, strictJsonSchema } from '#backend/forge/providers/schemaDialects.ts';
import { type WireSchema, wireSchemaOf, withoutStandInNulls } from '#backend/forge/providers/wireSchema.ts';

/** Of one member, as each provider is told it: Gemini, OpenAI, Ollama. */
function told(schema: z.ZodType): unknown[] {
	const wire = wireSchemaOf(z.object({ it: schema }));
	const Told = z.object({ properties: z.object({ it: z.unknown() }) });
	return [openApiSchema, strictJsonSchema, plainJsonSchema].map((say) => Told.parse(say(wire)).properties.it);
}

describe('a schema over the wire', () => {
	it('says the same to all where all understand it', () => {
		assert.deepEqual(told(z.boolean()), Array(3).fill({ type: 'boolean' }));
		assert.deepEqual(told(z.int()), Array(3).fill({ type: 'integer' }));
		assert.deepEqual(told(z.number().describe('a share')), Array(3).fill({ type: 'number', description: 'a share' }));
	});

	it('leaves out what a provider would refuse, and keeps small bounds', () => {
		const text = z.string().min(1).max(5_000).regex(/^x/);
		assert.deepEqual(told(text), Array(3).fill({ type: 'string' }));
		assert.deepEqual(told(z.int().min(1).max(9)), Array(3).fill({ type: 'integer' }));
		const list = { type: 'array', items: { type: 'string' } };
		assert.deepEqual(told(z.array(text).min(2).max(40)), Array(3).fill({ ...list, minItems: 2 }));
		assert.deepEqual(told(z.array(text).max(16)), Array(3).fill({ ...list, maxItems: 16 }));
	});

	it('says choices, constants and what may be null in the words of each', () => {
		const choice = { type: 'string', enum: ['a', 'b'] };
		assert.deepEqual(told(z.enum(['a', 'b'])), [{ ...choice, format: 'enum' }, choice, choice]);
		assert.deepEqual(told(z.literal(['a', 'b'])), [{ ...choice, format: 'enum' }, choice, choice]);
		const maybe = { anyOf: [choice, { type: 'null' }] };
		assert.deepEqual(told(z.enum(['a', 'b']).nullable()), [
			{ ...choice, format: 'enum', nullable: true },
			maybe,
			maybe,
		]);
		const none = { anyOf: [{ type: 'string' }, { type: 'null' }] };
		assert.deepEqual(told(z.string().nullable()), [{ type: 'string', nullable: true }, none, none]);
		assert.deepEqual(told(z.literal(3)), Array(3).fill({ type: 'number' }));
	});

	it('says what may be absent: OpenAI hears that it may be null', () => {
		const wire = wireSchemaOf(z.object({ a: z.string(), b: z.string().optional(), c: z.int().default(3) }));
		assert.deepEqual(openApiSchema(wire)['required'], ['a']);
		assert.deepEqual(plainJsonSchema(wire)['required'], ['a']);
		const strict = strictJsonSchema(wire);
		assert.deepEqual(strict['required'], ['a', 'b', 'c']);
		assert.deepEqual(strict['properties'], {
			a: { type: 'string' },
			b: { anyOf: [{ type: 'string' }, { type: 'null' }] },
			c: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
		});
	});

	it('that refers to itself is refused', () => {
		const Tree = z.object({
			get children() {
				return z.array(Tree);
			},
		});
		assert.throws(() => wireSchemaOf(Tree));
	});
});

describe('nulls that stand for absent members', () => {
	const wire: WireSchema = wireSchemaOf(
		z.object({
			list: z.array(z.object({ a: z.string().optional(), b: z.string().nullish() })),
			choice: z.union([
				z.object({ kind: z.literal('one'), x: z.string().optional() }),
				z.object({ kind: z.literal('two'), x: z.string().nullable() }),
			]),
		}),
	);

	it('are taken away wherever they are, and nulls that are meant stay', () => {
		assert.deepEqual(
			withoutStandInNulls(
				{ list: [{ a: null, b: null }, { a: 'x' }], choice: { kind: 'one', x: null }, more: null },
				wire,
			),
			{ list: [{ b: null }, { a: 'x' }], choice: { kind: 'one' }, more: null },
		);
		assert.deepEqual(withoutStandInNulls({ list: [], choice: { kind: 'two', x: null } }, wire), {
			list: [],
			choice: { kind: 'two', x: null },
		});
	});

	it('are looked for in anything without harm', () => {
		for (const value of [null, 3, 'text', [], [null], { list: 3 }, { list: [null], choice: [] }]) {
			assert.deepEqual(withoutStandInNulls(value, wire), value);
		}
		const hostile: unknown = JSON.parse('{"__proto__":{"polluted":true},"list":[{"__proto__":null}]}');
		withoutStandInNulls(hostile, wire);
		assert.equal(Reflect.get({}, 'polluted'), undefined);
	});
});
