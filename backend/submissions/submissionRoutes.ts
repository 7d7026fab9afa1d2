import type { Handlers } from '../http/handlers.ts';
import type { SubmissionService } from './submissionService.ts';

type SubmissionHandlers = Pick<
	Handlers,
	'startRun' | 'findBreakingCase' | 'submit' | 'watchJob' | 'cancelJob' | 'listSubmissions' | 'getSubmission'
>;

export function submissionRoutes(service: SubmissionService): SubmissionHandlers {
	return {
		startRun: ({ learnerId, params, body }) => service.startRun(learnerId, params.challengeId, body),
		findBreakingCase: ({ learnerId, params, body }) => service.findBreakingCase(learnerId, params.challengeId, body),
		submit: ({ learnerId, params, body }) => service.submit(learnerId, params.challengeId, body),
		watchJob: ({ learnerId, params, signal, place }) => service.watch(learnerId, params.jobId, signal, place),
		cancelJob: ({ learnerId, params }) => service.cancel(learnerId, params.jobId),
		listSubmissions: ({ learnerId, params, query }) => service.list(learnerId, params.challengeId, query),
		getSubmission: ({ learnerId, params }) => service.get(learnerId, params.submissionId),
	};
}
