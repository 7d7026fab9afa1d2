import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import type { ForgeServiceParts } from '#backend/forge/forgeService.ts';
import type { PooledChallenge } from '#backend/forge/pool/shelf.ts';
import type { Kernel } from '#backend/forge/variant/kernel.ts';
import { AppError } from '#contract/appError.ts';
import type { ForgeEvent } from '#contract/forge.ts';
import { events, HeldRouter, reached, serviceOf } from '../serviceUnderTest.ts';
import { bankKernel, canoes } from './someKernel.ts';

const kernelId = 'bank.canoes-for-two';
const barrels: PooledChallenge = { id: 'forge.barrels', title: 'Barrels', provider: 'openai', model: 'o-1' };

describe('who asks for a new story', () => {
	let kernel: Kernel;
	let stall: Kernel;
	before(async () => {
		kernel = await bankKernel(canoes);
		stall = await bankKernel('heap/middle-pumpkin');
	});

	const partsOf = (there: readonly PooledChallenge[], changes: Partial<ForgeServiceParts> = {}) => ({
		kernels: {
			load: (id: string) => {
				if (id === kernelId) return Promise.resolve({ kernel });
				if (id === stall.file.id) return Promise.resolve({ kernel: stall });
				if (id !== barrels.id) return Promise.reject(new AppError('challengeUnknown', 'It was withdrawn.'));
				const variantOf = { id: kernelId, version: kernel.version, title: kernel.file.title };
				return Promise.resolve({ kernel, variantOf });
			},
			variantsOf: () => Promise.resolve([...there]),
		},
		...changes,
	});
	const ask = async (
		service: ReturnType<typeof serviceOf>,
		variantOf: string,
		learner = 'ann',
	): Promise<ForgeEvent | undefined> => {
		const id = randomUUID();
		await service.start(learner, { id, timeZone: 'UTC', variantOf });
		return (await events(service, id, learner)).at(-1);
	};

	it('gets one that is there and unseen, without a question, also where it is a variant they have', async () => {
		const router = new HeldRouter();
		const grapes = { ...barrels, id: 'forge.grapes', title: 'Grapes' };
		const statuses = () =>
			Promise.resolve((id: string) => (id === barrels.id ? ('opened' as const) : ('unseen' as const)));
		const service = serviceOf(router, partsOf([barrels, grapes], { statuses }));
		for (const id of [kernelId, barrels.id]) {
			const end = await ask(service, id);
			assert.ok(end?.kind === 'done' && end.challengeId === grapes.id && end.servedBy === 'pool', JSON.stringify(end));
		}
		assert.equal(router.asked.length, 0);
	});

	it('hears that it is gone where the kernel was withdrawn, and that a class gets none', async () => {
		const router = new HeldRouter();
		const service = serviceOf(router, partsOf([]));
		const gone = await ask(service, 'forge.withdrawn');
		assert.ok(gone?.kind === 'failed' && gone.code === 'challengeUnknown');
		const ofClass = await ask(service, stall.file.id);
		assert.ok(ofClass?.kind === 'failed' && ofClass.code === 'badRequest');
		assert.equal(router.asked.length, 0);
	});

	it('gets the kernel itself and the reason where the budget is used up, which is asked for this purpose', async () => {
		const purposes: string[] = [];
		const mayAsk: ForgeServiceParts['mayAsk'] = (purpose) => {
			purposes.push(purpose);
			return Promise.resolve({ kind: 'poolOnly', why: 'Enough for today.' });
		};
		const end = await ask(serviceOf(new HeldRouter(), partsOf([], { mayAsk })), kernelId);
		assert.ok(end?.kind === 'done' && end.challengeId === kernelId && end.servedBy === 'bank');
		assert.match(end.message, /^Enough for today\. Here is "Canoes for Two" itself once more/);
		assert.deepEqual(purposes, ['variant']);
	});

	it('waits for somebody who has the same told, and gets theirs', async () => {
		const router = new HeldRouter();
		const there: PooledChallenge[] = [];
		const kernels = { ...partsOf([]).kernels, variantsOf: () => Promise.resolve([...there]) };
		const service = serviceOf(router, { kernels, atOnce: 2 });
		const [first, second] = [randomUUID(), randomUUID()];
		await service.start('ann', { id: first, timeZone: 'UTC', variantOf: kernelId });
		await reached(service, first, 'asking');
		await service.start('bob', { id: second, timeZone: 'UTC', variantOf: kernelId });
		await reached(service, second, 'asking', 'bob');
		assert.equal(router.asked.length, 1);
		there.push(barrels);
		router.release();
		const ends = await Promise.all([events(service, first, 'ann'), events(service, second, 'bob')]);
		assert.deepEqual(
			ends.map((heard) => heard.flatMap((event) => (event.kind === 'done' ? [event.challengeId] : []))),
			[[kernelId], [barrels.id]],
		);
		assert.equal(router.asked.length, 1);
	});
});
