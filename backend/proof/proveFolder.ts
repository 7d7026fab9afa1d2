import { randomBytes } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { draftNoteFile } from '#contract/drafts.ts';
import { isRealSandbox } from '#judge/checkTrust.ts';
import { readChallengeFiles } from './challengeFiles.ts';
import { checkLeaks } from './checks/leaks.ts';
import { checkNearDuplicates, type OtherChallenge } from './checks/nearDuplicates.ts';
import { checkPlaceholders } from './checks/placeholders.ts';
import { type CheckResult, checked, type Finding, grouped } from './finding.ts';
import { loadChallengeFiles, schemaOf } from './loadChallengeFolder.ts';
import { checkProofOnDisk, checkUnchanged, filesToWrite } from './proofFile.ts';
import { type ProofSurroundings, proveChallenge } from './proveChallenge.ts';

/** `write` stores what the proof makes; `check` compares it with what is stored and writes nothing. */
export type ProofMode = 'write' | 'check';

export interface FolderProof {
	folder: string;
	/** The challenge's id, or the folder's name while it has none. */
	id: string;
	/** The whole tree; `passed` means proved. */
	result: CheckResult;
}

/**
 * Proves the challenge in one folder.
 * @param surroundings asked for only when there is something to run: a judge takes a while to start
 * @param others every challenge known, by absolute folder; the folder's own is left out
 * @param how with `onlyChanged` what was proved as it lies there is looked at and not run again
 * @throws AppError as `Judge.judge`; what the file system throws.
 */
export async function proveFolder(
	surroundings: () => Promise<Omit<ProofSurroundings, 'others'>>,
	folder: string,
	others: ReadonlyMap<string, OtherChallenge>,
	{ mode, onlyChanged = false }: { mode: ProofMode; onlyChanged?: boolean },
): Promise<FolderProof> {
	const { files, readable, isDraft } = await readChallengeFiles(folder);
	const loaded = loadChallengeFiles(files);
	const schema = schemaOf(readable, loaded.check);
	if (loaded.kind === 'refused' || schema.state === 'failed') {
		return { folder, id: files.folderName, result: grouped(files.folderName, [schema]) };
	}
	const { parsed } = loaded;
	const { id, title } = parsed.challenge;
	const own = path.resolve(folder);
	const rest = [...others].filter(([place]) => place !== own).map(([, other]) => other);
	const kept = onlyChanged && !isDraft ? checkUnchanged(files.contents) : undefined;
	if (kept !== undefined) {
		const words = [checkPlaceholders(parsed), checkLeaks(parsed), checkNearDuplicates(parsed, [], rest)];
		return { folder, id, result: grouped(id, [schema, ...words, kept], title) };
	}
	const around = await surroundings();
	if (isDraft && !isRealSandbox(around.box.judge.tier().tier)) {
		return { folder, id, result: grouped(id, [schema, checked('draft', [unvouched])], title) };
	}
	const box = isDraft ? { ...around.box, trust: 'stranger' as const } : around.box;
	const { checks, proved } = await proveChallenge({ ...around, box, others: rest }, parsed);
	const all = [schema, ...checks];
	if (proved !== undefined) {
		switch (mode) {
			case 'check':
				all.push(checkProofOnDisk(files.contents, proved));
				break;
			case 'write':
				await writeFiles(folder, filesToWrite(files.contents, proved, new Date()));
				break;
			default:
				mode satisfies never;
		}
	}
	return { folder, id, result: grouped(id, all, title) };
}

/** Said where there is no sandbox, even to who agreed to run their own code without one. */
const unvouched: Finding = {
	file: draftNoteFile,
	line: 1,
	message:
		'A model wrote these programs, and there is no sandbox here to run them in. Read all of them; then delete this file, and they count as your own.',
};

/** Each file appears whole or not at all. */
async function writeFiles(folder: string, texts: ReadonlyMap<string, string>): Promise<void> {
	for (const [file, text] of texts) {
		const temporary = path.join(folder, `.${file}.${randomBytes(6).toString('hex')}`);
		await writeFile(temporary, text);
		await rename(temporary, path.join(folder, file));
	}
}
