import assert from 'node:assert/strict';
import { ProofFile } from '#contract/challengeFile.ts';
import { checkProofOnDisk, filesToWrite } from '#proof/proofFile.ts';
import type { ProvedFiles } from '#proof/proveChallenge.ts';

const proved: ProvedFiles = {
	casesText: 'line one\nline two\n',
	smallText: 'small\n',
	facts: {
		inputsCompared: 2000,
		cases: 20,
		wrongSolutions: [{ file: 'wrong/a.py', verdict: 'wrongAnswer' }],
		mutants: { made: 3, killed: 2, equivalent: ['line 1: x'], survived: [] },
		slowestReferenceMs: { python: 12.5 },
		languages: ['python'],
	},
};

const authored = new Map([['statement.md', 'Count.\n']]);
const stored = new Map([...authored, ...filesToWrite(authored, proved, new Date(0))]);

describe('the files of a proof', () => {
	it('carry the hash of everything else, and when it was made', () => {
		const proof = ProofFile.parse(JSON.parse(stored.get('proof.json') ?? ''));
		assert.equal(proof.provedAt, '1970-01-01T00:00:00.000Z');
		assert.deepEqual(checkProofOnDisk(stored, proved).findings, []);
	});

	it('stay as they are when only times differ', () => {
		const slower = { ...proved, facts: { ...proved.facts, slowestReferenceMs: { python: 80 }, inputsCompared: 1999 } };
		assert.equal(filesToWrite(stored, slower, new Date(5)).has('proof.json'), false);
	});

	it('are written anew when anything else differs', () => {
		const facts = { ...proved.facts, languages: ['python', 'cpp'] };
		assert.ok(filesToWrite(stored, { ...proved, facts }, new Date(5)).has('proof.json'));
		assert.ok(filesToWrite(new Map([...stored, ['statement.md', 'Add.\n']]), proved, new Date(5)).has('proof.json'));
		assert.ok(filesToWrite(new Map([...stored, ['proof.json', '{}']]), proved, new Date(5)).has('proof.json'));
	});

	it('are told from what the proof makes by the first line that differs', () => {
		const { findings } = checkProofOnDisk(stored, { ...proved, casesText: 'line one\nline 2\n' });
		assert.deepEqual(
			findings.map(({ file, line }) => [file, line]),
			[['cases.json', 2]],
		);
	});

	it('are missed when they are missing, and when they belong to other files', () => {
		const missing = checkProofOnDisk(authored, proved).findings;
		assert.deepEqual(
			missing.map(({ file, fix }) => [file, fix?.kind]),
			[
				['cases.json', 'prove'],
				['small.json', 'prove'],
				['proof.json', 'prove'],
			],
		);
		const changed = checkProofOnDisk(new Map([...stored, ['statement.md', 'Add.\n']]), proved).findings;
		assert.deepEqual(
			changed.map((finding) => finding.file),
			['proof.json'],
		);
	});
});
