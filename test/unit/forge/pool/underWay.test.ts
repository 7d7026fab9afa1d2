import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { UnderWay } from '#backend/forge/pool/underWay.ts';
import type { ForgeProgress } from '#contract/forge.ts';

const asking: ForgeProgress = { kind: 'asking', provider: 'gemini', model: 'g', attempt: 1 };
const proving: ForgeProgress = { kind: 'proving', step: 'words' };

/** Work under the name `a` that goes on until it is told to end. */
function begin(underWay: UnderWay) {
	const heard: ForgeProgress[] = [];
	const end = Promise.withResolvers<string>();
	let tell: (event: ForgeProgress) => void = () => assert.fail('it has begun');
	const result = underWay.run(
		'a',
		(event) => heard.push(event),
		(given) => {
			tell = given;
			return end.promise;
		},
	);
	return { heard, end, result, tell: (event: ForgeProgress) => tell(event) };
}

describe('what is under way', () => {
	it('is told to whoever joins: how it stands, what happens, and that it ended', async () => {
		const underWay = new UnderWay();
		const { heard, end, result, tell } = begin(underWay);
		tell(asking);
		const joinedHeard: ForgeProgress[] = [];
		const control = { signal: new AbortController().signal, tell: (event: ForgeProgress) => joinedHeard.push(event) };
		const joined = underWay.join('a', control);
		tell(proving);
		end.resolve('made');
		await joined;
		assert.equal(await result, 'made');
		assert.deepEqual(
			[heard, joinedHeard],
			[
				[asking, proving],
				[asking, proving],
			],
		);
		assert.equal(underWay.has('a'), false);
	});

	it('is over for whoever joined when it failed, and its failure goes to who began it', async () => {
		const underWay = new UnderWay();
		const { end, result } = begin(underWay);
		const joined = underWay.join('a', { signal: new AbortController().signal, tell: () => undefined });
		end.reject(new Error('no luck'));
		await assert.rejects(result, /no luck/);
		await joined;
	});

	it('is left by who has had enough, and goes on', async () => {
		const underWay = new UnderWay();
		const { end, result } = begin(underWay);
		await underWay.join('a', { signal: AbortSignal.abort(), tell: () => undefined });
		const leaving = new AbortController();
		const joined = underWay.join('a', { signal: leaving.signal, tell: () => undefined });
		leaving.abort();
		await joined;
		assert.equal(underWay.has('a'), true);
		end.resolve('made');
		assert.equal(await result, 'made');
	});

	it('is not waited for under another name', async () => {
		const underWay = new UnderWay();
		const { end } = begin(underWay);
		await underWay.join('b', { signal: new AbortController().signal, tell: () => assert.fail('of another one') });
		end.resolve('made');
	});
});
