import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { createBankLibrary } from '#backend/challenges/challengeLibrary.ts';
import { otherChallenges } from '#backend/challenges/otherChallenges.ts';
import type { ForgedChallenge } from '#backend/forge/forgedChallenge.ts';
import { ForgeService, type ForgeServiceParts } from '#backend/forge/forgeService.ts';
import type { ModelRouter } from '#backend/forge/modelRouter.ts';
import { systemClock } from '#backend/platform/clock.ts';
import { createLog } from '#backend/platform/log.ts';
import type { ChallengeStatus } from '#contract/challenge.ts';
import type { ForgeEvent, ForgeRequest, TopicRequest } from '#contract/forge.ts';
import { emptyPool } from '../unit/forge/pool/emptyPool.ts';
import { noKernels } from '../unit/forge/variant/noKernels.ts';
import { createJudge } from '#judge/createJudge.ts';
import type { Judge } from '#judge/judge.ts';
import { processScratch } from '../processScratch.ts';

export const learner = 'learner-1';
const bank = createBankLibrary(path.join(import.meta.dirname, '../../backend/bank'));

/** A real judge and the real bank around a forge whose model is given; a group of tests calls `open` before and `close` after them. */
export class ForgeUnderTest {
	readonly kept: ForgedChallenge[] = [];
	readonly log: string[] = [];
	readonly statuses = new Map<string, ChallengeStatus>();
	#judge: Judge | undefined;

	async open(): Promise<void> {
		this.#judge = await createJudge({
			scratchFolder: processScratch(),
			tier: 'bubblewrap',
			consented: () => false,
			toolchains: {},
		});
	}

	async close(): Promise<void> {
		await this.#judge?.close();
	}

	get judge(): Judge {
		if (this.#judge === undefined) throw new Error('the judge was not opened');
		return this.#judge;
	}

	service(router: ModelRouter, changes: Partial<ForgeServiceParts> = {}): ForgeService {
		return new ForgeService({
			router: () => Promise.resolve(router),
			judge: () => Promise.resolve(this.judge),
			keep: (challenge) => {
				this.kept.push(challenge);
				return Promise.resolve();
			},
			others: () => otherChallenges(bank),
			bank: () => bank.list(),
			statuses: () => Promise.resolve((id) => this.statuses.get(id) ?? 'unseen'),
			need: () => Promise.resolve(undefined),
			pool: emptyPool(),
			kernels: noKernels,
			atOnce: 1,
			limits: { toolTimeMs: 15_000, wholeMs: 240_000 },
			clock: systemClock,
			log: createLog('debug', { write: (line) => this.log.push(line) }),
			...changes,
		});
	}
}

export function demand(changes: Partial<TopicRequest> = {}): TopicRequest {
	return { id: randomUUID(), topic: 'arrays', difficulty: 'easy', timeZone: 'UTC', ...changes };
}

/** Starts a job and hears all of it. */
export async function forge(service: ForgeService, request: ForgeRequest): Promise<ForgeEvent[]> {
	await service.start(learner, request);
	return allEvents(service, request.id);
}

export async function allEvents(service: ForgeService, forgeId: string): Promise<ForgeEvent[]> {
	const events: ForgeEvent[] = [];
	for await (const event of service.watch(learner, forgeId, new AbortController().signal)) events.push(event);
	return events;
}

export function lastOf<Kind extends ForgeEvent['kind']>(
	events: readonly ForgeEvent[],
	kind: Kind,
): Extract<ForgeEvent, { kind: Kind }> {
	const last = events.at(-1);
	if (last?.kind !== kind) throw new Error(`${JSON.stringify(last)} is not ${kind}`);
	// Its kind was just looked at.
	return last as Extract<ForgeEvent, { kind: Kind }>;
}
