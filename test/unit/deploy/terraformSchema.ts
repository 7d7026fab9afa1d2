import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { Block } from './terraformFolder.ts';

/** A kind of value, a block, or a block that may be there several times; `name!` has to be set. */
type Fields = { [name: string]: string | Fields | [Fields] };
const Fields: z.ZodType<Fields> = z.lazy(() => z.record(z.string(), z.union([z.string(), z.tuple([Fields]), Fields])));
const Schemas = z.strictObject({
	providers: z.record(z.string(), z.string()),
	types: z.record(z.string(), z.strictObject({ fields: Fields, reads: z.array(z.string()) })),
});

/** What the providers take, see test/fixtures/terraform/README.md. */
export const schemas = Schemas.parse(
	JSON.parse(readFileSync(path.join(import.meta.dirname, '../../fixtures/terraform/schemas.json'), 'utf8')),
);

/** Terraform's own words, which every resource takes. */
const everywhere = new Set(['count', 'for_each', 'depends_on', 'provider', 'lifecycle', 'connection', 'provisioner']);

/** What of a resource its provider would refuse: names that it does not know, values of another kind, what is missing. */
export function faultsOf(type: string, block: Block): string[] {
	const schema = schemas.types[type];
	if (schema === undefined) return [`${type} is not in the schemas`];
	const own = Object.fromEntries(Object.entries(block).filter(([name]) => !everywhere.has(name)));
	return faultsIn(own, schema.fields, type);
}

/** Whether a field of a resource can be read. */
export function canRead(type: string, field: string): boolean {
	const schema = schemas.types[type];
	if (schema === undefined) return false;
	return schema.reads.includes(field) || field in schema.fields || `${field}!` in schema.fields;
}

function faultsIn(block: Block, fields: Fields, at: string): string[] {
	const faults: string[] = [];
	const given = new Map<string, unknown[]>();
	const add = (name: string, values: unknown[]): void => void given.set(name, [...(given.get(name) ?? []), ...values]);
	for (const [name, value] of Object.entries(block)) {
		if (name !== 'dynamic') add(name, isBlocks(value) ? value : [value]);
	}
	for (const [name, blocks] of Object.entries(z.record(z.string(), z.array(Dynamic)).parse(block['dynamic'] ?? {})))
		add(
			name,
			blocks.flatMap(({ content }) => content),
		);
	for (const [name, values] of given) {
		const field = fields[name] ?? fields[`${name}!`];
		if (field === undefined) faults.push(`${at}.${name} is not known`);
		else for (const value of values) faults.push(...faultsOfValue(value, field, `${at}.${name}`));
		if (field !== undefined && isBlock(field) && values.length > 1) faults.push(`${at}.${name} is there twice`);
	}
	for (const name of Object.keys(fields)) {
		if (name.endsWith('!') && !given.has(name.slice(0, -1))) faults.push(`${at}.${name.slice(0, -1)} is missing`);
	}
	return faults;
}

const Dynamic = z.strictObject({
	for_each: z.unknown(),
	iterator: z.string().optional(),
	content: z.array(z.record(z.string(), z.unknown())),
});

function faultsOfValue(value: unknown, field: Fields[string], at: string): string[] {
	if (isExpression(value)) return [];
	if (typeof field === 'string') return isOfKind(value, field) ? [] : [`${at} is no ${field}`];
	const inner = Array.isArray(field) ? field[0] : field;
	const parsed = z.record(z.string(), z.unknown()).safeParse(value);
	return parsed.success ? faultsIn(parsed.data, inner, at) : [`${at} is no block`];
}

function isOfKind(value: unknown, kind: string): boolean {
	switch (kind) {
		case 'string':
			return typeof value === 'string';
		case 'number':
			return typeof value === 'number';
		case 'bool':
			return typeof value === 'boolean';
		case 'list(string)':
			return Array.isArray(value) && value.every((one) => typeof one === 'string');
		case 'map(string)':
			return (
				typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string')
			);
		default:
			throw new Error(`The schemas have a kind that is not known: ${kind}`);
	}
}

/** Nobody but Terraform knows what comes out of one. */
function isExpression(value: unknown): boolean {
	return typeof value === 'string' && /^\$\{.*\}$/s.test(value);
}

function isBlock(field: Fields[string]): field is Fields {
	return typeof field === 'object' && !Array.isArray(field);
}

function isBlocks(value: unknown): value is Block[] {
	return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'object' && one !== null);
}
