import path from 'node:path';
import { CasesFile, ProofFile, SmallFile } from '#contract/challengeFile.ts';
import { draftNoteFile } from '#contract/drafts.ts';
import { readChallengeFiles } from '#proof/challengeFiles.ts';
import { contentSha256, proofFileName } from '#proof/contentSha256.ts';
import { allFindings, type Finding } from '#proof/finding.ts';
import { loadChallengeFiles } from '#proof/loadChallengeFolder.ts';
import { readJsonFile } from '#proof/readJsonFile.ts';
import type { ChallengeOfSet, SetExtension } from '#proof/set/challengeSet.ts';

/** What a learner would get of a set. */
export interface PackableSet {
	findings: Finding[];
	/** Path inside the extension's folder (forward slashes) to content: every file that has to be in the package as it is. */
	needed: ReadonlyMap<string, string>;
}

/**
 * Whether every challenge of an extension is one that learners can be given: it fits the format, has the id that its set says, and a proof for exactly these files. Nothing is
 * run.
 * @throws what the file system throws
 */
export async function checkBeforePacking({ folder, sets }: SetExtension): Promise<PackableSet> {
	const findings: Finding[] = [];
	const needed = new Map<string, string>();
	const challenges = new Map(sets.flatMap((set) => set.challenges).map((challenge) => [challenge.folder, challenge]));
	for (const challenge of challenges.values()) {
		const { files, readable, isDraft } = await readChallengeFiles(path.join(folder, challenge.folder));
		const found = [
			...allFindings(readable),
			...(isDraft ? [unread] : []),
			...challengeFindings(challenge, files),
			...proofFindings(files.contents),
		];
		findings.push(...found.map((finding) => ({ ...finding, file: `${challenge.folder}/${finding.file}` })));
		for (const [file, text] of files.contents) needed.set(`${challenge.folder}/${file}`, text);
	}
	return { findings, needed };
}

const unread: Finding = {
	file: draftNoteFile,
	line: 1,
	message: 'A model wrote this challenge. Read all of it, then delete this file.',
};

function challengeFindings({ id }: ChallengeOfSet, files: Parameters<typeof loadChallengeFiles>[0]): Finding[] {
	const loaded = loadChallengeFiles(files);
	if (loaded.kind === 'refused') return allFindings(loaded.check);
	const { challenge, lineOf } = loaded.parsed;
	if (challenge.id === id) return [];
	const message = `The id is "${challenge.id}", and has to be "${id}" in this set.`;
	return [{ file: 'challenge.json', line: lineOf(['id']), message }];
}

function proofFindings(contents: ReadonlyMap<string, string>): Finding[] {
	const text = contents.get(proofFileName);
	if (text === undefined) return [{ file: proofFileName, line: 1, message: 'It is not proved: run prove.' }];
	const read = readJsonFile(proofFileName, text, ProofFile);
	if (read.kind === 'misfits') return read.findings;
	if (read.value.contentSha256 !== contentSha256(contents)) {
		const message = 'Files were changed after they had been proved: run prove again.';
		return [{ file: proofFileName, line: read.lineOf(['contentSha256']), message }];
	}
	return [
		...madeByProof('cases.json', contents.get('cases.json'), CasesFile),
		...madeByProof('small.json', contents.get('small.json'), SmallFile),
	];
}

function madeByProof(file: string, text: string | undefined, schema: typeof CasesFile | typeof SmallFile): Finding[] {
	if (text === undefined) return [{ file, line: 1, message: 'The file is missing: run prove.' }];
	const read = readJsonFile<unknown>(file, text, schema);
	return read.kind === 'fits' ? [] : read.findings;
}
