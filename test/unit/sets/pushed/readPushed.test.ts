import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readPushed } from '#backend/sets/pushed/readPushed.ts';
import type { Finding } from '#proof/finding.ts';
import { type SetChanges, someChallengeId, someFolder, someSet, someSource } from './someSet.ts';

async function refused(files: ReadonlyMap<string, string>): Promise<Finding[]> {
	const read = await readPushed(files);
	assert.ok(read.kind === 'refused');
	return read.findings;
}

const findingsOf = async (changes: SetChanges): Promise<Finding[]> => refused(await someSet(changes));

describe('a set that is pushed', () => {
	it('is read with what holds for its challenges, and their files apart', async () => {
		const read = await readPushed(await someSet({ set: { shows: 'verdict' }, entry: { due: '2026-10-05T23:59:00Z' } }));
		assert.ok(read.kind === 'set');
		const { set } = read;
		assert.deepEqual([set.source, set.version, set.file.title], [someSource, '1.0.0', 'Week one']);
		const [challenge] = set.challenges;
		assert.deepEqual([challenge?.id, challenge?.folder, challenge?.title], [someChallengeId, someFolder, 'Two Sum']);
		assert.deepEqual(challenge?.rules, {
			...{ points: 10, requires: [], shows: 'verdict', hints: { upTo: 4, solution: true } },
			due: '2026-10-05T23:59:00Z',
		});
		assert.ok(set.contents.get(someChallengeId)?.has('wrong/allPairs.py'));
		assert.match(challenge.version, /^[0-9a-f]{64}$/);
	});

	it('needs a proof that was made for its files', async () => {
		const [changed] = await findingsOf({ afterProof: { 'statement.md': 'Something else, and longer than it was.' } });
		assert.deepEqual([changed?.file, changed?.line], [`${someFolder}/proof.json`, 3]);
		assert.match(changed?.message ?? '', /changed after they had been proved/);
		const [none] = await findingsOf({ afterProof: { 'proof.json': undefined } });
		assert.match(none?.message ?? '', /has no proof/);
		const cases = await findingsOf({ files: { 'cases.json': '{}' } });
		assert.ok(cases.some(({ file }) => file === `${someFolder}/cases.json`));
	});

	it('is refused with every finding, each in its file', async () => {
		const findings = await findingsOf({
			manifest: { extensionDependencies: [] },
			set: { sections: [{ title: 'Pairs', challenges: [{ challenge: 'two-sum' }, { challenge: 'lost' }] }] },
		});
		assert.deepEqual(findings.map(({ file }) => file).sort(), ['package.json', 'set.json']);
		const [outside] = await findingsOf({
			manifest: { contributes: { codeSensei: { challengeSets: [{ path: '../set.json' }] } } },
		});
		assert.match(outside?.message ?? '', /leads out of the folder/);
	});

	it('has ids of its own extension', async () => {
		const stolen = (await someSet()).get(`${someFolder}/challenge.json`)?.replace(someChallengeId, 'bank.two-sum');
		const [finding] = await findingsOf({ files: { 'challenge.json': stolen } });
		assert.match(finding?.message ?? '', /The id has to be "acme~week-one\.two-sum"/);
		assert.equal(finding?.line, 3);
	});

	it('is one set, and no draft', async () => {
		const files = await someSet({
			manifest: { contributes: { codeSensei: { challengeSets: [{ path: 'set.json' }, { path: 'more.json' }] } } },
		});
		files.set('more.json', files.get('set.json') ?? '');
		assert.match((await refused(files))[0]?.message ?? '', /one set for each extension/);
		const [draft] = await findingsOf({ afterProof: { 'DRAFT.md': '' } });
		assert.equal(draft?.file, `${someFolder}/DRAFT.md`);
	});
});
