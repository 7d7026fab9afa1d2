import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { AiOrder, ForgeEvent } from '#contract/forge.ts';
import { AiStandIn, keys } from '../ai/aiStandIn.ts';
import { timeZone } from '../api/practise.ts';
import { type SoloUnderTest, startSoloForTest } from '../api/soloUnderTest.ts';
import { answerText } from './draftFixture.ts';
import { lastOf } from './forgeUnderTest.ts';

const overloaded = { error: { message: 'overloaded', type: 'server_error' }, status: 500 };

describe('the pool, from the first demand to the day on which every provider is down', () => {
	let standIn: AiStandIn;
	let solo: SoloUnderTest;
	before(async () => {
		standIn = await AiStandIn.start();
		const ai: AiOrder = {
			order: ['openai'],
			providers: { openai: { key: keys.openai, baseUrl: `${standIn.proxy.url}/v1` } },
			refill: 1,
		};
		solo = await startSoloForTest({ ai });
	});
	after(async () => {
		await solo.close();
		await standIn.stop();
	});

	const forge = async (onProving = (): void => undefined): Promise<Extract<ForgeEvent, { kind: 'done' }>> => {
		const body = { id: randomUUID(), topic: 'hashing', difficulty: 'medium' as const, timeZone };
		const { id } = await solo.call('startForge', { body });
		const events: ForgeEvent[] = [];
		for await (const event of solo.watch('watchForge', { params: { forgeId: id } })) {
			// Its words are read before the brute force is asked for.
			if (event.kind === 'proving' && event.step !== 'words') onProving();
			events.push(event);
		}
		return lastOf(events, 'done');
	};
	const forged = async (): Promise<string[]> => {
		const { items } = await solo.call('listChallenges', { query: { topic: 'hashing', limit: 200 } });
		return items.flatMap(({ id, status }) => (id.startsWith('forge.') ? [`${id.slice(6, -9)} ${status}`] : []));
	};
	const open = (challengeId: string) => solo.call('openChallenge', { params: { challengeId }, body: { timeZone } });

	it('serves what was made ahead, and after it the bank, and says from where', async () => {
		standIn.setAnswer('openai', { content: answerText('sticker-sets') });
		// Whatever is asked after it is asked for what is made ahead.
		const first = await forge(() => standIn.setAnswer('openai', { content: answerText('river-flows') }));
		assert.equal(first.servedBy, 'openai', first.message);
		await open(first.challengeId);
		await untilForged(2);
		assert.deepEqual((await forged()).toSorted(), ['river-flows unseen', 'sticker-sets opened']);

		standIn.setAnswer('openai', overloaded);
		const asked = standIn.proxy.recorded.length;
		const second = await forge();
		assert.equal(second.servedBy, 'pool', second.message);
		assert.equal(second.provider, 'openai');
		assert.match(
			second.message,
			/^"River Flows" was in the pool: written by OpenAI \(.+\), proved here by running its code/,
		);
		await open(second.challengeId);

		const third = await forge();
		assert.equal(third.servedBy, 'bank', third.message);
		assert.match(third.message, /^No AI provider could help now .* from the bank instead, which you have not seen yet/);
		// One failure of the provider for the learner, one for the refill, which then rests.
		assert.ok(standIn.proxy.recorded.length <= asked + 2);
		assert.deepEqual((await forged()).toSorted(), ['river-flows opened', 'sticker-sets opened']);
	});

	/** Each challenge that is kept is told as a change. */
	async function untilForged(count: number): Promise<void> {
		if ((await forged()).length >= count) return;
		for await (const _change of solo.watch('watchChanges', {})) if ((await forged()).length >= count) return;
	}
});
