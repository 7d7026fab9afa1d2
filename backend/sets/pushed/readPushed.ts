import type * as z from 'zod';
import { CasesFile, ProofFile, SmallFile } from '#contract/challengeFile.ts';
import type { ChallengeRules, SetFile } from '#contract/challengeSet.ts';
import { draftNoteFile } from '#contract/drafts.ts';
import { pushedChallengesMax } from '#contract/pushedSets.ts';
import { contentSha256, proofFileName } from '#proof/contentSha256.ts';
import { allFindings, type Finding } from '#proof/finding.ts';
import { loadChallengeFiles } from '#proof/loadChallengeFolder.ts';
import { readJsonFile } from '#proof/readJsonFile.ts';
import type { ChallengeOfSet, ReadExtension } from '#proof/set/challengeSet.ts';
import { readExtensionFiles } from '#proof/set/readExtension.ts';
import { filesAtHand } from '#proof/set/setFiles.ts';
import type { StoredChallenge } from './pushedSetStore.ts';

/** A set that was read whole: what its files say fits together, and each challenge has a proof that was made for its files. None of it was run. */
export interface ReadSet {
	source: string;
	/** Of the extension. */
	version: string;
	file: SetFile;
	challenges: StoredChallenge[];
	/** The files of each challenge by its id: path inside its folder to text. */
	contents: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export type ReadPushed = { kind: 'set'; set: ReadSet } | { kind: 'refused'; findings: Finding[] };

/** Reads the files of an extension with one set. @param files path below its folder to text */
export async function readPushed(files: ReadonlyMap<string, string>): Promise<ReadPushed> {
	const read: ReadExtension = await readExtensionFiles(filesAtHand(files));
	if (read.kind === 'refused') return read;
	const { extension } = read;
	const findings = [...extension.findings];
	const [set, ...more] = extension.sets;
	if (set === undefined && findings.length === 0) findings.push(ofManifest('There is no set.'));
	if (more.length > 0)
		findings.push(ofManifest('A server takes one set for each extension. Make an extension of each set.'));
	const named = set?.challenges ?? [];
	if (named.length > pushedChallengesMax) {
		findings.push(ofManifest(`A server takes ${String(pushedChallengesMax)} challenges for each set.`));
	}
	if (findings.length > 0 || set === undefined) return { kind: 'refused', findings };
	const challenges: StoredChallenge[] = [];
	const contents = new Map<string, ReadonlyMap<string, string>>();
	for (const one of named) {
		const inside = filesBelow(files, one.folder);
		const challenge = readChallenge(one, inside);
		contents.set(one.id, inside);
		if (challenge.kind === 'fits') challenges.push(challenge.challenge);
		else findings.push(...challenge.findings.map((finding) => ({ ...finding, file: `${one.folder}/${finding.file}` })));
	}
	if (findings.length > 0) return { kind: 'refused', findings };
	const { source, manifest } = extension;
	return { kind: 'set', set: { source, version: manifest.version, file: set.file, challenges, contents } };
}

function ofManifest(message: string): Finding {
	return { file: 'package.json', line: 1, message };
}

function filesBelow(files: ReadonlyMap<string, string>, folder: string): Map<string, string> {
	const start = `${folder}/`;
	const below = [...files].filter(([file]) => file.startsWith(start));
	return new Map(below.map(([file, text]) => [file.slice(start.length), text]));
}

type ReadOne = { kind: 'fits'; challenge: StoredChallenge } | { kind: 'misfits'; findings: Finding[] };

function readChallenge({ slug, id, folder, rules }: ChallengeOfSet, contents: ReadonlyMap<string, string>): ReadOne {
	if (contents.has(draftNoteFile)) {
		const message = 'It is a draft that nobody has vouched for. Read it, delete this file and prove it.';
		return { kind: 'misfits', findings: [{ file: draftNoteFile, line: 1, message }] };
	}
	const topic = folder.split('/').at(-2) ?? '';
	const loaded = loadChallengeFiles({ place: folder, folderName: slug, topicFolderName: topic, contents });
	if (loaded.kind === 'refused') return { kind: 'misfits', findings: allFindings(loaded.check) };
	const { challenge, lineOf } = loaded.parsed;
	if (challenge.id !== id) {
		const message = `The id has to be "${id}": publisher and name of the extension, and the name of the folder.`;
		return { kind: 'misfits', findings: [{ file: 'challenge.json', line: lineOf(['id']), message }] };
	}
	const proved = readProof(contents);
	if (proved.kind === 'misfits') return proved;
	const { title, difficulty, topics, tags, kind } = challenge;
	const listed = { title, difficulty, topics, tags, kind };
	return {
		kind: 'fits',
		challenge: { slug, id, folder, version: proved.version, ...listed, rules: storedRules(rules) },
	};
}

function readProof(
	contents: ReadonlyMap<string, string>,
): { kind: 'fits'; version: string } | { kind: 'misfits'; findings: Finding[] } {
	const findings = [...misfitsOf(contents, 'cases.json', CasesFile), ...misfitsOf(contents, 'small.json', SmallFile)];
	const text = contents.get(proofFileName);
	const proof = text === undefined ? undefined : readJsonFile(proofFileName, text, ProofFile);
	const prove = 'Run prove, then push again.';
	if (proof === undefined) findings.push({ file: proofFileName, line: 1, message: `It has no proof. ${prove}` });
	else if (proof.kind === 'misfits') findings.push(...proof.findings);
	else if (proof.value.contentSha256 !== contentSha256(contents)) {
		const message = `Files were changed after they had been proved. ${prove}`;
		findings.push({ file: proofFileName, line: proof.lineOf(['contentSha256']), message });
	} else if (findings.length === 0) return { kind: 'fits', version: proof.value.contentSha256 };
	return { kind: 'misfits', findings };
}

function misfitsOf(contents: ReadonlyMap<string, string>, file: string, schema: z.ZodType): Finding[] {
	const text = contents.get(file);
	if (text === undefined) return [{ file, line: 1, message: 'The file is missing: run prove, then push again.' }];
	const read = readJsonFile(file, text, schema);
	return read.kind === 'misfits' ? read.findings : [];
}

function storedRules({ due, languages, requires, ...rules }: ChallengeRules): StoredChallenge['rules'] {
	return {
		...rules,
		requires: [...requires],
		...(due === undefined ? {} : { due }),
		...(languages === undefined ? {} : { languages: [...languages] }),
	};
}
