import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type ForgeEnd, type ForgeJobControl, ForgeJobs } from '#backend/forge/forgeJobs.ts';
import { StreamPlace } from '#backend/platform/streamPlace.ts';

const never = new AbortController().signal;

describe('a challenge that is being made', () => {
	it('tells who comes again every step that was missed, and who comes from another process how it is', async () => {
		const jobs = new ForgeJobs(1);
		const begun = Promise.withResolvers<ForgeJobControl>();
		const ended = Promise.withResolvers<ForgeEnd>();
		jobs.start('a', 'lena', {
			atOnce: () => Promise.resolve(undefined),
			make(control) {
				begun.resolve(control);
				return ended.promise;
			},
		});
		const { tell } = await begun.promise;
		const hear = async (lastEventId: string | undefined, upTo: number): Promise<[string[], string | undefined]> => {
			const place = new StreamPlace(lastEventId);
			const kinds: string[] = [];
			for await (const event of jobs.watch('a', 'lena', never, place)) {
				kinds.push(event.kind === 'proving' ? event.step : event.kind);
				if (kinds.length === upTo) break;
			}
			return [kinds, place.id];
		};
		const [, queued] = await hear(undefined, 1);
		for (const step of ['schema', 'starters', 'mutants']) tell({ kind: 'proving', step });
		const [missed, mutants] = await hear(queued, 3);
		assert.deepEqual(missed, ['schema', 'starters', 'mutants']);
		assert.deepEqual(await hear(mutants, 1), [['mutants'], mutants], 'how it is, and nothing new');
		assert.deepEqual((await hear('elsewhere.1', 1))[0], ['mutants']);
		ended.resolve({ kind: 'cancelled' });
		await hear(undefined, 9);
		const [last, end] = await hear(mutants, 9);
		assert.deepEqual(last, ['cancelled']);
		assert.ok(new StreamPlace(end).isAtEnd);
	});
});
