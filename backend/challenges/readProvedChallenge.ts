import * as z from 'zod';
import { CasesFile, ChallengeFile, ProofFile, SmallFile } from '#contract/challengeFile.ts';
import type { ChallengeRules } from '#contract/challengeSet.ts';
import { LanguageId } from '#contract/ids.ts';
import { contentSha256 } from '#proof/contentSha256.ts';
import { challengeFormat, presentForm } from '#proof/fileFormat.ts';
import { fileEndings } from './fileEndings.ts';
import { readBankFiles } from './packedChallenge.ts';
import { parseJson } from './parseJson.ts';

/** A challenge whose proof fits its files. */
export interface ProvedChallenge {
	/** The proof's hash of the folder: which exact challenge an event is about. */
	version: string;
	file: ChallengeFile;
	statement: string;
	editorial: string;
	/** Reference solutions by language; Python's is always there. */
	references: Partial<Record<LanguageId, string>>;
	/** Name to text of generator.py, validator.py and reference.py, which make and judge inputs, and of checker.py if there is one. */
	programs: Readonly<Record<string, string>>;
	cases: CasesFile['cases'];
	/** The smallest inputs first. */
	small: SmallFile['cases'];
	/** Absent where its tests lie on a server, which has proved it. */
	proof?: ProofFile;
	/** Where it is submitted, if not here: address of the server that has its tests. Then programs, references and all cases but the examples are missing. */
	judgedAt?: string;
	/** Of a challenge of a set: what its author says about it. */
	rules?: ChallengeRules;
}

const programNames = new Set(['generator.py', 'validator.py', 'reference.py', 'checker.py']);

export type ReadChallenge = { kind: 'proved'; challenge: ProvedChallenge } | { kind: 'broken'; reason: string };

/**
 * Reads a challenge of the bank and refuses it unless its proof was made for exactly these files.
 * @param folder path inside the bank
 * @throws whatever the file system throws when it can't be read
 */
export async function readProvedChallenge(bankFolder: string, folder: string): Promise<ReadChallenge> {
	const contents = await readBankFiles(bankFolder, folder);
	if (contents === undefined) return broken('Some of its files can not be read as text.');
	return provedChallengeOf(contents);
}

/** As `readProvedChallenge`, of files that are at hand: path inside the folder (forward slashes) to text. */
export function provedChallengeOf(contents: ReadonlyMap<string, string>): ReadChallenge {
	const proof = parse(contents, 'proof.json', ProofFile);
	if (proof === undefined) return broken('It has no proof.');
	if (proof.contentSha256 !== contentSha256(contents)) return broken('Its files were changed after they were proved.');
	const form = presentForm(challengeFormat, parse(contents, 'challenge.json', z.unknown()));
	const file = form.kind === 'present' ? ChallengeFile.safeParse(form.value).data : undefined;
	const cases = parse(contents, 'cases.json', CasesFile);
	const small = parse(contents, 'small.json', SmallFile);
	const statement = contents.get('statement.md');
	const editorial = contents.get('editorial.md');
	if (!file || !cases || !small || statement === undefined || editorial === undefined) {
		return broken('Its files do not fit the format.');
	}
	const references: ProvedChallenge['references'] = {};
	for (const language of LanguageId.options) {
		const source = contents.get(`reference.${fileEndings[language]}`);
		if (source !== undefined) references[language] = source;
	}
	const programs = Object.fromEntries([...contents].filter(([name]) => programNames.has(name)));
	const { contentSha256: version } = proof;
	const inputs = { cases: cases.cases, small: small.cases };
	return {
		kind: 'proved',
		challenge: { version, file, statement, editorial, references, programs, ...inputs, proof },
	};
}

function broken(reason: string): ReadChallenge {
	return { kind: 'broken', reason };
}

function parse<Parsed>(
	contents: ReadonlyMap<string, string>,
	name: string,
	schema: z.ZodType<Parsed>,
): Parsed | undefined {
	const text = contents.get(name);
	return text === undefined ? undefined : parseJson(schema, text);
}
