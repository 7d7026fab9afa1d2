import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { SubmissionRequest } from '#contract/submission.ts';
import { type SoloClient, soloClient } from '#tools/soloClient.ts';
import { type ApiSetting, startWithUsers } from './apiSetting.ts';
import type { BenchResult } from './benchResult.ts';
import { quantile } from './quantile.ts';
import { makeSmallBank, smallChallengeId } from './smallBank.ts';

const atOnce = 4;
const sustainedMs = 60_000;
const quickMs = 5_000;
/** The rate is told for spans of this length too: whether it holds, or boxes that were ready run out. */
const spanMs = 5_000;
const readyLimitMs = 60_000;
const timeZone = 'Europe/Berlin';
const source = `def two_sum(nums, target):
    seen = {}
    for place, num in enumerate(nums):
        if target - num in seen:
            return [seen[target - num], place]
        seen[num] = place
    return []
`;

/**
 * A whole minute of submissions over HTTP to a server that has just started, so that no box is warm: from the request until the verdict is told. Python, twenty
 * small cases, four learners who submit again as soon as they have their verdict; API, store, load and boxes, refilling included, on the same cores.
 */
export async function sustainedFigures(setting: ApiSetting): Promise<BenchResult> {
	const bank = await makeSmallBank(setting.folder);
	const more = { REDIS_URL: setting.redis.url, CODE_SENSEI_BANK: bank };
	const { server, users } = await startWithUsers(setting, 'sustained', atOnce, more);
	try {
		const clients = users.map(({ token }) => soloClient(server.port, token));
		await untilPythonRuns(clients[0]);
		const { times, lastedMs } = await submitForSoLong(clients, setting.quick ? quickMs : sustainedMs);
		const perSecond = (times.length * 1000) / lastedMs;
		const cores = availableParallelism();
		const ms = times.map(({ tookMs }) => tookMs);
		return {
			figures: {
				sustained_submissions_per_s: perSecond,
				sustained_submissions_per_core_per_s: perSecond / cores,
				sustained_p50_ms: quantile(ms, 0.5),
				sustained_p99_ms: quantile(ms, 0.99),
			},
			context: {
				sustained: {
					...{ atOnce, cores, seconds: lastedMs / 1000, submissions: times.length },
					perSecondBySpan: ratesBySpan(times, lastedMs),
				},
			},
		};
	} finally {
		await server.stop();
	}
}

interface Judged {
	/** Since the minute began. */
	endedMs: number;
	tookMs: number;
}

async function submitForSoLong(
	clients: readonly SoloClient[],
	limitMs: number,
): Promise<{ times: Judged[]; lastedMs: number }> {
	const times: Judged[] = [];
	const startedAt = performance.now();
	const since = (): number => performance.now() - startedAt;
	const learner = async (client: SoloClient): Promise<void> => {
		while (since() < limitMs) {
			const begun = since();
			await submitUntilJudged(client);
			times.push({ endedMs: since(), tookMs: since() - begun });
		}
	};
	await Promise.all(clients.map(learner));
	return { times, lastedMs: since() };
}

/** @throws Error when it is not accepted */
async function submitUntilJudged(client: SoloClient): Promise<void> {
	const id = randomUUID();
	// No two are the same text: nothing may be remembered.
	const body: SubmissionRequest = { id, language: 'python', source: `${source}# ${id}\n`, timeZone };
	await client.call('submit', { params: { challengeId: smallChallengeId }, body });
	for await (const event of client.watch('watchJob', { params: { jobId: id } })) {
		if (event.kind === 'failed' || event.kind === 'cancelled') throw new Error(`a submission ended as ${event.kind}`);
		if (event.kind !== 'judged' && event.kind !== 'done') continue;
		if (event.report.verdict === 'accepted') return;
		throw new Error(`the solution was not accepted: ${JSON.stringify(event.report)}`);
	}
	throw new Error('a submission went without a verdict');
}

/** The judge tries its languages while the server listens already. */
async function untilPythonRuns(client: SoloClient | undefined): Promise<void> {
	const end = performance.now() + readyLimitMs;
	while (client !== undefined && performance.now() < end) {
		const { languages } = await client.call('getLanguages', {});
		if (languages.some(({ language, available }) => language === 'python' && available)) return;
		await delay(100);
	}
	throw new Error('Python does not run here');
}

function ratesBySpan(times: readonly Judged[], lastedMs: number): number[] {
	const spans = Math.max(1, Math.floor(lastedMs / spanMs));
	return Array.from({ length: spans }, (_, span) => {
		const inside = times.filter(({ endedMs }) => Math.floor(endedMs / spanMs) === span);
		return (inside.length * 1000) / spanMs;
	});
}
