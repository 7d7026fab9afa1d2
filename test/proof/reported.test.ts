import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { hearWitness, type Testimony, type Witness } from '#backend/challenges/reports/hearWitness.ts';
import { type KeptChallenge, proveAgain } from '#backend/challenges/reports/proveAgain.ts';
import { provedChallengeOf } from '#backend/challenges/readProvedChallenge.ts';
import { createJudge } from '#judge/createJudge.ts';
import type { Judge } from '#judge/judge.ts';
import { filesToWrite } from '#proof/proofFile.ts';
import { proveChallenge } from '#proof/proveChallenge.ts';
import type { ToolBox } from '#proof/pythonTool.ts';
import { forgetfulStarterCache } from '#proof/starterCache.ts';
import { tinyParsed } from './proofJudge.ts';
import { tinyContents, tinyFile } from './tinyChallenge.ts';
import { processScratch } from '../processScratch.ts';

/** Python alone: other languages are proved elsewhere. */
const wrong = (answer: string): string =>
	`# Expect: wrongAnswer\n# Why: answers ${answer} whatever is asked\ndef count_above(nums, limit):\n    return ${answer}\n`;
const pythonOnly = {
	...{ 'reference.js': undefined, 'reference.cpp': undefined, 'wrong/skipsFirst.js': undefined },
	...{ 'wrong/allPairs.py': undefined, 'wrong/none.py': wrong('0'), 'wrong/all.py': wrong('len(nums)') },
};

/** Wrong where a number equals the limit. */
const countsEqual = tinyFile('reference.py', 'number > limit', 'number >= limit');

describe('a reported challenge', () => {
	let judge: Judge;
	let box: ToolBox;
	let sound: KeptChallenge;
	before(async () => {
		judge = await createJudge({ scratchFolder: processScratch(), tier: 'auto', consented: () => true, toolchains: {} });
		box = { judge, trust: 'author' };
		const parsed = tinyParsed(pythonOnly);
		const surroundings = { box, languages: [await judge.language('python')], starterCache: forgetfulStarterCache };
		const { proved } = await proveChallenge({ ...surroundings, others: [] }, parsed);
		assert.ok(proved);
		const { contents } = parsed.files;
		sound = kept(new Map([...contents, ...filesToWrite(contents, proved, new Date(0))]));
	});
	after(async () => {
		await judge.close();
	});

	/** As it lies in a store: a proof that fits the files, whatever the files are. */
	function kept(files: ReadonlyMap<string, string>): KeptChallenge {
		const read = provedChallengeOf(files);
		assert.ok(read.kind === 'proved', JSON.stringify(read));
		return { challenge: read.challenge, files };
	}

	/** The sound one with another reference solution, its cases left alone. */
	function withReference(source: string): KeptChallenge {
		const { challenge, files } = sound;
		return {
			challenge: {
				...challenge,
				programs: { ...challenge.programs, 'reference.py': source },
				references: { python: source },
			},
			files: new Map([...files, ['reference.py', source]]),
		};
	}

	const hear = (challenge: KeptChallenge, source: string, failing?: Witness['failing']): Promise<Testimony> =>
		hearWitness(box, challenge, { language: 'python', source, failing });

	it('that is right is proved again, with the numbers of the proof', async () => {
		const again = await proveAgain(box, sound);
		assert.ok(again.kind === 'held', JSON.stringify(again));
		const { inputsCompared, cases, mutantsKilled, mutantsMade, languages } = again.facts;
		assert.ok(inputsCompared > 100 && cases > 5 && mutantsMade > 0 && mutantsKilled <= mutantsMade);
		assert.deepEqual(languages, ['python']);
	});

	it('whose stored cases expect something else than the reference says does not hold', async () => {
		const { challenge } = sound;
		const [first, ...rest] = challenge.cases;
		assert.ok(first);
		const wrong = { ...first, expected: { kind: 'value' as const, value: 99 } };
		const again = await proveAgain(box, { ...sound, challenge: { ...challenge, cases: [wrong, ...rest] } });
		const message = 'What is stored here is not what the programs of the challenge say: prove it again.';
		assert.deepEqual(again, {
			kind: 'failed',
			checks: ['stored cases'],
			findings: [{ file: 'cases.json', line: 1, message }],
		});
	});

	it('whose reference is wrong does not hold', async () => {
		const again = await proveAgain(box, withReference(countsEqual));
		assert.ok(again.kind === 'failed', JSON.stringify(again));
		assert.ok(again.checks.includes('agreement'), again.checks.join());
	});

	it('is wrong when the brute force agrees with the witness against the reference', async () => {
		const right = tinyContents()['reference.py'] ?? '';
		const { against, facts } = await hear(withReference(countsEqual), right);
		assert.equal(against?.why, 'witnessRight');
		assert.equal(against.difference.bruteForce, against.difference.witness);
		assert.notEqual(against.difference.reference, against.difference.witness);
		assert.ok(facts.differing > 0 && facts.decided > 0);
	});

	it('is right when the brute force agrees with the reference, and the witness learns on which input', async () => {
		const { against, facts } = await hear(sound, countsEqual);
		assert.equal(against, undefined);
		assert.ok(facts.inputs > 100, String(facts.inputs));
		assert.ok(facts.differing > 0 && facts.decided === facts.differing);
		assert.equal(facts.difference?.bruteForce, facts.difference?.reference);
		assert.match(facts.difference?.input ?? '', /^nums = \[.*\], limit = -?\d+$/);
	});

	it('is not judged by an input that its validator refuses', async () => {
		const onlyThere =
			'def count_above(nums, limit):\n    return 0 if limit == 5000 else sum(n > limit for n in nums)\n';
		const { facts } = await hear(sound, onlyThere, [[6000], 5000]);
		assert.equal(facts.differing, 0);
	});

	it('is not decided by a brute force that gives no answer', async () => {
		const files = new Map([...sound.files, ['brute.py', 'def count_above(nums, limit):\n    raise ValueError\n']]);
		const { against, facts } = await hear({ ...sound, files }, countsEqual);
		assert.equal(against, undefined);
		assert.ok(facts.differing > 0);
		assert.equal(facts.decided, 0);
	});

	it('hears a witness that crashes or does not compile as one that gives no answer', async () => {
		const crashing = await hear(sound, 'def count_above(nums, limit):\n    return nums[len(nums)]\n');
		assert.ok(crashing.facts.unanswered > 0);
		assert.deepEqual([crashing.facts.differing, crashing.against], [0, undefined]);
		const broken = await hear(sound, 'def count_above(nums, limit:\n');
		assert.deepEqual(broken.facts.differing, 0);
		assert.equal(broken.against, undefined);
	});
});
