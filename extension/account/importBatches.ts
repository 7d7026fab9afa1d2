import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { ImportRequest } from '#contract/accounts.ts';
import { Attempt } from '#contract/attempt.ts';
import { ChallengeId, Instant, LanguageId, TimeZone, Uuid } from '#contract/ids.ts';
import { CustomCase, JudgeReport } from '#contract/judging.ts';
import { LearnerEvent } from '#contract/learning.ts';
import { Verdict } from '#contract/verdict.ts';

/** A part of what was done solo, small enough for one request. */
export interface ImportBatch {
	/** The same content has the same digest: what was sent before need not be sent again. */
	digest: string;
	request: ImportRequest;
}

/** What a server takes at most, with room for what JSON adds around it. */
const batchBytesMax = 900_000;
const countMax = { attempts: 500, submissions: 200, events: 2_000, ownCases: 200 } as const;
type Kind = keyof typeof countMax;

export const ExportedSubmission = z.object({
	id: Uuid,
	attemptId: Uuid,
	challengeId: ChallengeId,
	challengeVersion: z.string(),
	language: LanguageId,
	source: z.string(),
	timeZone: TimeZone,
	submittedAt: Instant,
	state: z.enum(['judged', 'cancelled']),
	verdict: Verdict.optional(),
	report: JudgeReport.optional(),
});

/** What the local backend exports, as far as an account can take it. */
export const ExportedProgress = z.looseObject({
	attempts: z.array(z.unknown()).default([]),
	submissions: z.array(z.unknown()).default([]),
	events: z.array(z.unknown()).default([]),
	ownCases: z.array(z.unknown()).default([]),
});
export const ExportedOwnCases = z.object({ challengeId: ChallengeId, cases: z.array(CustomCase).max(50) });

/**
 * Cuts an export into batches, the oldest first, so that attempts are there before what names them.
 * @param exported the answer of `exportData` of the local backend
 * @returns also how many things are left out, because they are not judged yet or of another version
 */
export function importBatches(exported: unknown): { batches: ImportBatch[]; leftOut: number } {
	const { attempts, submissions, events, ownCases } = ExportedProgress.parse(exported);
	const packer = new Packer();
	packer.add(
		'attempts',
		attempts.map((one) => Attempt.safeParse(one).data),
	);
	packer.add(
		'submissions',
		submissions.map((one) => submissionOf(one)),
	);
	packer.add(
		'events',
		events.map((one) => LearnerEvent.safeParse(one).data),
	);
	packer.add(
		'ownCases',
		ownCases.map((one) => ExportedOwnCases.safeParse(one).data),
	);
	return packer.packed();
}

/** With what a server wants to know of a submission, taken out of its report. */
function submissionOf(exported: unknown): ImportRequest['submissions'][number] | undefined {
	const submission = ExportedSubmission.safeParse(exported).data;
	if (!submission) return undefined;
	const { report } = submission;
	if (!report) return submission;
	const { passed, total, cpuTimeMs, peakMemoryBytes } = report;
	const whole = { ...submission, passed, total, cpuTimeMs, peakMemoryBytes };
	if (bytesOf(whole) <= batchBytesMax) return whole;
	const { report: _tooLarge, ...rest } = whole;
	return rest;
}

class Packer {
	readonly #batches: ImportBatch[] = [];
	#request = emptyRequest();
	#bytes = 0;
	#leftOut = 0;

	add<K extends Kind>(kind: K, items: readonly (ImportRequest[K][number] | undefined)[]): void {
		for (const item of items) {
			const bytes = item === undefined ? Infinity : bytesOf(item) + 1;
			if (item === undefined || bytes > batchBytesMax) {
				this.#leftOut++;
				continue;
			}
			// The list of this kind holds items of this kind; the compiler does not relate the two lookups.
			const list = (): ImportRequest[K][number][] => this.#request[kind];
			if (this.#bytes + bytes > batchBytesMax || list().length >= countMax[kind]) this.#close();
			list().push(item);
			this.#bytes += bytes;
		}
	}

	packed(): { batches: ImportBatch[]; leftOut: number } {
		if (this.#bytes > 0) this.#close();
		return { batches: this.#batches, leftOut: this.#leftOut };
	}

	#close(): void {
		const digest = createHash('sha256').update(JSON.stringify(this.#request)).digest('base64url').slice(0, 22);
		this.#batches.push({ digest, request: this.#request });
		this.#request = emptyRequest();
		this.#bytes = 0;
	}
}

function emptyRequest(): ImportRequest {
	return { attempts: [], submissions: [], events: [], ownCases: [] };
}

function bytesOf(item: unknown): number {
	return Buffer.byteLength(JSON.stringify(item));
}
