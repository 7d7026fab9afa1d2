import assert from 'node:assert/strict';
import type { ProofLine } from '#contract/proofLines.ts';
import { LineSplitter } from '#extension/sets/lineSplitter.ts';
import { ProofTally } from '#extension/sets/proofTally.ts';
import { readProofLine } from '#extension/sets/readProofLine.ts';
import { english } from '../english.ts';

const finding = { file: '/set/challenges/a/b/validator.py', line: 3, message: 'It accepts [].', check: 'validator' };
const proved = (id: string, isProved: boolean): ProofLine => ({
	...{ kind: 'proved', folder: `/set/${id}`, id, seconds: 1.5, proved: isProved },
	...{ findings: isProved ? [] : [finding], skipped: [{ check: 'starters: rust', reason: 'rustc is not here' }] },
});

describe('a line of a proof', () => {
	it('is one of the kinds that are known, with what it tells', () => {
		assert.deepEqual(readProofLine('{"kind":"began","challenges":2}'), { kind: 'began', challenges: 2 });
		assert.deepEqual(readProofLine(JSON.stringify(proved('x.a', false))), proved('x.a', false));
	});

	it('is passed over where it is no JSON, or of a kind that is not known', () => {
		for (const text of ['', 'Segmentation fault', '{"kind":"sang"}', '{"kind":"began"}', '[1]', 'null'])
			assert.equal(readProofLine(text), undefined, text);
	});

	it('keeps a finding whose fix is not known, without the fix', () => {
		const line = { kind: 'set', folder: '/set', findings: [{ ...finding, fix: { kind: 'paintItBlue' } }] };
		const read = readProofLine(JSON.stringify(line));
		assert.ok(read?.kind === 'set');
		const [kept] = read.findings;
		assert.equal(kept?.message, finding.message);
		assert.equal(kept.fix, undefined);
	});

	it('brings a fix along that names no file outside of the challenge', () => {
		const withFix = (fix: unknown): unknown => {
			const read = readProofLine(JSON.stringify({ kind: 'set', folder: '/s', findings: [{ ...finding, fix }] }));
			return read?.kind === 'set' ? read.findings[0]?.fix : undefined;
		};
		assert.deepEqual(withFix({ kind: 'createFile', file: 'brute.py' }), { kind: 'createFile', file: 'brute.py' });
		assert.equal(withFix({ kind: 'createFile', file: '../../.bashrc' }), undefined);
		assert.equal(withFix({ kind: 'setSlug', slug: '../up' }), undefined);
	});
});

describe('lines that come in pieces', () => {
	const linesOf = (...pieces: string[]): string[] => {
		const lines: string[] = [];
		const splitter = new LineSplitter((line) => lines.push(line));
		for (const piece of pieces) splitter.take(piece);
		splitter.end();
		return lines;
	};

	it('are whole lines in the end, on every system', () => {
		assert.deepEqual(linesOf('{"a"', ':1}\n{"b":2}\r\n', '\n{"c', '":3}'), ['{"a":1}', '{"b":2}', '{"c":3}']);
		assert.deepEqual(linesOf('a\r', '\nb'), ['a', 'b']);
	});

	it('are left out where they are longer than any of ours, and those after them are not', () => {
		assert.deepEqual(linesOf('x'.repeat(3_000_000), 'x'.repeat(3_000_000), '\nshort\n'), ['short']);
	});
});

describe('how far a proof is', () => {
	it('is told by the challenge that was begun last and by numbers', () => {
		const tally = new ProofTally();
		assert.equal(tally.words(english), 'looking for challenges');
		tally.take({ kind: 'began', challenges: 3 });
		tally.take({ kind: 'proving', folder: '/set/x.a', id: 'ada~set.two-sum' });
		assert.equal(tally.words(english), 'two-sum (1 of 3)');
		tally.take({ kind: 'proving', folder: '/set/x.b', id: 'ada~set.pairs' });
		assert.equal(tally.words(english), 'pairs (1 of 3)');
		tally.take({ ...proved('x.b', true) });
		assert.equal(tally.words(english), 'two-sum (2 of 3)');
		tally.take({ ...proved('x.a', false) });
		assert.equal(tally.words(english), '2 of 3');
		assert.equal(tally.findings, 1);
		assert.equal(tally.proved, 1);
	});

	it('is the end only where it ended by itself, all is proved and nothing was found in the set', () => {
		const ending = (...lines: ProofLine[]): boolean => {
			const tally = new ProofTally();
			for (const line of lines) tally.take(line);
			return tally.isAllProved;
		};
		const began: ProofLine = { kind: 'began', challenges: 1 };
		const ended: ProofLine = { kind: 'ended', proved: 1, of: 1 };
		assert.equal(ending(began, proved('x.a', true), ended), true);
		assert.equal(ending(began, proved('x.a', true)), false);
		assert.equal(ending(began, proved('x.a', false), ended), false);
		const set: ProofLine = { kind: 'set', folder: '/set', findings: [finding] };
		assert.equal(ending(began, set, proved('x.a', true), ended), false);
		const failed: ProofLine = { kind: 'failed', code: 'consentNeeded', message: 'There is no sandbox.' };
		assert.equal(ending(began, failed), false);
	});
});
