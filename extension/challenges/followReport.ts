import type { Report } from '#contract/reports.ts';
import { type ApiClient, isConnectionLost } from '../backend/apiClient.ts';

/** How often it is asked, and for how long. */
const everyMs = 2_000;
const patienceMs = 15 * 60_000;

export interface FollowReport {
	connect: () => Promise<ApiClient>;
	/** Resolves after so long. */
	wait: (ms: number) => Promise<void>;
	nowMs: () => number;
}

/** Waits until a report has its outcome. Answers with it as it was last seen when that takes too long. */
export async function followReport({ connect, wait, nowMs }: FollowReport, report: Report): Promise<Report> {
	const untilMs = nowMs() + patienceMs;
	let seen = report;
	while (seen.outcome.kind === 'checking' && nowMs() < untilMs) {
		await wait(everyMs);
		try {
			seen = await (await connect()).call('getReport', { params: { reportId: report.id } });
		} catch (error) {
			// It is asked again: the report is on the disk, and is gone on with.
			if (!isConnectionLost(error)) throw error;
		}
	}
	return seen;
}
