import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Kernel } from '#backend/forge/variant/kernel.ts';
import { VariantDraft } from '#backend/forge/variant/variantDraft.ts';
import { provedChallengeOf } from '#backend/challenges/readProvedChallenge.ts';
import { bankFiles } from '../../../contract/someChallenge.ts';

const fixtures = path.join(import.meta.dirname, '../../../fixtures/variants');

/** The challenge of the bank that the fixture tells anew. */
export const canoes = 'two-pointers/canoes-for-two';

/** A challenge of the bank as a kernel. */
export async function bankKernel(folder: string): Promise<Kernel> {
	const files = await bankFiles(folder);
	const read = provedChallengeOf(files);
	if (read.kind === 'broken') throw new Error(read.reason);
	const { version, file, statement } = read.challenge;
	return { version, file, statement, files };
}

/** What a model answered for the canoes. */
export function barrels(changes: Partial<VariantDraft> = {}): VariantDraft {
	return { ...VariantDraft.parse(JSON.parse(barrelsText())), ...changes };
}

export function barrelsText(): string {
	return readFileSync(path.join(fixtures, 'barrels-by-cart.json'), 'utf8');
}
