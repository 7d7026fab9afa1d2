import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { staysInside } from '#proof/set/readInside.ts';

const Place = z.string().refine(staysInside, 'a path inside of the set');

/** One change of the copied set; docs/BENCHMARKS.md describes them. */
const Edit = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('replace'), file: Place, text: z.string().min(1), with: z.string() }),
	z.strictObject({ kind: z.literal('delete'), path: Place }),
	z.strictObject({ kind: z.literal('add'), path: Place, text: z.string() }),
	z.strictObject({ kind: z.literal('addBytes'), path: Place, base64: z.base64() }),
	z.strictObject({ kind: z.literal('copy'), from: Place, to: Place }),
	z.strictObject({ kind: z.literal('rename'), from: Place, to: Place }),
	z.strictObject({ kind: z.literal('link'), path: Place, to: z.string().min(1) }),
]);
export type Edit = z.infer<typeof Edit>;

/** A finding that has to come: `line` is its number, or a text that stands on that line and on no other one. */
const Expectation = z.strictObject({
	file: Place,
	line: z.union([z.int().positive(), z.string().min(1)]),
	message: z.string().min(1),
});
export type Expectation = z.infer<typeof Expectation>;

const DefectEntry = z.strictObject({
	name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
	/** For whoever reads it. */
	what: z.string().min(1),
	/** Folder of the set that is copied, beside defects.json. */
	base: Place.default('base'),
	/** It is found by running code. */
	needsJudge: z.boolean().default(false),
	/** Proved with --check. */
	check: z.boolean().default(false),
	edits: z.array(Edit),
	expect: Expectation,
	/** What the same defect makes come, too; it may be missing. */
	consequences: z.array(z.strictObject({ file: Place, message: z.string().min(1) })).default([]),
});

const DefectsFile = z.strictObject({ defects: z.array(DefectEntry).min(1).max(1_000) });

/** A set that is sound but for one thing, and what `prove` has to find. */
export interface Defect extends Omit<z.infer<typeof DefectEntry>, 'base'> {
	/** Absolute. */
	base: string;
}

const ownFolder = path.join(import.meta.dirname, '../fixtures/brokenSets');

/**
 * Every defect of a folder: of its defects.json, or of those in the folders in it.
 * @throws Error naming the file that does not fit the format
 */
export function readDefects(folder = ownFolder): Defect[] {
	const own = readDefectsFile(path.resolve(folder));
	if (own !== undefined) return own;
	const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
	const defects = inside.flatMap(({ name }) => readDefectsFile(path.resolve(folder, name)) ?? []);
	if (defects.length === 0) throw new Error(`There is no defects.json in ${folder}.`);
	return defects;
}

function readDefectsFile(folder: string): Defect[] | undefined {
	const file = path.join(folder, 'defects.json');
	if (!existsSync(file)) return undefined;
	const parsed = DefectsFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
	if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
	return parsed.data.defects.map((defect) => ({ ...defect, base: path.join(folder, defect.base) }));
}
