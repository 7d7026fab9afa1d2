import assert from 'node:assert/strict';
import { AppError } from '#contract/appError.ts';
import type { ForgeServiceParts } from '#backend/forge/forgeService.ts';
import { type ModelRouter, ProvidersDown } from '#backend/forge/modelRouter.ts';
import { withCode } from '../../api/practise.ts';
import { events, fenced, HeldRouter, judgeWith, python, reached, request, serviceOf } from './serviceUnderTest.ts';
import { someDraft } from './someDraft.ts';

describe('the forge', () => {
	it('asks no model where nothing could be run in a sandbox, and says the way out', async () => {
		for (const tier of ['none', 'trusted'] as const) {
			const router = new HeldRouter();
			const judge = judgeWith({ tier, reason: 'bwrap is not installed.', consented: tier === 'trusted' });
			const service = serviceOf(router, { judge: () => Promise.resolve(judge) });
			await assert.rejects(service.start('ann', request()), (error: unknown) => {
				assert.ok(error instanceof AppError && error.code === 'sandboxRefused');
				assert.match(error.message, /bwrap is not installed\. (Make a sandbox available|Open the folder in WSL)/);
				return true;
			});
			assert.equal(router.asked.length, 0);
		}
	});

	it('asks no model where Python is missing, and says how to get it', async () => {
		const router = new HeldRouter();
		const judge = judgeWith(fenced, { ...python, available: false, install: 'apt install python3' });
		const service = serviceOf(router, { judge: () => Promise.resolve(judge) });
		await assert.rejects(service.start('ann', request()), withCode('languageMissing'));
		assert.equal(router.asked.length, 0);
	});

	it('makes one challenge for one id, however often it is asked', async () => {
		const router = new HeldRouter();
		const service = serviceOf(router);
		const asked = request();
		await Promise.all([service.start('ann', asked), service.start('ann', asked)]);
		await reached(service, asked.id, 'asking');
		await service.start('ann', asked);
		router.release();
		const first = await events(service, asked.id);
		await service.start('ann', asked);
		assert.deepEqual(await events(service, asked.id), first.slice(-1));
		assert.equal(router.asked.length, 1);
	});

	it('makes one at a time for a learner, and tells nobody else about it', async () => {
		const router = new HeldRouter();
		const service = serviceOf(router, { atOnce: 2 });
		const own = request();
		await service.start('ann', own);
		await assert.rejects(service.start('ann', request()), withCode('conflict'));
		await assert.rejects(service.start('bob', own), withCode('conflict'));
		await assert.rejects(events(service, own.id, 'bob'), withCode('jobUnknown'));
		assert.throws(() => service.cancel('bob', own.id), withCode('jobUnknown'));
		const other = request();
		await service.start('bob', other);
		await reached(service, other.id, 'asking', 'bob');
		router.release();
		await events(service, own.id);
		await service.start('ann', request());
		await service.stop();
	});

	it('lets so many wait and no more', async () => {
		const service = serviceOf(new HeldRouter());
		const asked = Array.from({ length: 21 }, () => request());
		for (const [place, one] of asked.entries()) await service.start(`learner ${place}`, one);
		await assert.rejects(service.start('one more', request()), withCode('busy'));
		const last = asked.at(-1);
		assert.ok(last);
		assert.deepEqual(service.cancel('learner 20', last.id), { cancelled: true });
		assert.deepEqual((await events(service, last.id, 'learner 20')).at(-1), { kind: 'cancelled' });
		await service.start('one more', request());
		await service.stop();
	});

	it('ends the question to the model when it is cancelled, and asks nobody else', async () => {
		const router = new HeldRouter();
		const service = serviceOf(router);
		const asked = request();
		await service.start('ann', asked);
		await reached(service, asked.id, 'asking');
		assert.deepEqual(service.cancel('ann', asked.id), { cancelled: true });
		assert.deepEqual((await events(service, asked.id)).at(-1), { kind: 'cancelled' });
		assert.equal(router.asked[0]?.signal.aborted, true);
		assert.deepEqual(service.cancel('ann', asked.id), { cancelled: false });
	});

	it('tells who watches late where it is, and from there everything', async () => {
		const router = new HeldRouter();
		const service = serviceOf(router);
		const asked = request();
		await service.start('ann', asked);
		await reached(service, asked.id, 'asking');
		const heard = events(service, asked.id);
		router.asked[0]?.onFellBack?.('ollama', 'too slow');
		router.asked[0]?.onAsking?.('openai', 'second');
		router.release();
		assert.deepEqual(
			(await heard).map(({ kind }) => kind),
			['asking', 'fellBack', 'asking', 'done'],
		);
	});

	it('stops telling when nobody watches any more', async () => {
		const service = serviceOf(new HeldRouter());
		const asked = request();
		await service.start('ann', asked);
		const watching = new AbortController();
		for await (const event of service.watch('ann', asked.id, watching.signal))
			if (event.kind === 'asking') watching.abort();
		await service.stop();
	});

	it('opens the bank where no provider is set up or none could help', async () => {
		const down = (reasons: ProvidersDown['reasons']): ModelRouter => ({
			ask: () => Promise.reject(new ProvidersDown(reasons)),
			status: () => [],
		});
		for (const [reasons, words] of [
			[[], /No AI provider is set up/],
			[[{ provider: 'gemini', reason: 'too many requests' }], /Gemini: too many requests/],
		] as const) {
			const service = serviceOf(down(reasons));
			const asked = request();
			await service.start('ann', asked);
			const done = (await events(service, asked.id)).at(-1);
			assert.ok(done?.kind === 'done' && done.servedBy === 'bank' && done.challengeId === 'bank.one');
			assert.match(done.message, words);
		}
	});

	it('says so when nobody could help and the bank is solved', async () => {
		const router = new HeldRouter();
		const service = serviceOf(router, { statuses: () => Promise.resolve(() => 'solved') });
		const asked = request();
		await service.start('ann', asked);
		await reached(service, asked.id, 'asking');
		router.release();
		const end = (await events(service, asked.id)).at(-1);
		assert.ok(end?.kind === 'failed' && end.code === 'notFound');
		assert.match(end.message, /asleep.*solved every challenge of the bank/);
	});

	it('tells a failure of the store in its own words, and keeps a bug to itself', async () => {
		const answers = (error: Error): Partial<ForgeServiceParts> => ({ others: () => Promise.reject(error) });
		for (const [error, code, words] of [
			[new AppError('storeFull', 'The disk is full.'), 'storeFull', 'The disk is full.'],
			[new TypeError('secret detail'), 'unexpected', 'Something went wrong while it was made. Try again.'],
		] as const) {
			const service = serviceOf(new HeldRouter(), answers(error));
			const asked = request();
			await service.start('ann', asked);
			assert.deepEqual((await events(service, asked.id)).at(-1), { kind: 'failed', code, message: words });
		}
	});

	it('gives a router that could not be made another chance', async () => {
		let made = 0;
		const service = serviceOf(new HeldRouter(), {
			router: () => (made++ === 0 ? Promise.reject(new Error('no module')) : Promise.resolve(new HeldRouter())),
		});
		await assert.rejects(service.providers(), /no module/);
		assert.deepEqual(await service.providers(), []);
	});

	it('asks with a fixed part, a schema that its own fixture fits, and the level', async () => {
		const router = new HeldRouter();
		const service = serviceOf(router);
		const hard = { ...request(), difficulty: 'hard' as const };
		await service.start('ann', hard);
		await reached(service, hard.id, 'asking');
		await service.stop();
		const [asked] = router.asked;
		assert.ok(asked);
		assert.equal(asked.difficulty, 'hard');
		assert.deepEqual(asked.schema.parse(JSON.parse(JSON.stringify(someDraft()))), someDraft());
	});
});
