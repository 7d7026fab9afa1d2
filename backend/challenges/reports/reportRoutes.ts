import type { Handlers } from '../../http/handlers.ts';
import type { ReportService } from './reportService.ts';

type ReportHandlers = Pick<Handlers, 'reportChallenge' | 'listReports' | 'getReport'>;
type ReportAdminHandlers = Pick<Handlers, 'listAllReports'>;

export function reportRoutes(service: ReportService): ReportHandlers {
	return {
		reportChallenge: ({ learnerId, params, body }) => service.report(learnerId, params.challengeId, body),
		listReports: async ({ learnerId }) => ({ reports: await service.list(learnerId) }),
		getReport: ({ learnerId, params }) => service.get(learnerId, params.reportId),
	};
}

/** For those who look after the challenges. */
export function reportAdminRoutes(service: ReportService): ReportAdminHandlers {
	return { listAllReports: ({ query }) => service.all(query) };
}
