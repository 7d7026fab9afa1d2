import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '@cdktn/hcl2json';
import * as z from 'zod';

const Block = z.record(z.string(), z.unknown());
export type Block = z.output<typeof Block>;
/** Blocks without a label, with one, and with two. */
const Blocks = z.array(Block);
const Named = z.record(z.string(), Blocks);

const Variable = z.strictObject({
	description: z.string().min(8),
	type: z.string(),
	default: z.unknown(),
	validation: z.array(z.strictObject({ condition: z.string(), error_message: z.string().min(8) })).optional(),
});
const Output = z.strictObject({ description: z.string().min(8), value: z.unknown(), depends_on: z.unknown() });

const Parsed = z.strictObject({
	terraform: Blocks.default([]),
	provider: Named.default({}),
	variable: z.record(z.string(), z.tuple([Variable.partial({ default: true, validation: true })])).default({}),
	output: z.record(z.string(), z.tuple([Output.partial({ depends_on: true })])).default({}),
	locals: Blocks.default([]),
	module: Named.default({}),
	resource: z.record(z.string(), Named).default({}),
	data: z.record(z.string(), Named).default({}),
});

/** What a folder of Terraform says, its files together. */
export interface TerraformFolder {
	folder: string;
	variables: ReadonlyMap<string, { isRequired: boolean }>;
	outputs: ReadonlySet<string>;
	locals: ReadonlyMap<string, unknown>;
	modules: ReadonlyMap<string, Block>;
	/** `type.name`, and `data.type.name` for what is only looked up. */
	resources: ReadonlyMap<string, { type: string; block: Block }>;
	/** Where its providers come from, by name. */
	providers: ReadonlyMap<string, { source: string; version: string }>;
	/** Every text in it but descriptions, expressions among them. */
	texts: readonly string[];
}

const Required = z.object({
	required_version: z.string(),
	required_providers: Blocks,
	backend: z.unknown().optional(),
});
const Provider = z.strictObject({ source: z.string(), version: z.string() });

/** @throws Error with file and line, by HashiCorp's own parser */
export async function readTerraformFolder(folder: string): Promise<TerraformFolder> {
	const files = readdirSync(folder).filter((name) => name.endsWith('.tf'));
	const parsed: z.output<typeof Parsed>[] = [];
	for (const name of files) {
		const file = path.join(folder, name);
		parsed.push(Parsed.parse(await parse(file, readFileSync(file, 'utf8'))));
	}
	const resources = new Map<string, { type: string; block: Block }>();
	for (const { resource, data } of parsed) {
		for (const [kind, all] of [
			['', resource],
			['data.', data],
		] as const) {
			for (const [type, named] of Object.entries(all))
				for (const [name, [block]] of Object.entries(named))
					resources.set(`${kind}${type}.${name}`, { type: `${kind}${type}`, block: block ?? {} });
		}
	}
	return {
		folder,
		resources,
		variables: new Map(
			parsed.flatMap(({ variable }) =>
				Object.entries(variable).map(([name, [one]]) => [name, { isRequired: !Object.hasOwn(one, 'default') }]),
			),
		),
		outputs: new Set(parsed.flatMap(({ output }) => Object.keys(output))),
		locals: new Map(parsed.flatMap(({ locals }) => locals.flatMap((block) => Object.entries(block)))),
		modules: new Map(
			parsed.flatMap(({ module }) => Object.entries(module).map(([name, [block]]) => [name, block ?? {}])),
		),
		providers: new Map(
			parsed
				.flatMap(({ terraform }) => terraform)
				.flatMap((block) => Required.parse(block).required_providers)
				.flatMap((named) => Object.entries(named).map(([name, one]) => [name, Provider.parse(one)])),
		),
		texts: parsed.flatMap((one) => textsIn(one)),
	};
}

/** Every text in a value, keys of maps included: an expression may stand there, too. Descriptions are words for people. */
export function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (Array.isArray(value)) return value.flatMap(textsIn);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => (key === 'description' ? [] : [key, ...textsIn(inner)]));
}

/** What is referred to by a word such as `var` or `local`, in all texts. */
export function referencesIn(texts: readonly string[], word: 'var' | 'local'): Set<string> {
	return new Set(texts.flatMap((text) => [...text.matchAll(new RegExp(`\\b${word}\\.(\\w+)`, 'g'))].map(nameOf)));
}

const nameOf = ([, name = '']: RegExpExecArray): string => name;
