import type { Judge } from '#judge/judge.ts';
import type { ChallengeLibrary } from '../challenges/challengeLibrary.ts';
import type { CheckReported } from '../challenges/reports/checkReported.ts';
import type { KeptChallenge } from '../challenges/reports/proveAgain.ts';
import { ReportService } from '../challenges/reports/reportService.ts';
import type { ReportStore } from '../challenges/reports/reportStore.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { makeOwner } from '../submissions/owner.ts';
import type { SubmissionStore } from '../submissions/submissionStore.ts';
import { withdrawFromLearners, type WithdrawFromLearnersParts } from './withdrawFromLearners.ts';

export interface ReportParts extends WithdrawFromLearnersParts {
	store: ReportStore;
	/** The challenges that learners see. */
	library: ChallengeLibrary;
	/** Those that were withdrawn included. */
	everything: Pick<ChallengeLibrary, 'list'>;
	/** A challenge with all its files, whoever sees it. @throws AppError `challengeUnknown`, `challengeBroken` */
	kept: (challengeId: string) => Promise<KeptChallenge>;
	submissions: Pick<SubmissionStore, 'get'>;
	/** Which versions are withdrawn has changed. */
	onWithdrawn: () => Promise<void>;
	tell: (learnerId: string) => void;
	judge: () => Promise<Judge>;
	/** As `ReportService` wants it. */
	leave?: (() => void) | undefined;
	clock: Clock;
	log: Log;
}

/** Puts together what reporting a challenge is made of. The proof is loaded when the first report is looked into. */
export function reportService(parts: ReportParts): ReportService {
	const { store, library, everything, kept, judge, submissions, onWithdrawn, tell, clock, log } = parts;
	let check: Promise<CheckReported> | undefined;
	const load = async (): Promise<CheckReported> => {
		const { createCheckReported } = await import('../challenges/reports/checkReported.ts');
		return createCheckReported({ judge, kept });
	};
	return new ReportService({
		store,
		load: (challengeId) => library.load(challengeId),
		submission: (learnerId, submissionId) => submissions.get(learnerId, submissionId),
		check: () => (check ??= load()),
		async withdraw(version, at) {
			await onWithdrawn();
			await withdrawFromLearners(parts, { ...version, at });
			// Its variants are the same programs.
			for (const { id, version: challengeVersion, variantOf } of await everything.list()) {
				if (variantOf?.id !== version.challengeId || variantOf.version !== version.challengeVersion) continue;
				await withdrawFromLearners(parts, { challengeId: id, challengeVersion, at });
			}
		},
		tell,
		leave: parts.leave,
		owner: makeOwner(),
		clock,
		log,
	});
}
