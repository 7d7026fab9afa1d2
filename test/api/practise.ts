import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { LanguageId } from '#contract/ids.ts';
import type { JudgeReport } from '#contract/judging.ts';
import type { Report } from '#contract/reports.ts';
import type { JobEvent, RunRequest } from '#contract/submission.ts';
import type { SoloClient } from '#tools/soloClient.ts';
import { twoSum } from './twoSum.ts';

export const timeZone = 'Europe/Berlin';

/** Submits to bank.two-sum and waits for the end. */
export async function submitAndWait(
	solo: SoloClient,
	source: string,
	given: { language?: LanguageId; challengeId?: string } = {},
): Promise<JudgeReport> {
	const job = await solo.call('submit', {
		params: { challengeId: given.challengeId ?? twoSum.id },
		body: { id: randomUUID(), language: given.language ?? 'python', source, timeZone },
	});
	return reportOf(await lastEvent(solo, job.id));
}

/** Runs and waits for the end. */
export async function runAndWait(
	solo: SoloClient,
	source: string,
	what: RunRequest['what'],
	challengeId: string = twoSum.id,
): Promise<JudgeReport> {
	const job = await solo.call('startRun', {
		params: { challengeId },
		body: { id: randomUUID(), language: 'python', source, what },
	});
	return reportOf(await lastEvent(solo, job.id));
}

/** Follows a job to its end. */
export async function lastEvent(solo: SoloClient, jobId: string): Promise<JobEvent> {
	let last: JobEvent | undefined;
	for await (const event of solo.watch('watchJob', { params: { jobId } })) last = event;
	assert.ok(last, 'a job tells at least its state');
	return last;
}

export function reportOf(event: JobEvent): JudgeReport {
	assert.equal(event.kind, 'done', JSON.stringify(event));
	return event.report;
}

/** Whether a failure is an AppError of this code; for `assert.rejects`. */
export function withCode(code: string): (error: unknown) => boolean {
	return (error) => {
		assert.ok(error instanceof Error && 'code' in error, String(error));
		assert.equal(error.code, code);
		return true;
	};
}

/** Waits until a report has been looked into. */
export async function outcomeOf(solo: SoloClient, { id }: Pick<Report, 'id'>): Promise<Report['outcome']> {
	for await (const _ of solo.watch('watchChanges', {})) {
		const { outcome } = await solo.call('getReport', { params: { reportId: id } });
		if (outcome.kind !== 'checking') return outcome;
	}
	throw new Error('the changes ended before the report had its outcome');
}
