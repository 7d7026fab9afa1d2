import * as z from 'zod';
import { LearnerEvent } from '#contract/learning.ts';

/** The columns of a CSV export: docs/DATA-MODEL.md says what is in each. */
export const csvColumns = [
	'at',
	'time_zone',
	'kind',
	'challenge_id',
	'title',
	'topic',
	'difficulty',
	'verdict',
	'hint_level',
	'language',
	'passed',
	'total',
	'cpu_time_ms',
	'peak_memory_bytes',
	'attempt_id',
	'submission_id',
	'id',
	'challenge_version',
] as const;
type Column = (typeof csvColumns)[number];

export type ProgressRow = Partial<Record<Column, string | number>>;

/** What an export says of a submission beside its event. */
const SubmissionFacts = z.object({
	id: z.string(),
	language: z.string(),
	report: z
		.object({ passed: z.number(), total: z.number(), cpuTimeMs: z.number(), peakMemoryBytes: z.number() })
		.optional(),
});
const Exported = z.looseObject({ events: z.array(LearnerEvent), submissions: z.array(z.unknown()) });

/** What a row tells of its challenge, as far as it is there. */
export interface NamedChallenge {
	id: string;
	title: string;
	topics: readonly string[];
	difficulty: string;
}

/** A row for everything that was done, by time: opening, a hint, a submission, giving up. @param exported the answer of `exportData` */
export function progressRows(exported: unknown, challenges: readonly NamedChallenge[]): ProgressRow[] {
	const { events, submissions } = Exported.parse(exported);
	const byId = new Map(challenges.map((one) => [one.id, one]));
	const facts = new Map(
		submissions.flatMap((one) => {
			const { data } = SubmissionFacts.safeParse(one);
			return data ? [[data.id, data] as const] : [];
		}),
	);
	return events.map((event) => {
		const challenge = byId.get(event.challengeId);
		const submission = event.kind === 'submission' ? facts.get(event.submissionId) : undefined;
		const cells: Record<Column, string | number | undefined> = {
			at: event.at,
			time_zone: event.timeZone,
			kind: event.kind,
			challenge_id: event.challengeId,
			title: challenge?.title,
			topic: challenge?.topics[0],
			difficulty: challenge?.difficulty,
			verdict: 'verdict' in event ? event.verdict : undefined,
			hint_level: 'hintLevel' in event ? event.hintLevel : undefined,
			language: submission?.language,
			passed: submission?.report?.passed,
			total: submission?.report?.total,
			cpu_time_ms: submission?.report?.cpuTimeMs,
			peak_memory_bytes: submission?.report?.peakMemoryBytes,
			attempt_id: 'attemptId' in event ? event.attemptId : undefined,
			submission_id: 'submissionId' in event ? event.submissionId : undefined,
			id: event.id,
			challenge_version: event.challengeVersion,
		};
		return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined));
	});
}

/** The event that a row was made from; undefined when it is none of ours. */
export function eventOfRow(row: Readonly<Record<string, string>>): LearnerEvent | undefined {
	const hintLevel = row['hint_level'];
	return LearnerEvent.safeParse({
		kind: row['kind'],
		id: row['id'],
		at: row['at'],
		timeZone: row['time_zone'],
		challengeId: row['challenge_id'],
		challengeVersion: row['challenge_version'],
		attemptId: row['attempt_id'],
		submissionId: row['submission_id'],
		verdict: row['verdict'],
		hintLevel: hintLevel === undefined || hintLevel === '' ? undefined : Number(hintLevel),
	}).data;
}
