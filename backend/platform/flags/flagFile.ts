import * as z from 'zod';
import { Role } from '#contract/accounts.ts';
import { FeatureName } from '#contract/features.ts';
import { flagTable } from './flagTable.ts';

/** On or off for everybody; or on for these roles, and for this share of the accounts besides. */
const RuleByAccount = z.union([
	z.boolean(),
	z
		.strictObject({ roles: z.array(Role).min(1).optional(), percent: z.number().min(0).max(100).optional() })
		.refine(({ roles, percent }) => roles !== undefined || percent !== undefined),
]);
export type FlagRule = z.infer<typeof RuleByAccount>;
export type FlagRules = ReadonlyMap<FeatureName, FlagRule>;

const expectedBy = {
	account: 'true, false, or an object with "roles" (of learner, instructor, admin), "percent" (0 to 100) or both',
	server: 'true or false',
};
const schemaBy = { account: RuleByAccount, server: z.boolean() };

const FlagFile = z.strictObject({ formatVersion: z.literal(1), flags: z.record(z.string(), z.unknown()) });

/** A file of flags is no bigger than this, in characters. */
const charactersMax = 100_000;

export type ReadFlags = { kind: 'rules'; rules: FlagRules } | { kind: 'wrong'; findings: readonly string[] };

/** Reads the text of a file of flags; names everything that is wrong with it, not only the first. */
export function readFlagFile(text: string): ReadFlags {
	if (text.length > charactersMax) return wrong('it is far longer than such a file is');
	const json = parseJson(text);
	if (json.kind === 'wrong') return wrong('it is no JSON');
	const file = FlagFile.safeParse(json.value);
	if (!file.success) return wrong('it should look like { "formatVersion": 1, "flags": { "forge": false } }');
	const rules = new Map<FeatureName, FlagRule>();
	const findings: string[] = [];
	for (const [key, value] of Object.entries(file.data.flags)) {
		const name = FeatureName.safeParse(key).data;
		if (name === undefined) {
			findings.push(`"${key.slice(0, 60)}" is no flag; there are ${FeatureName.options.join(', ')}`);
			continue;
		}
		const { by } = flagTable[name];
		const rule = schemaBy[by].safeParse(value);
		if (rule.success) rules.set(name, rule.data);
		else findings.push(`"${name}" should be ${expectedBy[by]}`);
	}
	return findings.length > 0 ? { kind: 'wrong', findings } : { kind: 'rules', rules };
}

function wrong(finding: string): ReadFlags {
	return { kind: 'wrong', findings: [finding] };
}

function parseJson(text: string): { kind: 'json'; value: unknown } | { kind: 'wrong' } {
	try {
		return { kind: 'json', value: JSON.parse(text) };
	} catch (error) {
		if (error instanceof SyntaxError) return { kind: 'wrong' };
		throw error;
	}
}
