import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { AppError } from '#contract/appError.ts';
import type { Report, ReportOutcome } from '#contract/reports.ts';
import { followReport } from '#extension/challenges/followReport.ts';
import { proofDocument } from '#extension/challenges/proofDocument.ts';
import { outcomeLine, outcomeText, reasonWord, reportReasons } from '#extension/challenges/reportWords.ts';
import { OpenReports } from '#extension/challenges/openReports.ts';
import { english } from './english.ts';
import { memento } from './memento.ts';

const at = '2026-11-25T10:00:00.000Z';
const proof = { inputsCompared: 2_311, cases: 21, wrongSolutions: 5, mutantsKilled: 14, mutantsMade: 14 };
const facts = { ...proof, languages: ['python', 'cpp'] };
const difference = { input: 'nums = [0]', reference: '1', bruteForce: '0', witness: '0' };
const textOf = (outcome: ReportOutcome): string => outcomeText(english, 'Two Sum', outcome);

describe('the words about a report', () => {
	it('name each reason differently', () => {
		const words = reportReasons.map((reason) => reasonWord(english, reason));
		assert.equal(new Set(words).size, reportReasons.length);
	});

	it('say of a challenge that held what was checked, in numbers', () => {
		const text = textOf({ kind: 'held', at, proof: facts });
		for (const number of ['2311', '21', '5', '14 of 14', 'Python, C++']) assert.ok(text.includes(number), number);
		const more = textOf({ kind: 'held', at, proof: { ...facts, mutantsMade: 17, mutantsEquivalent: 3 } });
		assert.match(more, /14 of 14 small mistakes put into the solution; 3 more change no answer/);
		assert.doesNotMatch(text, /Your submission/);
	});

	it('say of a witness how often it differed, and who decided', () => {
		const witness = { inputs: 260, differing: 12, decided: 9, unanswered: 0 };
		const text = textOf({ kind: 'held', at, proof: facts, witness: { ...witness, difference } });
		assert.match(text, /run on 260 valid inputs/);
		assert.match(text, /On 12 of them it answered otherwise/);
		assert.match(text, /The brute force decided 9 of these, each time for the reference solution/);
		assert.match(text, /nums = \[0\]/);
		const unheard = textOf({ kind: 'held', at, proof: facts, witness: { ...witness, decided: 0, unanswered: 3 } });
		assert.match(unheard, /nobody could decide/);
		assert.match(unheard, /On 3 of them it gave no answer/);
		const same = textOf({ kind: 'held', at, proof: facts, witness: { ...witness, differing: 0, decided: 0 } });
		assert.match(same, /never answered otherwise/);
	});

	it('say why a challenge is withdrawn, and that the rating is as if it had not been', () => {
		const right = textOf({ kind: 'withdrawn', at, why: 'witnessRight', checks: [], difference });
		assert.match(right, /You were right/);
		assert.match(right, /brute force agrees with yours/);
		assert.match(right, /brute force: 0/);
		assert.match(right, /as if you had never met it/);
		assert.match(textOf({ kind: 'withdrawn', at, why: 'proofFailed', checks: ['agreement'] }), /agreement/);
		const neither = textOf({ kind: 'withdrawn', at, why: 'proofFailed', checks: [], difference });
		assert.match(neither, /brute force agrees with neither/);
		const others = textOf({ kind: 'withdrawn', at, why: 'witnessRight', checks: [] });
		assert.match(others, /somebody who reported it/);
		assert.doesNotMatch(others, /your solution/i);
	});

	it('say why nothing could be checked', () => {
		assert.match(textOf({ kind: 'notChecked', at, message: 'There is no sandbox.' }), /There is no sandbox\./);
		assert.match(outcomeLine(english, 'Two Sum', { kind: 'checking' }), /still being checked/);
	});

	it('leave what somebody wrote as it is: it is shown as plain text', () => {
		const hostile = { ...difference, input: 's = "<img src=x onerror=alert(1)> [a](command:b)"' };
		assert.ok(
			textOf({ kind: 'withdrawn', at, why: 'witnessRight', checks: [], difference: hostile }).includes(hostile.input),
		);
	});
});

describe('the proof in plain words', () => {
	const challenge = {
		id: 'forge.odd-sum-1a2b3c4d',
		title: 'Odd Sum',
		authors: ['Gemini (gemini-3.5-flash-lite)'],
		version: 'f'.repeat(64),
		proof: { ...facts, provedAt: '2026-11-20T09:30:00.000Z' },
	};

	it('says what was checked, when, by whom it was written, and what no check can see', () => {
		const text = proofDocument(english, challenge, 'en');
		for (const part of ['2311 inputs', '21 cases', 'all of 5', '14 of 14', 'Python, C++', 'November 20, 2026']) {
			assert.ok(text.includes(part), part);
		}
		assert.match(text, /Written by Gemini \(gemini-3\.5-flash-lite\)\. No answer that a model gave was believed/);
		assert.match(text, /no check can see/);
	});

	it('says nothing of models where a person wrote the challenge', () => {
		const text = proofDocument(english, { ...challenge, id: 'bank.two-sum', authors: ['Code Sensei'] }, 'en');
		assert.match(text, /Written by Code Sensei\.\n/);
		assert.doesNotMatch(text, /model/);
	});
});

describe('following a report', () => {
	const report: Report = {
		id: '00000000-0000-4000-8000-000000000001',
		challengeId: 'bank.two-sum',
		challengeVersion: 'v',
		at,
		reason: 'other',
		words: '',
		outcome: { kind: 'checking' },
	};

	it('ends without an outcome when that takes far too long', async () => {
		let nowMs = 0;
		let asked = 0;
		const followed = followReport(
			{
				connect: () => {
					asked++;
					return Promise.reject(new AppError('stopping', 'The backend is gone.'));
				},
				wait: (ms) => {
					nowMs += ms;
					return Promise.resolve();
				},
				nowMs: () => nowMs,
			},
			report,
		);
		assert.deepEqual(await followed, report);
		assert.equal(asked, 450, 'every two seconds for a quarter of an hour');
	});
});

describe('reports that are still to be heard of', () => {
	const one = { id: report('1'), title: 'Two Sum', owner: 'local' };
	const other = { id: report('2'), title: 'Odd Sum', owner: 'https://class.example.org lena' };

	function report(digit: string): string {
		return `00000000-0000-4000-8000-00000000000${digit}`;
	}

	it('are remembered until they are heard of, each once', async () => {
		const memory = memento();
		const reports = new OpenReports(memory);
		assert.deepEqual(reports.all(), []);
		await reports.add(one);
		await reports.add(other);
		await reports.add(one);
		assert.deepEqual(new OpenReports(memory).all(), [other, one]);
		await reports.remove(other.id);
		assert.deepEqual(reports.all(), [one]);
	});

	it('are few, and forgotten where something else lies in their place', async () => {
		const memory = memento();
		const reports = new OpenReports(memory);
		for (let place = 10; place < 40; place++)
			await reports.add({ ...one, id: report('1').slice(0, -2) + String(place) });
		assert.equal(reports.all().length, 20);
		await memory.update('reports.open', [{ id: 'what?' }]);
		assert.deepEqual(reports.all(), []);
	});
});
