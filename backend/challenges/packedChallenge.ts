import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { readChallengeFiles } from '#proof/challengeFiles.ts';
import { parseJson } from './parseJson.ts';

/** Path inside the folder (forward slashes) to text: a challenge as it ships, one file instead of a folder of many small ones. */
const PackedChallenge = z.record(z.string(), z.string());

/** Where a packed challenge lies. @param folder path inside the bank */
export function packedFile(bankFolder: string, folder: string): string {
	return path.join(bankFolder, `${folder}.json`);
}

/**
 * The files of a challenge of the bank, packed or in its folder; undefined where some are no text.
 * @throws whatever the file system throws when it can't be read
 */
export async function readBankFiles(
	bankFolder: string,
	folder: string,
): Promise<ReadonlyMap<string, string> | undefined> {
	const packed = packedFile(bankFolder, folder);
	if (existsSync(packed)) {
		const files = parseJson(PackedChallenge, await readFile(packed, 'utf8'));
		return files && new Map(Object.entries(files));
	}
	const { files, readable } = await readChallengeFiles(path.join(bankFolder, folder));
	return readable.state === 'failed' ? undefined : files.contents;
}

/** For the build: puts a file in place of the folder. */
export async function packChallenge(bankFolder: string, folder: string): Promise<void> {
	const { files } = await readChallengeFiles(path.join(bankFolder, folder));
	await writePacked(bankFolder, folder, files.contents);
	await rm(path.join(bankFolder, folder), { recursive: true });
}

export async function writePacked(
	bankFolder: string,
	folder: string,
	contents: ReadonlyMap<string, string>,
): Promise<void> {
	await writeFile(packedFile(bankFolder, folder), JSON.stringify(Object.fromEntries(contents)));
}
