import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Finding } from '#proof/finding.ts';
import type { Defect, Edit, Expectation } from './defect.ts';

/** Calls back with a temporary copy of a set, after some edits. @throws Error when an edit does not fit the set */
export async function inCopy<Result>(
	base: string,
	edits: readonly Edit[],
	work: (folder: string) => Promise<Result>,
): Promise<Result> {
	const root = await mkdtemp(path.join(os.tmpdir(), 'sensei-broken-'));
	try {
		const folder = path.join(root, path.basename(base));
		await cp(base, folder, { recursive: true, verbatimSymlinks: true });
		for (const edit of edits) await apply(folder, edit);
		return await work(folder);
	} finally {
		await rm(root, { recursive: true });
	}
}

async function apply(folder: string, edit: Edit): Promise<void> {
	const at = (place: string): string => path.join(folder, place);
	const toFolderOf = async (place: string): Promise<string> => {
		await mkdir(path.dirname(at(place)), { recursive: true });
		return at(place);
	};
	switch (edit.kind) {
		case 'replace': {
			const parts = (await readFile(at(edit.file), 'utf8')).split(edit.text);
			if (parts.length !== 2)
				throw new Error(`${edit.file} has "${edit.text}" ${String(parts.length - 1)} times, not once.`);
			await writeFile(at(edit.file), parts.join(edit.with));
			break;
		}
		case 'delete':
			await rm(at(edit.path), { recursive: true });
			break;
		case 'add':
			await writeFile(await toFolderOf(edit.path), edit.text);
			break;
		case 'addBytes':
			await writeFile(await toFolderOf(edit.path), Buffer.from(edit.base64, 'base64'));
			break;
		case 'copy':
			await cp(at(edit.from), at(edit.to), { recursive: true, errorOnExist: true, force: false });
			break;
		case 'rename':
			await rename(at(edit.from), await toFolderOf(edit.to));
			break;
		case 'link':
			await symlink(edit.to, await toFolderOf(edit.path));
			break;
		default:
			edit satisfies never;
	}
}

/** What became of a defect. */
export interface DefectOutcome {
	/** The expected finding was there: right file, right line, right message. */
	isFound: boolean;
	/** Findings that are neither expected nor a consequence. */
	unexpected: Finding[];
}

/**
 * Holds findings against what a defect was expected to give.
 * @param folder of the broken copy
 * @param findings files as paths inside the folder
 */
export async function judgeFindings(
	defect: Pick<Defect, 'expect' | 'consequences'>,
	folder: string,
	findings: readonly Finding[],
): Promise<DefectOutcome> {
	const { expect, consequences } = defect;
	const line = await lineOf(folder, expect);
	const isExpected = ({ file, line: at, message }: Finding): boolean =>
		file === expect.file && at === line && message.includes(expect.message);
	const isConsequence = ({ file, message }: Finding): boolean =>
		consequences.some((one) => file === one.file && message.includes(one.message));
	return {
		isFound: findings.some(isExpected),
		unexpected: findings.filter((finding) => !isExpected(finding) && !isConsequence(finding)),
	};
}

async function lineOf(folder: string, { file, line }: Expectation): Promise<number> {
	if (typeof line === 'number') return line;
	const rows = (await readFile(path.join(folder, file), 'utf8')).split('\n');
	const places = [...rows.keys()].filter((row) => rows[row]?.includes(line) === true);
	const [place] = places;
	if (place === undefined || places.length > 1)
		throw new Error(`${file} has "${line}" on ${String(places.length)} lines, not on one.`);
	return place + 1;
}
