import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { AppError } from '#contract/appError.ts';
import type { ForgeEvent, ProviderStatus, TopicRequest } from '#contract/forge.ts';
import type { LanguageStatus, TierStatus } from '#contract/judging.ts';
import { ForgeService, type ForgeServiceParts } from '#backend/forge/forgeService.ts';
import { type ModelRequest, type ModelRouter, ProvidersDown } from '#backend/forge/modelRouter.ts';
import { Bell } from '#backend/platform/bell.ts';
import { systemClock } from '#backend/platform/clock.ts';
import { createLog } from '#backend/platform/log.ts';
import type { Judge } from '#judge/judge.ts';
import { emptyPool } from './pool/emptyPool.ts';
import { noKernels } from './variant/noKernels.ts';

const unused = (): never => assert.fail('not needed here');
export const python: LanguageStatus = { language: 'python', title: 'Python 3', available: true, detail: 'Python 3' };
export const fenced: TierStatus = { tier: 'bubblewrap', reason: '', consented: false };

export function judgeWith(tier: TierStatus, status: LanguageStatus = python): Judge {
	return {
		judge: unused,
		runScript: unused,
		languages: unused,
		starter: unused,
		tier: () => tier,
		language: () => Promise.resolve(status),
		close: () => Promise.resolve(),
	};
}

/** A model that answers when it is told to, or when the request is ended. */
export class HeldRouter implements ModelRouter {
	readonly asked: ModelRequest<unknown>[] = [];
	/** Rings with each question. */
	readonly asking = new Bell();
	/** What is said of it; nothing is made ahead where nobody is set up. */
	isConfigured = false;
	#release: ((error: Error) => void)[] = [];

	ask<Value>(request: ModelRequest<Value>): Promise<never> {
		this.asked.push(request);
		this.asking.ring();
		request.onAsking?.('ollama', 'held');
		return new Promise((_resolve, reject) => {
			this.#release.push(reject);
			const stop = (): void => reject(new AppError('cancelled', 'Stopped.'));
			request.signal.addEventListener('abort', stop);
			if (request.signal.aborted) stop();
		});
	}

	status(): ProviderStatus[] {
		const counts = { calls: 0, failures: 0, tokensIn: 0, tokensOut: 0 };
		return this.isConfigured
			? [{ provider: 'ollama', model: 'held', configured: true, breaker: 'closed', ...counts }]
			: [];
	}

	/** Every question so far ends: nobody could help. */
	release(): void {
		for (const reject of this.#release.splice(0)) reject(new ProvidersDown([{ provider: 'ollama', reason: 'asleep' }]));
	}
}

const bank = [{ id: 'bank.one', title: 'One', difficulty: 'easy' as const, topics: ['arrays'] }];

export function serviceOf(router: ModelRouter, changes: Partial<ForgeServiceParts> = {}): ForgeService {
	return new ForgeService({
		router: () => Promise.resolve(router),
		judge: () => Promise.resolve(judgeWith(fenced)),
		keep: unused,
		others: () => Promise.resolve([]),
		bank: () => Promise.resolve(bank),
		statuses: () => Promise.resolve(() => 'unseen'),
		need: () => Promise.resolve(undefined),
		pool: emptyPool(),
		kernels: noKernels,
		atOnce: 1,
		clock: systemClock,
		log: createLog('silent'),
		...changes,
	});
}

export const request = (id = randomUUID()): TopicRequest => ({
	id,
	topic: 'arrays',
	difficulty: 'easy',
	timeZone: 'UTC',
});

export async function events(service: ForgeService, id: string, learner = 'ann'): Promise<ForgeEvent[]> {
	const heard: ForgeEvent[] = [];
	for await (const event of service.watch(learner, id, new AbortController().signal)) heard.push(event);
	return heard;
}

/** Waits until a job has got as far as this. */
export async function reached(
	service: ForgeService,
	id: string,
	kind: ForgeEvent['kind'],
	learner = 'ann',
): Promise<void> {
	for await (const event of service.watch(learner, id, new AbortController().signal)) if (event.kind === kind) return;
	assert.fail(`it never was ${kind}`);
}
