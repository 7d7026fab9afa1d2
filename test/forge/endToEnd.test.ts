import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { AiOrder, ForgeEvent } from '#contract/forge.ts';
import type { LanguageId } from '#contract/ids.ts';
import type { CaseReport, JudgeReport } from '#contract/judging.ts';
import type { Value } from '#contract/value.ts';
import { AiStandIn, keys } from '../ai/aiStandIn.ts';
import { lastEvent, reportOf, submitAndWait, timeZone, withCode } from '../api/practise.ts';
import { type SoloForTest, type SoloUnderTest, startSoloForTest } from '../api/soloUnderTest.ts';
import { answerText } from './draftFixture.ts';
import { lastOf } from './forgeUnderTest.ts';

const solution = `from collections import Counter

def sticker_sets(cases):
    seen, pairs = Counter(), 0
    for stickers in cases:
        odd = frozenset(kind for kind, number in Counter(stickers).items() if number % 2)
        pairs += seen[odd] + sum(seen[odd ^ {chr(97 + place)}] for place in range(26))
        seen[odd] += 1
    return pairs
`;
const inJavaScript = 'function stickerSets(cases) { return cases.length; }';

describe('a new challenge from the demand to its solution, through the real clients of the providers', () => {
	let standIn: AiStandIn;
	const running: SoloUnderTest[] = [];
	before(async () => {
		standIn = await AiStandIn.start();
	});
	after(() => standIn.stop());
	afterEach(async () => {
		for (const solo of running.splice(0)) await solo.close();
		standIn.reset();
	});

	const bothProviders = (): AiOrder => ({
		order: ['gemini', 'openai'],
		providers: {
			gemini: { key: keys.gemini, baseUrl: standIn.proxy.url },
			openai: { key: keys.openai, baseUrl: `${standIn.proxy.url}/v1` },
		},
	});
	const start = async (given: SoloForTest): Promise<SoloUnderTest> => {
		const solo = await startSoloForTest(given);
		running.push(solo);
		return solo;
	};

	it('is written by the second provider while the first is down, proved, listed, opened, solved, and there after a restart', async () => {
		standIn.setAnswer('gemini', { error: { message: 'overloaded', type: 'server_error' }, status: 500 });
		standIn.setAnswer('openai', { content: answerText('sticker-sets') });
		const solo = await start({ ai: bothProviders() });
		const events = await forgeAndHear(solo, 'hashing');

		const done = lastOf(events, 'done');
		assert.equal(done.servedBy, 'openai', done.message);
		assert.match(done.message, /^"Sticker Sets" was written by OpenAI \(gpt-.+\) and proved here/);
		const told = events.map((event) => (event.kind === 'asking' ? `asking ${event.provider}` : event.kind));
		const inOrder = told.filter((kind, place) => kind !== told[place - 1]);
		const once = ['asking gemini', 'fellBack', 'asking openai', 'proving'];
		assert.deepEqual(inOrder.slice(inOrder.indexOf('asking gemini')), [...once, ...once, 'done']);
		assertWire(standIn);

		const { challengeId } = done;
		const { items } = await solo.call('listChallenges', { query: { topic: 'hashing', difficulty: 'medium' } });
		assert.equal(items.find(({ id }) => id === challengeId)?.status, 'unseen');
		const opened = await solo.call('openChallenge', { params: { challengeId }, body: { timeZone } });
		assert.equal(opened.title, 'Sticker Sets');
		assert.ok(opened.examples.length === 3 && (opened.proof?.inputsCompared ?? 0) > 100);
		for (const language of ['python', 'javascript'] as const) {
			const starter = await solo.call('getStarter', { params: { challengeId, language } });
			assert.ok(starter.source.includes(challengeId), starter.source);
		}

		const own: Value[][] = [[['ab', 'ba', 'c']], [['zzz']]];
		const { cases } = await runOwn(solo, challengeId, 'javascript', inJavaScript, own);
		assert.deepEqual(cases.map(outcomeOf), ['wrongAnswer 3 instead of 1', 'wrongAnswer 1 instead of 0']);

		const wrong = await submitAndWait(solo, solution.replace('range(26)', 'range(25)'), { challengeId });
		assert.equal(wrong.verdict, 'wrongAnswer');
		assert.equal((await submitAndWait(solo, solution, { challengeId })).verdict, 'accepted');
		const { solutions } = await solo.call('getEditorial', { params: { challengeId } });
		assert.deepEqual(
			solutions.map(({ language }) => language),
			['python'],
		);
		assertQuietLog(solo);

		await solo.stop();
		const again = await start({ folder: solo.folder, tier: 'trusted' });
		const { items: later } = await again.call('listChallenges', { query: { status: 'solved' } });
		assert.deepEqual(
			later.map(({ id }) => id),
			[challengeId],
		);
		await again.call('setConsent', { body: { consented: true } });
		const unfenced = await runOwn(again, challengeId, 'python', solution, own);
		assert.deepEqual(unfenced.cases.map(outcomeOf), ['ran 1 instead of ', 'ran 0 instead of ']);
		assert.match(unfenced.cases[0]?.message ?? '', /wrote the reference solution, which runs only in a sandbox/);
	});

	it('is one of the bank where no provider is set up', async () => {
		const solo = await start({});
		const done = lastOf(await forgeAndHear(solo, 'graphs'), 'done');
		assert.equal(done.servedBy, 'bank');
		assert.match(done.message, /^No AI provider is set up/);
		const opened = await solo.call('openChallenge', { params: { challengeId: done.challengeId }, body: { timeZone } });
		assert.ok(opened.topics.includes('graphs'));
		const { providers } = await solo.call('getProviders', {});
		assert.ok(providers.every(({ configured }) => !configured));
	});

	it('is not asked for where there is no sandbox, even after consent', async () => {
		const solo = await start({ tier: 'trusted', ai: bothProviders() });
		await solo.call('setConsent', { body: { consented: true } });
		const body = { id: randomUUID(), topic: 'arrays', difficulty: 'easy' as const, timeZone };
		await assert.rejects(solo.call('startForge', { body }), withCode('sandboxRefused'));
		assert.deepEqual(standIn.proxy.recorded, []);
	});
});

async function forgeAndHear(solo: SoloUnderTest, topic: string): Promise<ForgeEvent[]> {
	const { id } = await solo.call('startForge', { body: { id: randomUUID(), topic, difficulty: 'medium', timeZone } });
	const events: ForgeEvent[] = [];
	for await (const event of solo.watch('watchForge', { params: { forgeId: id } })) events.push(event);
	return events;
}

async function runOwn(
	solo: SoloUnderTest,
	challengeId: string,
	language: LanguageId,
	source: string,
	inputs: Value[][],
): Promise<JudgeReport> {
	const cases = inputs.map((input, place) => ({ id: randomUUID(), name: `own ${place}`, input }));
	const what = { kind: 'custom' as const, cases };
	const body = { id: randomUUID(), language, source, what };
	const job = await solo.call('startRun', { params: { challengeId }, body });
	return reportOf(await lastEvent(solo, job.id));
}

function outcomeOf({ verdict, actual, expected }: CaseReport): string {
	return `${verdict} ${actual?.kind === 'whole' ? String(actual.value) : ''} instead of ${expected?.kind === 'whole' ? String(expected.value) : ''}`;
}

/** Both were asked the same; the fixed part came first, the demand last, and the schema went along. */
function assertWire(standIn: AiStandIn): void {
	assert.deepEqual(
		standIn.proxy.recorded.map(({ provider }) => provider),
		['gemini', 'openai', 'gemini', 'openai'],
	);
	for (const { body } of standIn.proxy.recorded.slice(0, 2)) {
		const sent = JSON.stringify(body);
		assert.ok(sent.indexOf('You write programming challenges') < sent.lastIndexOf('topic'));
		assert.match(sent, /<demand>.*hashing/);
		assert.match(sent, /wrongSolutions.*timeLimitExceeded/);
	}
	for (const { body } of standIn.proxy.recorded.slice(2)) {
		const sent = JSON.stringify(body);
		assert.match(sent, /You write a brute force.*<task>.*suitcase/);
		assert.doesNotMatch(sent, /sticker_sets|odd \^|wrongSolutions|<demand>/);
	}
}

function assertQuietLog(solo: SoloUnderTest): void {
	const log = solo.log.join('');
	assert.match(log, /a challenge was made/);
	for (const secret of [...Object.values(keys), 'sticker_sets', 'suitcase', 'You write programming challenges']) {
		assert.ok(!log.includes(secret), secret);
	}
}
