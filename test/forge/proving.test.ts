import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { provedChallengeOf } from '#backend/challenges/readProvedChallenge.ts';
import { ProvidersDown } from '#backend/forge/modelRouter.ts';
import { refusalReasons } from '#backend/forge/refusalReason.ts';
import type { ProofLimits } from '#backend/forge/proveDraft.ts';
import { nearCopyOfTwoSum } from './bankDraft.ts';
import { answerText, proseText } from './draftFixture.ts';
import { demand, forge, ForgeUnderTest, lastOf, learner } from './forgeUnderTest.ts';
import { ScriptedRouter } from './scriptedRouter.ts';

const Refusal = z.object({
	msg: z.literal('a draft was refused'),
	reason: z.enum(refusalReasons),
	checks: z.array(z.string()),
});

/** Answers that must not reach a learner: the reason, the checks that refuse them, and what the model hears of it. */
const unsound: { name: string; answer?: () => string; limits?: ProofLimits; why: string[]; hears: RegExp }[] = [
	{ name: 'wrong-reference', why: ['disagreement', 'agreement'], hears: /"field":"(reference|brute)"/ },
	{ name: 'generator-breaks-validator', why: ['validatorTooStrict', 'validator'], hears: /generate\(\d+, \d+\)/ },
	{ name: 'wrong-solutions-are-right', why: ['wrongSolutionsPass', 'wrong solutions'], hears: /every case accepts it/ },
	{ name: 'hint-tells-the-code', why: ['leak', 'leaks'], hears: /Hint 4 contains code of reference\.py/ },
	{
		name: 'statement-drifts',
		why: ['statementDrifts', 'draft'],
		hears: /a parameter weights, which the statement does not mention/,
	},
	{
		name: 'endless-loop',
		why: ['referenceTooSlow', 'agreement'],
		hears: /"field":"reference".*runs for more than 1000 ms|timeLimitExceeded/,
	},
	{
		name: 'endless-generator',
		why: ['generatorFails', 'generator'],
		limits: { toolTimeMs: 2_000, wholeMs: 240_000 },
		hears: /ran for more than 2 seconds/,
	},
	{ name: 'reads-files-openly', why: ['unsafeProgram', 'draft'], hears: /must not import os/ },
	{ name: 'writes-the-verdict', why: ['tampering', 'agreement'], hears: /wrote to the proof's own output/ },
	{
		name: 'forges-the-agreement',
		why: ['tampering', 'brute force apart'],
		hears: /"field":"brute".*wrongAnswer, returned \d+, \d+ is right/,
	},
	{
		name: 'near-copy',
		answer: nearCopyOfTwoSum,
		why: ['nearDuplicate', 'near duplicates'],
		hears: /same outputs as bank\.two-sum/,
	},
];

describe('a challenge that a model writes', () => {
	const under = new ForgeUnderTest();
	before(() => under.open());
	after(() => under.close());
	beforeEach(() => {
		under.kept.length = 0;
		under.log.length = 0;
		under.statuses.clear();
	});

	const refusals = (): string[][] =>
		under.log.flatMap((row) => {
			const read = Refusal.safeParse(JSON.parse(row));
			return read.success ? [[read.data.reason, ...read.data.checks]] : [];
		});
	const noMore = new ProvidersDown([{ provider: 'openai', reason: 'the script ends here' }]);

	for (const { name, topic, difficulty } of [
		{ name: 'ferry-crossings', topic: 'arrays', difficulty: 'easy' },
		{ name: 'sticker-sets', topic: 'hashing', difficulty: 'medium' },
		{ name: 'river-flows', topic: 'trees', difficulty: 'medium' },
	]) {
		it(`is proved and kept when it is sound, as hard as it was measured: ${name}`, async () => {
			const events = await forge(under.service(new ScriptedRouter([answerText(name)])), demand({ topic }));
			const done = lastOf(events, 'done');
			assert.equal(done.servedBy, 'gemini', done.message);
			const [kept] = under.kept;
			assert.ok(kept);
			assert.equal(kept.id, done.challengeId);
			assert.match(kept.id, new RegExp(`^forge\\.${name}-[0-9a-f]{8}$`));
			const read = provedChallengeOf(kept.contents);
			assert.equal(read.kind, 'proved', JSON.stringify(read));
			assert.equal(read.challenge.file.topics[0], topic);
			assert.equal(read.challenge.file.difficulty, difficulty);
			assert.equal(read.challenge.proof?.mutants.survived.length, 0);
			const steps = events.flatMap((event) => (event.kind === 'proving' ? [event.step] : []));
			assert.deepEqual(steps, ['words', 'inputs', 'agreement', 'cases', 'solutions']);
		});
	}

	for (const { name, answer, limits, why, hears } of unsound) {
		it(`is refused for its own reason: ${name}`, async () => {
			const router = new ScriptedRouter([answer === undefined ? answerText(name) : answer(), noMore]);
			const service = under.service(router, limits === undefined ? {} : { limits });
			const done = lastOf(await forge(service, demand()), 'done');
			assert.equal(done.servedBy, 'bank');
			assert.deepEqual(refusals(), [why]);
			assert.match(findingsIn(router.asked[1]?.prompt), hears);
			assert.deepEqual(under.kept, []);
		});
	}

	it('is mended by the second answer when the first one was wrong', async () => {
		const router = new ScriptedRouter([answerText('statement-drifts'), answerText('ferry-crossings')]);
		const events = await forge(under.service(router), demand());
		assert.equal(lastOf(events, 'done').servedBy, 'gemini');
		const attempts = events.flatMap((event) => (event.kind === 'asking' ? [event.attempt] : []));
		assert.deepEqual(attempts, [1, 2, 2]);
		assert.ok(events.some((event) => event.kind === 'repairing' && event.findings === 2));
		assert.equal(under.kept[0]?.answers, 3);
	});

	it('loses a wrong solution that is right, and one that fails otherwise than announced says how it fails', async () => {
		const router = new ScriptedRouter([answerText('one-wrong-solution-is-right')]);
		assert.equal(lastOf(await forge(under.service(router), demand()), 'done').servedBy, 'gemini');
		const contents = under.kept[0]?.contents ?? new Map<string, string>();
		const wrong = [...contents].filter(([file]) => file.startsWith('wrong/'));
		assert.deepEqual(
			wrong.map(([file, text]) => [file, text.split('\n')[0]]),
			[1, 2, 3, 5].map((place) => [`wrong/wrong${place}.py`, '# Expect: wrongAnswer']),
		);
		assert.equal(router.asked.length, 1);
	});

	it('is given up after two repairs, and the bank stands in with the reason', async () => {
		const router = new ScriptedRouter(Array.from({ length: 5 }, () => answerText('statement-drifts')));
		const events = await forge(under.service(router), demand());
		const done = lastOf(events, 'done');
		assert.equal(router.asked.length, 3);
		assert.equal(done.servedBy, 'bank');
		assert.match(done.message, /did not pass its proof.*from the bank instead, which you have not seen yet/);
		assert.equal(events.filter((event) => event.kind === 'repairing').length, 2);
	});

	it('is refused when its program answers in the place of the proof', async () => {
		const router = new ScriptedRouter([answerText('writes-the-verdict', { 'all is well': '{}' }), noMore]);
		assert.equal(lastOf(await forge(under.service(router), demand()), 'done').servedBy, 'bank');
		assert.deepEqual(refusals(), [['tampering', 'tools']]);
	});

	it('is refused when proving it takes too long', async () => {
		const router = new ScriptedRouter([answerText('ferry-crossings'), noMore]);
		const service = under.service(router, { limits: { toolTimeMs: 5_000, wholeMs: 1 } });
		assert.equal(lastOf(await forge(service, demand()), 'done').servedBy, 'bank');
		assert.deepEqual(refusals(), [['proofTooLong', 'time']]);
	});

	it('is not kept when it is cancelled while it is proved', async () => {
		const service = under.service(new ScriptedRouter([answerText('ferry-crossings')]));
		const asked = demand();
		await service.start(learner, asked);
		const heard = [];
		for await (const event of service.watch(learner, asked.id, new AbortController().signal)) {
			heard.push(event.kind);
			if (event.kind === 'proving' && event.step === 'agreement') service.cancel(learner, asked.id);
		}
		assert.equal(heard.at(-1), 'cancelled');
		assert.deepEqual(under.kept, []);
	});

	it('is no challenge when it is prose', async () => {
		const done = lastOf(await forge(under.service(new ScriptedRouter([proseText()])), demand()), 'done');
		assert.equal(done.servedBy, 'bank');
		assert.match(done.message, /No AI provider could help now \(Gemini: its answer was no challenge\)/);
	});

	it('reaches neither files nor network, whatever its programs try', async () => {
		const folder = mkdtempSync(path.join(os.tmpdir(), 'sensei-canary-'));
		const canary = path.join(folder, 'canary.txt');
		writeFileSync(canary, 'the words that nobody may read');
		const { port, connections, close } = await listen();
		try {
			const words = { CANARY_FILE: canary, CANARY_FOLDER: folder, 65535: String(port) };
			const answer = answerText('hostile', words);
			assert.ok(answer.includes(`127.0.0.1\\", ${port}`), 'the port went in');
			const router = new ScriptedRouter([answer, noMore]);
			assert.equal(lastOf(await forge(under.service(router), demand()), 'done').servedBy, 'bank');
			const heard = findingsIn(router.asked[1]?.prompt);
			assert.match(heard, /outcomes: refused \w+, refused \w+, refused \w+, refused \w+/);
			assert.doesNotMatch(heard, /outcomes:.*did /);
			assert.ok(!existsSync(`${canary}.written`));
			assert.equal(connections(), 0);
		} finally {
			await close();
			rmSync(folder, { recursive: true, force: true });
		}
	});

	it('leaves neither its code nor the prompt in the log', async () => {
		const router = new ScriptedRouter([answerText('wrong-reference'), answerText('ferry-crossings')]);
		lastOf(await forge(under.service(router), demand()), 'done');
		const log = under.log.join('');
		assert.match(log, /a challenge was made/);
		for (const words of ['ferry_trips', 'Vehicles wait', 'weights', 'You write programming challenges']) {
			assert.ok(!log.includes(words), words);
		}
	});
});

/** A server that a program would reach if it could reach anything. */
async function listen(): Promise<{ port: number; connections: () => number; close: () => Promise<void> }> {
	let count = 0;
	const server = createServer((socket) => {
		count += 1;
		socket.destroy();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	// A listening TCP server has an address of this form.
	const { port } = server.address() as AddressInfo;
	const close = (): Promise<void> => new Promise((resolve) => void server.close(() => resolve()));
	return { port, connections: () => count, close };
}

function findingsIn(prompt: string | undefined): string {
	return /<findings>\n(.*)\n<\/findings>/.exec(prompt ?? '')?.[1] ?? '';
}
