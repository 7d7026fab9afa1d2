import { LanguageId } from '#contract/ids.ts';
import { JudgeReport } from '#contract/judging.ts';
import type { SubmissionDetail, SubmissionSummary } from '#contract/submission.ts';
import { type Row, textIfAny, textOf } from '../platform/sqliteRow.ts';
import type { PendingSubmission } from './submissionStore.ts';

export function summaryOf(row: Row): SubmissionSummary {
	const text = textIfAny(row, 'report');
	const report = text === undefined ? undefined : JudgeReport.parse(JSON.parse(text));
	return {
		id: textOf(row, 'id'),
		challengeId: textOf(row, 'challenge_id'),
		language: LanguageId.parse(row['language']),
		submittedAt: textOf(row, 'submitted_at'),
		state: textOf(row, 'state') as SubmissionSummary['state'], // the table's CHECK lets in nothing else
		...(report && {
			verdict: report.verdict,
			passed: report.passed,
			total: report.total,
			cpuTimeMs: report.cpuTimeMs,
			peakMemoryBytes: report.peakMemoryBytes,
		}),
	};
}

export function detailOf(row: Row): SubmissionDetail {
	const text = textIfAny(row, 'report');
	return {
		...summaryOf(row),
		source: textOf(row, 'source'),
		challengeVersion: textOf(row, 'challenge_version'),
		...(text === undefined ? {} : { report: JudgeReport.parse(JSON.parse(text)) }),
	};
}

export function pendingOf(row: Row): PendingSubmission {
	return {
		id: textOf(row, 'id'),
		learnerId: textOf(row, 'learner_id'),
		challengeId: textOf(row, 'challenge_id'),
		challengeVersion: textOf(row, 'challenge_version'),
		language: LanguageId.parse(row['language']),
		source: textOf(row, 'source'),
		submittedAt: textOf(row, 'submitted_at'),
	};
}
