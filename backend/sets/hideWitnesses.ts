import type { ShownOfFailure } from '#contract/challengeSet.ts';
import type { Report } from '#contract/reports.ts';
import type { Handlers } from '../http/handlers.ts';

type ReportHandlers = Pick<Handlers, 'reportChallenge' | 'listReports' | 'getReport'>;

/**
 * The same handlers without the input on which a witness differs from the reference solution, where a set does not show what is expected: reporting a challenge would else
 * be a way to ask for it. Of one that was withdrawn there is nothing left to hide.
 */
export function hideWitnesses(
	handlers: ReportHandlers,
	shows: (challengeId: string) => Promise<ShownOfFailure>,
): ReportHandlers {
	const shown = async (report: Report): Promise<Report> => {
		const { outcome } = report;
		if (outcome.kind !== 'held' || outcome.witness?.difference === undefined) return report;
		if ((await shows(report.challengeId)) === 'all') return report;
		const { difference: _difference, ...witness } = outcome.witness;
		return { ...report, outcome: { ...outcome, witness } };
	};
	return {
		reportChallenge: async (asked) => shown(await handlers.reportChallenge(asked)),
		getReport: async (asked) => shown(await handlers.getReport(asked)),
		async listReports(asked) {
			const { reports } = await handlers.listReports(asked);
			return { reports: await Promise.all(reports.map(shown)) };
		},
	};
}
