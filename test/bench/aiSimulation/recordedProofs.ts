import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { refusalReasons } from '#backend/forge/refusalReason.ts';
import { Difficulty } from '#contract/ids.ts';

export const candidatesFolder = path.resolve('test/fixtures/candidates');
export const recordedProofsFile = path.resolve('test/fixtures/aiSimulation/proofs.json');

const of = { candidate: z.string(), demanded: Difficulty };
const finding = z.object({ file: z.string(), line: z.number(), message: z.string() });

/** What the real proof said about a candidate's first answer, once, when `recordProofs.ts` was run. */
const RecordedProof = z.discriminatedUnion('kind', [
	/** It is no challenge at all: cut, fenced, prose, of another form. */
	z.object({ kind: z.literal('unread'), ...of }),
	z.object({ kind: z.literal('proved'), ...of, measured: Difficulty }),
	z.object({
		kind: z.literal('refused'),
		...of,
		/** Before any brute force was asked for. */
		atReading: z.boolean(),
		reason: z.enum(refusalReasons),
		checks: z.array(z.string()),
		findings: z.array(finding),
	}),
]);
export type RecordedProof = z.infer<typeof RecordedProof>;

export function readRecordedProofs(): RecordedProof[] {
	return z.array(RecordedProof).parse(JSON.parse(readFileSync(recordedProofsFile, 'utf8')));
}
