import type { Tracing } from '../../platform/tracing.ts';
import type { SubmissionStore } from '../../submissions/submissionStore.ts';

/** The same store; of what is done for one submission it is told how long it took. What is done in rounds for all belongs to no trace. */
export function tracedSubmissionStore(store: SubmissionStore, tracing: Pick<Tracing, 'span'>): SubmissionStore {
	return {
		add: (submission, lease) => tracing.span('store submission', {}, () => store.add(submission, lease)),
		beginJudging: (id, owner) => tracing.span('store begin of judging', {}, () => store.beginJudging(id, owner)),
		settle: (settlement) => tracing.span('store verdict', {}, () => store.settle(settlement)),
		amend: (id, report) => tracing.span('store more about verdict', {}, () => store.amend(id, report)),
		cancel: (learnerId, id, at) => store.cancel(learnerId, id, at),
		keepAlive: (lease) => store.keepAlive(lease),
		takeOver: (lease, limit, isFree) => store.takeOver(lease, limit, isFree),
		release: (owner) => store.release(owner),
		list: (learnerId, challengeId, page) => store.list(learnerId, challengeId, page),
		get: (learnerId, id) => store.get(learnerId, id),
		countPending: (learnerId) => store.countPending(learnerId),
	};
}
