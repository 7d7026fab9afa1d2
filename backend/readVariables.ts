import { type Variable, type Variables, serverVariables } from './serverVariables.ts';

/** Of sysexits.h: the configuration is wrong, so that starting again would not help. */
export const exitConfig = 78;

/** A variable that is wrong or missing, and what it should be. Never its value, which may be a secret. */
export interface WrongVariable {
	name: string;
	expected: string;
}

/** The server can't start as it is configured. */
export class WrongConfiguration extends Error {
	readonly wrong: readonly WrongVariable[];

	constructor(wrong: readonly WrongVariable[]) {
		super(`The configuration is wrong:\n${wrong.map(({ name, expected }) => `  ${name}: ${expected}`).join('\n')}`);
		this.name = 'WrongConfiguration';
		this.wrong = wrong;
	}
}

// The keys of the table are its names.
const allNames = Object.keys(serverVariables) as (keyof Variables)[];

/** Those of the names, or all. @throws WrongConfiguration with the names of all that are wrong, missing or unknown */
export function readVariables<Name extends keyof Variables>(
	environment: NodeJS.ProcessEnv,
	names: readonly Name[],
): Pick<Variables, Name>;
export function readVariables(environment: NodeJS.ProcessEnv): Variables;
export function readVariables(
	environment: NodeJS.ProcessEnv,
	names: readonly (keyof Variables)[] = allNames,
): Partial<Variables> {
	const wrong: WrongVariable[] = Object.keys(environment)
		.filter((name) => name.startsWith('CODE_SENSEI_') && !Object.hasOwn(serverVariables, name))
		.map((name) => ({ name, expected: 'is not known; see `serve --help`' }));
	const values: Record<string, unknown> = {};
	for (const name of names) {
		const { schema, expected } = serverVariables[name] as Variable; // each entry of the table is one
		const parsed = schema.safeParse(environment[name] === '' ? undefined : environment[name]);
		if (parsed.success) values[name] = parsed.data;
		else wrong.push({ name, expected });
	}
	if (values['CODE_SENSEI_TIER'] === 'piston' && values['PISTON_URL'] === undefined) {
		wrong.push({ name: 'PISTON_URL', expected: serverVariables.PISTON_URL.expected });
	}
	if (values['CODE_SENSEI_WORK'] === 'queue' && values['REDIS_URL'] === undefined) {
		wrong.push({ name: 'REDIS_URL', expected: serverVariables.REDIS_URL.expected });
	}
	if (values['CODE_SENSEI_BLOBS'] === 's3' || values['CODE_SENSEI_BLOBS'] === 'gcs') {
		for (const name of neededForBucket) {
			if (values[name] === undefined) wrong.push({ name, expected: serverVariables[name].expected });
		}
	}
	if (wrong.length > 0) throw new WrongConfiguration(wrong);
	return values; // each was parsed by its own schema
}

const neededForBucket = ['CODE_SENSEI_BLOB_BUCKET', 'CODE_SENSEI_BLOB_KEY_ID', 'CODE_SENSEI_BLOB_SECRET'] as const;
