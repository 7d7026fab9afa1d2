import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { SqliteLearnerDataStore } from '../../backend/learning/sqliteLearnerDataStore.ts';
import { systemClock } from '../../backend/platform/clock.ts';
import { createLog } from '../../backend/platform/log.ts';
import { ensureLocalLearner, localLearnerId } from '../../backend/platform/localLearner.ts';
import { backupFolderOf, openSqlite } from '../../backend/platform/openSqlite.ts';
import { ImportRequest } from '../../backend/contract/accounts.ts';
import type { JudgeReport } from '../../backend/contract/judging.ts';
import type { Verdict } from '../../backend/contract/verdict.ts';

/** What came of a challenge, so many days ago. */
export interface PastAttempt {
	challengeId: string;
	outcome: Verdict | 'gaveUp';
	daysAgo: number;
}

/** What ten attempts may look like: binary search is learnt, hashing goes wrong in several ways. */
export const tenAttempts: readonly PastAttempt[] = [
	{ challengeId: 'bank.lanterns-apart', outcome: 'accepted', daysAgo: 40 },
	{ challengeId: 'bank.longest-equal-planks', outcome: 'accepted', daysAgo: 40 },
	{ challengeId: 'bank.same-melody', outcome: 'wrongAnswer', daysAgo: 4 },
	{ challengeId: 'bank.reading-room', outcome: 'timeLimitExceeded', daysAgo: 3 },
	{ challengeId: 'bank.exact-climb', outcome: 'gaveUp', daysAgo: 3 },
	{ challengeId: 'bank.bag-of-letters', outcome: 'accepted', daysAgo: 2 },
	{ challengeId: 'bank.album-pages', outcome: 'wrongAnswer', daysAgo: 2 },
	{ challengeId: 'bank.moved-seats', outcome: 'accepted', daysAgo: 1 },
	{ challengeId: 'bank.settling-snow', outcome: 'accepted', daysAgo: 0 },
	{ challengeId: 'bank.over-the-puddles', outcome: 'runtimeError', daysAgo: 0 },
];

const dayMs = 86_400_000;
const source = 'def solve(*given):\n    return None\n';

/** A history that is brought in at once, as from another computer. */
export function historyOf(past: readonly PastAttempt[], timeZone: string): ImportRequest {
	const nowMs = Date.now();
	const batch = ImportRequest.parse({});
	for (const [place, { challengeId, outcome, daysAgo }] of past.entries()) {
		// In the order in which they are listed, the last one a moment ago.
		const at = new Date(nowMs - daysAgo * dayMs - (past.length - place) * 1_000).toISOString();
		const challenge = { challengeId, challengeVersion: 'v1' };
		const isOver = outcome === 'accepted' || outcome === 'gaveUp';
		const attemptId = randomUUID();
		batch.attempts.push({
			...{ ...challenge, id: attemptId, startTime: at, attempts: outcome === 'gaveUp' ? 0 : 1 },
			...(isOver ? { status: 'completed', endTime: at } : { status: 'in_progress' }),
		});
		const inAttempt = { ...challenge, at, timeZone, attemptId };
		if (outcome === 'gaveUp') {
			batch.events.push({ kind: 'gaveUp', id: randomUUID(), ...inAttempt });
			continue;
		}
		const submissionId = randomUUID();
		batch.events.push({
			...{ kind: 'submission', id: submissionId, submissionId, verdict: outcome, hintLevel: 0, ...inAttempt },
		});
		const report = reportOf(outcome);
		const { verdict, passed, total, cpuTimeMs, peakMemoryBytes } = report;
		batch.submissions.push({
			...{ ...challenge, id: submissionId, attemptId, timeZone, language: 'python', source, submittedAt: at },
			...{ state: 'judged', report, verdict, passed, total, cpuTimeMs, peakMemoryBytes },
		});
	}
	return batch;
}

/** Puts a history into the data of a computer, beside the backend that runs on it. */
export async function bringInAlone(globalStorage: string, history: ImportRequest): Promise<void> {
	const log = createLog('silent');
	const database = await openSqlite({ file: path.join(globalStorage, 'code-sensei.db'), clock: systemClock, log });
	try {
		await ensureLocalLearner(database, systemClock);
		const store = new SqliteLearnerDataStore(database, systemClock, backupFolderOf(database.file));
		await store.importAll(localLearnerId, history);
	} finally {
		database.close();
	}
}

function reportOf(verdict: Verdict): JudgeReport {
	const passed = verdict === 'accepted' ? 2 : 1;
	return {
		...{ verdict, tier: 'bubblewrap', compile: { ms: 1, diagnostics: [], output: '' } },
		...{ passed, judged: 2, total: 2, cpuTimeMs: 12, peakMemoryBytes: 9_000_000, cases: [] },
	};
}
