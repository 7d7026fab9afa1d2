import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { lastEvent, outcomeOf, runAndWait, timeZone } from './practise.ts';
import { type SoloUnderTest, startSoloForTest } from './soloUnderTest.ts';
import { foldersForSets, idInSomeSet, writeSomeSet } from './someSet.ts';
import { twoSum } from './twoSum.ts';

const programs = ['reference.py', 'generator.py', 'validator.py', 'checker.py', 'brute.py'];

describe('the programs of a set, which a stranger wrote', () => {
	let solo: SoloUnderTest;
	let sets: ReturnType<typeof foldersForSets>;
	let mark = '';
	/** Every program leaves a mark on the disk where it runs outside of a sandbox. */
	const marked = (files: Map<string, string>): void => {
		for (const [file, source] of files) {
			if (!programs.includes(file)) continue;
			files.set(file, `open(${JSON.stringify(mark)}, 'a').write(${JSON.stringify(file)})\n${source}`);
		}
	};
	const begin = async (tier: 'auto' | 'trusted', from: string): Promise<string> => {
		const folder = await writeSomeSet(sets.parent, { challenges: [{ from, slug: 'marked', change: marked }] });
		solo = await startSoloForTest({ tier, setFolders: [folder] });
		if (tier === 'trusted') await solo.call('setConsent', { body: { consented: true } });
		return idInSomeSet('marked');
	};
	beforeEach(() => {
		sets = foldersForSets();
		mark = path.join(sets.parent, 'mark');
	});
	afterEach(async () => {
		await solo.close();
		sets.remove();
	});

	it('run nowhere without a sandbox, whatever is asked for, while the learner’s own code does', async () => {
		const challengeId = await begin('trusted', 'arrays/two-sum');
		const params = { challengeId };
		const own = { id: 'own', name: '', input: [[3, 1, 4], 5] };
		const run = await runAndWait(solo, twoSum.right, { kind: 'custom', cases: [own] }, challengeId);
		assert.deepEqual([run.tier, run.cases[0]?.verdict], ['trusted', 'ran']);
		assert.match(run.cases[0]?.message ?? '', /runs only in a sandbox/);
		for (const source of [twoSum.right, twoSum.pairsWithItself]) {
			const body = { id: randomUUID(), language: 'python', source, timeZone } as const;
			const job = await solo.call('submit', { params, body });
			const event = await lastEvent(solo, job.id);
			assert.ok(event.kind === 'done' && event.report.verdict !== 'internalError', JSON.stringify(event));
		}
		const search = { id: randomUUID(), language: 'python', source: twoSum.right } as const;
		const job = await solo.call('findBreakingCase', { params, body: search });
		const ended = await lastEvent(solo, job.id);
		assert.ok(ended.kind === 'failed' && ended.code === 'sandboxRefused', JSON.stringify(ended));
		const reported = await solo.call('reportChallenge', { params, body: { id: randomUUID(), reason: 'other' } });
		assert.notEqual((await outcomeOf(solo, reported)).kind, 'withdrawn');
		assert.equal(existsSync(mark), false);
	});

	it('decide about no answer without a sandbox: such a challenge can’t be judged there', async () => {
		const challengeId = await begin('trusted', 'heap/bunting');
		const { source } = await solo.call('getStarter', { params: { challengeId, language: 'python' } });
		const body = { id: randomUUID(), language: 'python', source, timeZone } as const;
		const job = await solo.call('submit', { params: { challengeId }, body });
		await lastEvent(solo, job.id);
		assert.equal(existsSync(mark), false);
	});

	it('run in a sandbox, which does not let them out', async () => {
		const challengeId = await begin('auto', 'arrays/two-sum');
		const own = { id: 'own', name: '', input: [[3, 1, 4], 5] };
		const run = await runAndWait(solo, twoSum.right, { kind: 'custom', cases: [own] }, challengeId);
		assert.equal(run.cases[0]?.expected, undefined);
		assert.equal(existsSync(mark), false);
	});
});
