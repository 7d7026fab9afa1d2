import path from 'node:path';
import * as z from 'zod';
import type { Finding } from '../finding.ts';
import { readJsonFile } from '../readJsonFile.ts';
import { readInside } from './readInside.ts';

/** The id alone; what else is wrong is for the challenge's own schema to say. */
const Named = z.looseObject({ id: z.string() });

/**
 * Every challenge of an extension has an id of that extension: by it its progress is kept, and no other set can claim it.
 * @param folder of the extension, absolute
 * @param source of its ids
 * @param challenges their folders, absolute
 */
export async function checkSetIds(folder: string, source: string, challenges: readonly string[]): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const challenge of challenges) {
		const inside = path.relative(folder, challenge).split(path.sep).join('/');
		const file = `${inside}/challenge.json`;
		const found = await readInside(folder, file);
		if (found.kind === 'refused') continue;
		const read = readJsonFile(file, found.text, Named);
		if (read.kind === 'misfits') continue;
		const { id } = read.value;
		// That the slug is the folder's name is found in the challenge itself.
		if (id.slice(0, Math.max(0, id.indexOf('.'))) === source) continue;
		const right = `${source}.${path.posix.basename(inside)}`;
		const message = `In this set the id is ${right}.`;
		findings.push({ file, line: read.lineOf(['id']), message, fix: { kind: 'setId', id: right } });
	}
	return findings;
}
