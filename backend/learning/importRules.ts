import { AppError } from '#contract/appError.ts';
import type { ImportRequest } from '#contract/accounts.ts';
import type { Attempt } from '#contract/attempt.ts';

/** When something was last done in an attempt of a batch, as far as the batch tells. */
export function lastActiveInBatch(attempt: Attempt, batch: ImportRequest): string {
	const ofAttempt = (one: object): boolean => 'attemptId' in one && one.attemptId === attempt.id;
	const instants = [
		attempt.startTime,
		...batch.events.filter(ofAttempt).map(({ at }) => at),
		...batch.submissions.filter(ofAttempt).map(({ submittedAt }) => submittedAt),
	];
	return instants.sort().at(-1) ?? attempt.startTime;
}

/** As it comes in where another attempt with its challenge is in progress. */
export function asAbandoned(attempt: Attempt, batch: ImportRequest): Attempt {
	return { ...attempt, status: 'abandoned', endTime: lastActiveInBatch(attempt, batch) };
}

/** An attempt brought in before may have gone on where it came from: then it goes on here. Undefined when what is here is as new. */
export function newerOf(here: Attempt, sent: Attempt): Attempt | undefined {
	if (here.status !== 'in_progress') return undefined;
	if (sent.status === 'in_progress' && sent.attempts <= here.attempts) return undefined;
	const { status, endTime } = sent;
	const result = sent.attempts >= here.attempts ? (sent.result ?? here.result) : here.result;
	return {
		...here,
		status,
		attempts: Math.max(here.attempts, sent.attempts),
		...(endTime === undefined ? {} : { endTime }),
		...(result === undefined ? {} : { result }),
	};
}

/** @throws AppError `conflict`, which tells nothing of whose they are. */
export function refuseForeign(isForeign: boolean): void {
	if (isForeign) throw new AppError('conflict', 'Some of this can not be brought in: its ids are taken.');
}

/** @throws AppError `badRequest`; judged and cancelled submissions come in, one that still waits is judged where it is. */
export function refuseUnfinished({ submissions }: ImportRequest): void {
	if (submissions.every(({ state, report }) => state === 'cancelled' || (state === 'judged' && report !== undefined))) {
		return;
	}
	throw new AppError('badRequest', 'Only submissions that were judged or cancelled can be brought in.');
}

/** @throws AppError `badRequest` unless every attempt that a submission names is known. */
export function refuseWithoutAttempt({ submissions }: ImportRequest, known: ReadonlySet<string>): void {
	if (submissions.every(({ attemptId }) => known.has(attemptId))) return;
	throw new AppError('badRequest', 'A submission names an attempt that is not here. Send attempts first.');
}
