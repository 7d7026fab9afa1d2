import { AppError } from '#contract/appError.ts';
import type { Judge } from '#judge/judge.ts';
import type { ProvedChallenge } from '../challenges/readProvedChallenge.ts';
import { type Clock, instant } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { uuidOf } from '../platform/uuidOf.ts';
import { isJudgedAlike } from '../sets/pushed/isJudgedAlike.ts';
import type { PushedSetStore, StoredChallenge, StoredVersion } from '../sets/pushed/pushedSetStore.ts';
import { Regrades } from '../sets/pushed/regrades.ts';
import type { RegradeStore, StoredRegrade } from '../sets/pushed/regradeStore.ts';
import { judgeSubmission } from '../submissions/judgeSubmission.ts';
import { makeOwner } from '../submissions/owner.ts';
import type { RejudgingStore, SubmissionAgain } from '../submissions/submissionStore.ts';

export interface RegradeParts {
	store: RegradeStore;
	sets: Pick<PushedSetStore, 'set' | 'version'>;
	submissions: RejudgingStore;
	/** A challenge that learners have. @throws AppError `challengeUnknown`, `challengeBroken` */
	load: (challengeId: string) => Promise<ProvedChallenge>;
	/** Of any version that is kept. @throws AppError `challengeBroken` when they are gone */
	filesOf: (which: StoredChallenge) => Promise<ReadonlyMap<string, string>>;
	judge: () => Promise<Judge>;
	atOnce: number;
	/** For the audit log. */
	note: (details: Record<string, string>) => Promise<void>;
	clock: Clock;
	log: Log;
}

export interface RegradeServices {
	regrades: Regrades<SubmissionAgain>;
	/** Notes what has to be judged again as soon as learners have the version. Noted again, it is the same. */
	beforeActive: (version: StoredVersion, before: StoredVersion | undefined) => Promise<void>;
}

/** Puts together what judging everything again is made of. */
export function regradeServices(parts: RegradeParts): RegradeServices {
	const { store, sets, submissions, judge, load, filesOf, clock, log } = parts;
	const isSame = async (before: StoredChallenge, after: StoredChallenge): Promise<boolean> => {
		try {
			return isJudgedAlike(await filesOf(before), await filesOf(after));
		} catch (error) {
			// Nobody knows what the one before was judged by.
			if (error instanceof AppError && error.code === 'challengeBroken') return false;
			throw error;
		}
	};
	return {
		async beforeActive(version, before) {
			const { source, sha256, openedAt } = version;
			for (const challenge of version.challenges) {
				const old = before?.challenges.find(({ id }) => id === challenge.id);
				if (old === undefined || old.version === challenge.version) continue;
				// One that is not through yet is gone on with by this one.
				if ((await isSame(old, challenge)) && !(await store.isOpen(challenge.id))) continue;
				const versions = { fromVersion: old.version, toVersion: challenge.version };
				// The same for the same change, should a process end before the version is active.
				const id = uuidOf(`regrade ${challenge.id} ${challenge.version} ${openedAt}`);
				if ((await store.get(id)) !== undefined) continue;
				const counts = { of: 0, judged: 0, notJudged: 0 };
				const at = instant(clock.nowMs());
				await store.add({
					id,
					source,
					sha256,
					challengeId: challenge.id,
					...versions,
					at,
					state: 'waiting',
					...counts,
				});
				await parts.note({ challengeId: challenge.id, regradeId: id });
			}
		},
		regrades: new Regrades<SubmissionAgain>({
			store,
			async standing({ source, sha256, challengeId, toVersion }) {
				const set = await sets.set(source);
				const active = set?.active === undefined ? undefined : await sets.version({ source, sha256: set.active });
				const found = active?.challenges.find(({ id }) => id === challengeId);
				if (found?.version === toVersion) return 'active';
				return set?.latest === sha256 ? 'waits' : 'superseded';
			},
			count: ({ challengeId }) => submissions.countJudged(challengeId),
			next: ({ challengeId, cursor }, limit) => submissions.judgedOf(challengeId, cursor, limit),
			again: (regrade, submission, signal) =>
				judgeAgain({ submissions, judge, load, clock }, regrade, submission, signal),
			atOnce: parts.atOnce,
			owner: makeOwner(),
			clock,
			log,
		}),
	};
}

async function judgeAgain(
	{ submissions, judge, load, clock }: Pick<RegradeParts, 'submissions' | 'judge' | 'load' | 'clock'>,
	{ id: regradeId, challengeId, toVersion }: StoredRegrade,
	submission: SubmissionAgain,
	signal: AbortSignal,
): Promise<'judged' | 'notJudged'> {
	const challenge = await load(challengeId);
	if (challenge.version !== toVersion)
		throw new AppError('busy', 'This process has not heard of the mended cases yet.');
	const { report } = await judgeSubmission(await judge(), challenge, submission, { signal });
	// A failure of ours changes nobody's verdict.
	if (report.verdict === 'internalError') return 'notJudged';
	const at = instant(clock.nowMs());
	await submissions.rejudge({ submissionId: submission.id, regradeId, challengeVersion: toVersion, report, at });
	return 'judged';
}
