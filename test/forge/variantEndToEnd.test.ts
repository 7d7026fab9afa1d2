import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { AiOrder, ForgeEvent } from '#contract/forge.ts';
import { AiStandIn, keys } from '../ai/aiStandIn.ts';
import { submitAndWait, timeZone } from '../api/practise.ts';
import { type SoloUnderTest, startSoloForTest } from '../api/soloUnderTest.ts';
import { barrels, barrelsText } from '../unit/forge/variant/someKernel.ts';
import { lastOf } from './forgeUnderTest.ts';

const kernelId = 'bank.canoes-for-two';
const overloaded = { error: { message: 'overloaded', type: 'server_error' }, status: 500 };
const solution = `def carts_needed(barrels, load):
    row, carts, light = sorted(barrels), 0, 0
    if row and row[-1] > load:
        return None
    heavy = len(row) - 1
    while light <= heavy:
        light += row[light] + row[heavy] <= load
        heavy, carts = heavy - 1, carts + 1
    return carts
`;

describe('a new story for a challenge, from the one question to a solution', () => {
	let standIn: AiStandIn;
	let solo: SoloUnderTest;
	before(async () => {
		standIn = await AiStandIn.start();
		const ai: AiOrder = {
			order: ['openai'],
			providers: { openai: { key: keys.openai, baseUrl: `${standIn.proxy.url}/v1` } },
		};
		solo = await startSoloForTest({ ai });
	});
	after(async () => {
		await solo.close();
		await standIn.stop();
	});

	const tell = async (variantOf = kernelId): Promise<ForgeEvent[]> => {
		const { id } = await solo.call('startForge', { body: { id: randomUUID(), variantOf, timeZone } });
		const events: ForgeEvent[] = [];
		for await (const event of solo.watch('watchForge', { params: { forgeId: id } })) events.push(event);
		return events;
	};

	it('is its kernel once more where nobody can tell it, or what was told is another task', async () => {
		standIn.setAnswer('openai', overloaded);
		const down = lastOf(await tell(), 'done');
		assert.equal(down.challengeId, kernelId);
		assert.equal(down.servedBy, 'bank');
		assert.match(down.message, /^No AI provider could help now .* Here is "Canoes for Two" itself once more/);
		const other = barrels({ statement: barrels().statement.replace('smallest', 'largest') });
		standIn.setAnswer('openai', { content: JSON.stringify(other) });
		const refused = lastOf(await tell(), 'done');
		assert.equal(refused.challengeId, kernelId);
		assert.match(refused.message, /^What was written did not pass its proof/);
	});

	it('is told once, proved anew, kept for whoever asks, judged by the cases of its kernel, and counted as what it is', async () => {
		standIn.setAnswer('openai', { content: barrelsText(), usage: { prompt_tokens: 1_100, completion_tokens: 420 } });
		const asked = standIn.proxy.recorded.length;
		const events = await tell();
		const made = lastOf(events, 'done');
		assert.equal(made.servedBy, 'openai', made.message);
		assert.match(made.message, /^"Barrels by Cart" is a new story for "Canoes for Two": told by OpenAI/);
		assert.ok(events.some((event) => event.kind === 'proving' && event.step === 'agreement'));
		assert.equal(standIn.proxy.recorded.length, asked + 1);
		const again = lastOf(await tell(made.challengeId), 'done');
		assert.deepEqual([again.challengeId, again.servedBy], [made.challengeId, 'pool']);
		assert.equal(
			standIn.proxy.recorded.length,
			asked + 1,
			'who asks for a variant of a variant gets the one that is there',
		);

		const params = { challengeId: made.challengeId };
		const opened = await solo.call('openChallenge', { params, body: { timeZone } });
		const kernel = await solo.call('getChallenge', { params: { challengeId: kernelId } });
		assert.deepEqual(opened.variantOf, { id: kernelId, title: 'Canoes for Two' });
		assert.equal(kernel.variantOf, undefined);
		assert.ok(kernel.proof);
		assert.equal(opened.proof?.cases, kernel.proof.cases);
		assert.deepEqual(
			opened.examples.map(({ input, output }) => [input, output]),
			kernel.examples.map(({ input, output }) => [input, output]),
		);
		assert.ok(opened.examples.every(({ explanation }) => explanation === undefined));
		assert.equal((await submitAndWait(solo, solution, params)).verdict, 'accepted');
		const unfit = solution.replace('light += row', 'light += 1 + 0 * row');
		assert.equal((await submitAndWait(solo, unfit, params)).verdict, 'wrongAnswer');
		const { day } = await solo.call('getAiUsage', { query: {} });
		const line = day.byPurpose.find(({ purpose }) => purpose === 'variant');
		assert.deepEqual([line?.served, day.drafts.written], [2, 0]);
		const log = solo.log.join('');
		assert.match(log, /a variant was made/);
		for (const secret of [...Object.values(keys), 'carts_needed', 'cellar', 'a new story'])
			assert.ok(!log.includes(secret), secret);
	});
});
