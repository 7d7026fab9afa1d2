import { CasesFile, ChallengeFile, ProofFile } from '#contract/challengeFile.ts';
import type { ChallengeRules } from '#contract/challengeSet.ts';
import { type PublicChallengeFile, type PublicFile, publicFileName } from '#contract/publicChallenge.ts';

/** A challenge of a set, as an entry names it. */
export interface NamedChallenge {
	/** Path inside the extension's folder, with forward slashes. */
	folder: string;
	rules: Pick<ChallengeRules, 'hints'>;
}

/**
 * The files of a set as learners get them when its tests lie on a server: of each challenge statement, examples with their outputs, and hints as far as the set
 * gives them. No program, no other case, no proof, no editorial. Everything outside of the folders of challenges stays.
 * @param files path below the extension's folder to text, checked by `readPushed`
 * @param server address under which learners submit
 * @throws what parsing throws for files that were not checked
 */
export function examplesOnly(
	files: ReadonlyMap<string, string>,
	challenges: readonly NamedChallenge[],
	server: string,
): Map<string, string> {
	const isOfChallenge = (file: string): boolean => /(^|\/)challenges\//.test(file);
	const left = new Map([...files].filter(([file]) => !isOfChallenge(file)));
	for (const { folder, rules } of challenges) {
		const read = (name: string): string => files.get(`${folder}/${name}`) ?? '';
		const challenge = ChallengeFile.parse(JSON.parse(read('challenge.json')));
		left.set(`${folder}/challenge.json`, jsonText(publicChallenge(challenge, rules.hints.upTo)));
		left.set(`${folder}/statement.md`, read('statement.md'));
		left.set(`${folder}/${publicFileName}`, jsonText(publicFile(read, server)));
	}
	return left;
}

function publicChallenge(challenge: ChallengeFile, upTo: number): PublicChallengeFile {
	return { ...challenge, hints: challenge.hints.slice(0, upTo), largeInputs: [], invalidInputs: [] };
}

function publicFile(read: (name: string) => string, server: string): PublicFile {
	const { cases } = CasesFile.parse(JSON.parse(read('cases.json')));
	const { formatVersion, contentSha256 } = ProofFile.parse(JSON.parse(read('proof.json')));
	const outputs = cases.filter(({ origin }) => origin === 'example').map(({ expected }) => expected);
	return { formatVersion, challengeVersion: contentSha256, server, outputs };
}

function jsonText(value: unknown): string {
	return `${JSON.stringify(value, undefined, '\t')}\n`;
}
