import * as z from 'zod';

/**
 * As much of a schema as all providers understand. Lengths of texts, patterns, ranges and large bounds stay behind: some providers refuse a request
 * that names them, and zod checks them on the answer anyway.
 */
export type WireSchema = { description?: string | undefined } & (
	| { kind: 'object'; members: readonly WireMember[] }
	| { kind: 'array'; items: WireSchema; minItems: number | undefined; maxItems: number | undefined }
	| { kind: 'string'; choices: readonly string[] | undefined }
	| { kind: 'integer' | 'number' | 'boolean' | 'null' }
	| { kind: 'anyOf'; options: readonly WireSchema[] }
);

export interface WireMember {
	name: string;
	schema: WireSchema;
	optional: boolean;
}

type JsonSchema = z.core.JSONSchema._JSONSchema;

/** @throws Error for a schema that can't be told to every provider: that is a bug of whoever wrote it. */
export function wireSchemaOf(schema: z.ZodType): WireSchema {
	const json = z.toJSONSchema(schema, { io: 'input', cycles: 'throw', reused: 'inline', unrepresentable: 'throw' });
	const wire = parse(json, 'the answer');
	if (wire.kind !== 'object') throw new Error('the schema of an answer must be an object: providers take nothing else');
	return wire;
}

export function acceptsNull(schema: WireSchema): boolean {
	return schema.kind === 'null' || (schema.kind === 'anyOf' && schema.options.some(acceptsNull));
}

/** Without the nulls that stand for members which may be absent: one provider demands that every member is there. */
export function withoutStandInNulls(value: unknown, schema: WireSchema): unknown {
	switch (schema.kind) {
		case 'object':
			if (!isRecord(value)) return value;
			return Object.fromEntries(
				Object.entries(value).flatMap(([name, inner]) => {
					const member = schema.members.find((one) => one.name === name);
					if (member === undefined) return [[name, inner]];
					if (inner === null && member.optional && !acceptsNull(member.schema)) return [];
					return [[name, withoutStandInNulls(inner, member.schema)]];
				}),
			);
		case 'array':
			return Array.isArray(value) ? value.map((item) => withoutStandInNulls(item, schema.items)) : value;
		case 'anyOf': {
			const option = schema.options.find((one) => seemsMeant(value, one));
			return option === undefined ? value : withoutStandInNulls(value, option);
		}
		case 'string':
		case 'integer':
		case 'number':
		case 'boolean':
		case 'null':
			return value;
		default:
			return schema satisfies never;
	}
}

/** Told apart by shape, and objects by their members with a fixed choice of words. */
function seemsMeant(value: unknown, option: WireSchema): boolean {
	if (option.kind === 'array') return Array.isArray(value);
	if (option.kind !== 'object' || !isRecord(value)) return false;
	return option.members.every(({ name, schema }) => {
		if (schema.kind !== 'string' || schema.choices === undefined) return true;
		const word = value[name];
		return typeof word === 'string' && schema.choices.includes(word);
	});
}

function parse(node: JsonSchema, where: string): WireSchema {
	if (typeof node === 'boolean') throw unsayable(where, 'anything goes there');
	const description = node.description === undefined ? {} : { description: node.description };
	const options = node.anyOf ?? node.oneOf;
	if (options !== undefined) {
		return { ...description, kind: 'anyOf', options: options.map((one, at) => parse(one, `${where}|${at}`)) };
	}
	// The short form of a choice between simple types, e.g. of what may be null.
	if (Array.isArray(node.type)) {
		const { description: _, type, ...rest } = node;
		return { ...description, kind: 'anyOf', options: type.map((one) => parse({ ...rest, type: one }, where)) };
	}
	const type = node.type ?? typeOfConstant(node.const ?? node.enum?.[0]);
	switch (type) {
		case 'object':
			if (typeof node.additionalProperties === 'object') throw unsayable(where, 'its members have no fixed names');
			return { ...description, kind: 'object', members: membersOf(node, where) };
		case 'array': {
			const { items, minItems, maxItems } = node;
			if (items === undefined || Array.isArray(items) || node.prefixItems !== undefined)
				throw unsayable(where, 'its items are not all of one kind');
			return {
				...description,
				kind: 'array',
				items: parse(items, `${where}[]`),
				minItems: sayable(minItems),
				maxItems: sayable(maxItems),
			};
		}
		case 'string':
			return { ...description, kind: 'string', choices: choicesOf(node) };
		case 'integer':
		case 'number':
		case 'boolean':
		case 'null':
			return { ...description, kind: type };
		default:
			throw unsayable(where, 'it has no type');
	}
}

/** A long list makes a schema so large in a provider's eyes that it refuses it. */
const largestBound = 16;

function sayable(bound: number | undefined): number | undefined {
	return bound !== undefined && bound <= largestBound ? bound : undefined;
}

function membersOf(node: Exclude<JsonSchema, boolean>, where: string): WireMember[] {
	const required = new Set(node.required);
	return Object.entries(node.properties ?? {}).map(([name, inner]) => ({
		name,
		schema: parse(inner, `${where}.${name}`),
		optional: !required.has(name),
	}));
}

function choicesOf(node: Exclude<JsonSchema, boolean>): string[] | undefined {
	if (typeof node.const === 'string') return [node.const];
	return node.enum?.filter((word) => typeof word === 'string');
}

function typeOfConstant(constant: unknown): string | undefined {
	return constant === null ? 'null' : typeof constant;
}

function unsayable(where: string, why: string): Error {
	return new Error(`the schema can't be told to a provider: ${where}: ${why}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
