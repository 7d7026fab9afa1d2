import type { OwnCaseStore } from '../challenges/ownCaseStore.ts';
import type { LearningStore } from '../learning/learningStore.ts';
import type { SubmissionStore } from '../submissions/submissionStore.ts';

/**
 * Stores that tell of each change a learner could see, for a database that does not do so by itself. It is told after the write, also of one that may have
 * been done in part. Verdicts are told by `PendingWork`.
 */
export type Tell = (learnerId: string) => void;

export function tellingLearningStore(store: LearningStore, tell: Tell): LearningStore {
	return {
		async beginAttempt(moment) {
			const attempt = await store.beginAttempt(moment);
			// Who goes on with an attempt changes nothing.
			if (attempt.startTime === moment.at) tell(moment.learnerId);
			return attempt;
		},
		showHint: (moment, level) => telling(store.showHint(moment, level), moment.learnerId, tell),
		giveUp: (moment) => telling(store.giveUp(moment), moment.learnerId, tell),
		append: (learnerId, events) => telling(store.append(learnerId, events), learnerId, tell),
		events: (learnerId) => store.events(learnerId),
		learnersOf: (challengeId) => store.learnersOf(challengeId),
		attempts: (learnerId, challengeId) => store.attempts(learnerId, challengeId),
	};
}

export function tellingSubmissionStore(store: SubmissionStore, tell: Tell): SubmissionStore {
	return {
		add: (submission, lease) => telling(store.add(submission, lease), submission.learnerId, tell),
		cancel: (learnerId, submissionId, at) => telling(store.cancel(learnerId, submissionId, at), learnerId, tell),
		beginJudging: (submissionId, owner) => store.beginJudging(submissionId, owner),
		settle: (settlement) => store.settle(settlement),
		amend: (submissionId, report) => store.amend(submissionId, report),
		keepAlive: (lease) => store.keepAlive(lease),
		takeOver: (lease, limit, isFree) => store.takeOver(lease, limit, isFree),
		release: (owner) => store.release(owner),
		list: (learnerId, challengeId, page) => store.list(learnerId, challengeId, page),
		get: (learnerId, submissionId) => store.get(learnerId, submissionId),
		countPending: (learnerId) => store.countPending(learnerId),
	};
}

export function tellingOwnCaseStore(store: OwnCaseStore, tell: Tell): OwnCaseStore {
	return {
		get: (learnerId, challengeId) => store.get(learnerId, challengeId),
		put: (learnerId, challengeId, cases) => telling(store.put(learnerId, challengeId, cases), learnerId, tell),
	};
}

async function telling<Result>(writing: Promise<Result>, learnerId: string, tell: Tell): Promise<Result> {
	try {
		return await writing;
	} finally {
		tell(learnerId);
	}
}
