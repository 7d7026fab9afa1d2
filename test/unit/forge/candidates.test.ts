import assert from 'node:assert/strict';
import path from 'node:path';
import { ChallengeDraft } from '#backend/forge/challengeDraft.ts';
import { readDraft } from '#backend/forge/proveDraft.ts';
import { refusalReasons } from '#backend/forge/refusalReason.ts';
import { type Candidate, readCandidates } from '../../bench/forgeCandidates.ts';

/** What no answer of a model can bring about by itself, or only on a slow machine. */
const withoutCandidate = ['startersFail', 'casesTooLarge', 'proofTooLong', 'referenceFails', 'casesTooWeak'];

describe('the candidates that the forge is tuned with', () => {
	let candidates: Candidate[];
	before(async () => {
		candidates = await readCandidates(path.join(import.meta.dirname, '../../fixtures/candidates'));
	});

	it('are good ones over ten topics and bad ones of every reason', () => {
		const good = candidates.filter(({ expect }) => expect === 'accepted');
		assert.ok(candidates.length >= 40 && good.length >= 15, String(candidates.length));
		assert.ok(new Set(good.map(({ demand }) => demand.topic)).size >= 10);
		const reasons = candidates.flatMap(({ expect }) =>
			typeof expect === 'object' && 'refused' in expect ? [expect.refused] : [],
		);
		const missing = refusalReasons.filter((reason) => !reasons.includes(reason));
		assert.deepEqual(missing.sort(), withoutCandidate.sort());
	});

	it('are sound at first sight where they are good', () => {
		for (const { name, demand, expect, answers } of candidates.filter((one) => one.name.startsWith('good-'))) {
			const last = answers.findLast((answer) => answer.includes('"statement"')) ?? '';
			const draft = ChallengeDraft.parse(JSON.parse(last));
			const read = readDraft(draft, { demand, suffix: '0a1b2c3d', author: 'm' });
			assert.equal(read.kind, 'read', `${name}: ${JSON.stringify(read)}`);
			assert.equal(expect, 'accepted');
		}
	});
});
