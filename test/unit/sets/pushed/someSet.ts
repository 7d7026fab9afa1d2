import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentSha256 } from '#proof/contentSha256.ts';
import { bankFiles } from '../../../contract/someChallenge.ts';

/** Source of the set, and the id of its challenge. */
export const someSource = 'acme~week-one';
export const someChallengeId = `${someSource}.two-sum`;
export const someFolder = 'challenges/arrays/two-sum';

export interface SetChanges {
	/** Fields of package.json. */
	manifest?: Record<string, unknown>;
	/** Fields of set.json. */
	set?: Record<string, unknown>;
	/** Fields of the entry of its challenge. */
	entry?: Record<string, unknown>;
	/** Names of the cases that its tests have; all unless given. */
	cases?: (name: string) => boolean;
	/** Files of the challenge that are another text, or not there. */
	files?: Readonly<Record<string, string | undefined>>;
	/** Files that are changed after the proof. */
	afterProof?: Readonly<Record<string, string | undefined>>;
}

/** A set of one challenge of the bank under an id of the set, with a proof that fits: path below the extension's folder to text. */
export async function someSet(changes: SetChanges = {}): Promise<Map<string, string>> {
	const bank = await bankFiles('arrays/two-sum');
	const cases = JSON.parse(bank.get('cases.json') ?? '') as { cases: { name: string }[] }; // as `prove` writes it
	const kept = cases.cases.filter(({ name }) => changes.cases?.(name) ?? true);
	const challenge = withChanges(bank, {
		'challenge.json': (bank.get('challenge.json') ?? '').replace('"bank.two-sum"', `"${someChallengeId}"`),
		'cases.json': json({ ...cases, cases: kept }),
		...changes.files,
	});
	const proof = JSON.parse(bank.get('proof.json') ?? '') as object; // as above
	const sha256 = contentSha256(challenge);
	const proved = withChanges(challenge, {
		'proof.json': json({ ...proof, contentSha256: sha256, cases: kept.length }),
		...changes.afterProof,
	});
	const entry = { challenge: 'two-sum', points: 10, ...changes.entry };
	return new Map([
		[
			'package.json',
			json({
				...{ name: 'week-one', publisher: 'acme', version: '1.0.0', engines: { vscode: '^1.105.0' } },
				extensionDependencies: ['code-sensei.code-sensei'],
				contributes: { codeSensei: { challengeSets: [{ path: 'set.json' }] } },
				...changes.manifest,
			}),
		],
		[
			'set.json',
			json({
				...{ formatVersion: 1, title: 'Week one', description: 'A set of one challenge, for tests.' },
				sections: [{ title: 'Pairs', challenges: [entry] }],
				...changes.set,
			}),
		],
		...[...proved].map(([file, text]) => [`${someFolder}/${file}`, text] as const),
	]);
}

/** Writes the files into a folder. */
export function writeSet(folder: string, files: ReadonlyMap<string, string>): void {
	for (const [file, text] of files) {
		mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
		writeFileSync(path.join(folder, file), text);
	}
}

function withChanges(
	files: ReadonlyMap<string, string>,
	changes: Readonly<Record<string, string | undefined>>,
): Map<string, string> {
	const changed = new Map(files);
	for (const [file, text] of Object.entries(changes)) {
		if (text === undefined) changed.delete(file);
		else changed.set(file, text);
	}
	return changed;
}

function json(value: unknown): string {
	return `${JSON.stringify(value, undefined, '\t')}\n`;
}
