import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { InstalledSet } from '#contract/sets.ts';
import { runAndWait, submitAndWait, timeZone, withCode } from './practise.ts';
import { type SoloUnderTest, startSoloForTest } from './soloUnderTest.ts';
import { foldersForSets, idInSomeSet, proveAnew, writeExamplesOf, writeSomeSet } from './someSet.ts';
import { twoSum } from './twoSum.ts';

const mine = idInSomeSet('two-sum');
const moved = idInSomeSet('moved-seats');

const usable = (set: InstalledSet | undefined): Extract<InstalledSet, { kind: 'usable' }> => {
	assert.ok(set?.kind === 'usable', JSON.stringify(set));
	return set;
};
const idsOf = (set: InstalledSet | undefined): string[] =>
	usable(set).sections.flatMap(({ challenges }) => challenges.map(({ challenge }) => challenge.id));
const messagesOf = (set: InstalledSet | undefined): string[] => set?.findings.map(({ message }) => message) ?? [];

describe('sets that are installed', () => {
	let solo: SoloUnderTest;
	let sets: ReturnType<typeof foldersForSets>;
	beforeEach(async () => {
		sets = foldersForSets();
		solo = await startSoloForTest();
	});
	afterEach(async () => {
		await solo.close();
		sets.remove();
	});
	const install = async (...folders: string[]): Promise<InstalledSet[]> =>
		(await solo.call('setInstalledSets', { body: { folders } })).sets;
	const listed = async (): Promise<InstalledSet[]> => (await solo.call('listSets', {})).sets;

	it('are none at first, and then those of the folders that the editor names', async () => {
		assert.deepEqual(await listed(), []);
		const folder = await writeSomeSet(sets.parent);
		const [set] = await install(folder);
		assert.equal(usable(set).title, 'Algorithms 101');
		assert.equal(usable(set).version, '1.0.0');
		assert.deepEqual(idsOf(set), [mine, moved]);
		assert.deepEqual(usable(set).findings, []);
		assert.deepEqual(await listed(), [set]);
		assert.deepEqual(await install(), []);
	});

	it('are known from the start on where the start names them', async () => {
		const folder = await writeSomeSet(sets.parent);
		const started = await startSoloForTest({ setFolders: [folder] });
		try {
			assert.equal((await started.call('getChallenge', { params: { challengeId: mine } })).title, 'Two Sum');
		} finally {
			await started.close();
		}
	});

	it('have challenges that are opened, solved and counted like any other, and proposed nowhere', async () => {
		const before = await solo.call('listChallenges', { query: { limit: 500 } });
		const next = await solo.call('getNext', {});
		const today = await solo.call('getToday', { query: { timeZone } });
		await install(await writeSomeSet(sets.parent));
		assert.deepEqual(await solo.call('listChallenges', { query: { limit: 500 } }), before);
		assert.deepEqual(await solo.call('getNext', {}), next);
		assert.deepEqual(await solo.call('getToday', { query: { timeZone } }), today);

		const params = { challengeId: mine };
		const detail = await solo.call('openChallenge', { params, body: { timeZone } });
		assert.deepEqual(detail.set, {
			...{ title: 'Algorithms 101', section: 'Week 1', points: 1, shows: 'all', waitsFor: [] },
			hints: { upTo: 4, solution: true },
		});
		const { source } = await solo.call('getStarter', { params: { ...params, language: 'python' } });
		assert.match(source, /^# Code Sensei: jane~algorithms-101\.two-sum\n/);
		const report = await submitAndWait(solo, twoSum.right, { challengeId: mine });
		assert.equal(report.verdict, 'accepted');

		const [set] = await listed();
		assert.equal(usable(set).sections[0]?.challenges[0]?.challenge.status, 'solved');
		assert.equal((await solo.call('listSubmissions', { params })).items.length, 1);
		assert.equal((await solo.call('getEditorial', { params })).solutions.length > 0, true);
		assert.equal((await solo.call('getProgress', { query: { timeZone } })).solvedQuestions, 1);
		const statistics = await solo.call('getStatistics', { query: { timeZone } });
		assert.deepEqual([statistics.solved, statistics.total], [1, before.total + 2]);
		// The challenge of the bank that it was made from is another one.
		assert.equal((await solo.call('getChallenge', { params: { challengeId: twoSum.id } })).status, 'unseen');
		for (const query of [{}, { after: mine }]) {
			const proposed = await solo.call('getNext', { query });
			assert.ok(proposed.kind === 'challenge' && proposed.challengeId.startsWith('bank.'), JSON.stringify(proposed));
		}
	});

	it('whose tests lie on a server are run on their examples, and refuse what takes the tests', async () => {
		const whole = await writeSomeSet(sets.parent, {
			challenges: [{ from: 'arrays/two-sum' }, { from: 'heap/bunting' }],
		});
		const [set] = await install(await writeExamplesOf(sets.parent, whole, 'https://class.example.org'));
		assert.equal(usable(set).server, 'https://class.example.org');
		assert.deepEqual([idsOf(set), messagesOf(set)], [[mine, idInSomeSet('bunting')], []]);
		const params = { challengeId: mine };
		const detail = await solo.call('openChallenge', { params, body: { timeZone } });
		assert.deepEqual(
			[detail.proof, detail.judgedAt, detail.examples.length],
			[undefined, 'https://class.example.org', 3],
		);
		assert.equal(
			(await solo.call('showHint', { params: { ...params, level: 1 }, body: { timeZone } })).hints.length,
			1,
		);

		const verdicts = async (source: string): Promise<string[]> => {
			const own = { id: 'a', name: 'mine', input: [[1, 2, 3], 5] };
			const answered = { ...own, id: 'b', expected: [1, 2] };
			const what = { kind: 'examplesAndCustom' as const, cases: [own, answered] };
			const report = await runAndWait(solo, source, what, mine);
			const [, , , unanswered] = report.cases;
			assert.match(unanswered?.message ?? '', /the reference solution lies on the server/);
			return report.cases.map(({ verdict }) => verdict);
		};
		assert.deepEqual(await verdicts(twoSum.right), ['accepted', 'accepted', 'accepted', 'ran', 'accepted']);
		const wrong = 'def two_sum(nums, target):\n    return [0, 2]\n';
		assert.deepEqual(await verdicts(wrong), ['accepted', 'wrongAnswer', 'accepted', 'ran', 'wrongAnswer']);

		// Which answers are right a program tells, and that is not here either.
		const bunting = { challengeId: idInSomeSet('bunting') };
		const unarranged = 'def arrange_flags(flags):\n    return flags\n';
		const run = await runAndWait(solo, unarranged, { kind: 'examples' }, bunting.challengeId);
		assert.deepEqual(
			run.cases.map(({ verdict }) => verdict),
			['ran', 'ran', 'ran'],
		);
		for (const { message } of run.cases) assert.match(message ?? '', /the program that tells lies on the server/);

		const code = { id: randomUUID(), language: 'python', source: twoSum.right, timeZone } as const;
		const refused = [
			solo.call('submit', { params, body: code }),
			solo.call('findBreakingCase', { params, body: code }),
			solo.call('giveUp', { params, body: { timeZone } }),
			solo.call('getEditorial', { params }),
			solo.call('reportChallenge', { params, body: { id: randomUUID(), reason: 'other', words: 'hm' } }),
		];
		for (const one of refused) {
			await assert.rejects(one, withCode('judgedElsewhere'));
			await assert.rejects(one, /the server class\.example\.org: sign in there/);
		}
		assert.deepEqual((await solo.call('listSubmissions', { params })).items, []);
	});

	it('keep progress across an update, which is noticed when the editor says so', async () => {
		const old = await writeSomeSet(sets.parent, { challenges: [{ from: 'arrays/two-sum' }] });
		await install(old);
		assert.equal((await submitAndWait(solo, twoSum.right, { challengeId: mine })).verdict, 'accepted');
		const versionBefore = (await solo.call('getChallenge', { params: { challengeId: mine } })).version;

		const statement = (files: Map<string, string>): void => void files.set('statement.md', 'Told in another way.\n');
		const updated = await writeSomeSet(sets.parent, {
			version: '1.1.0',
			challenges: [{ from: 'arrays/two-sum', change: statement }, { from: 'arrays/moved-seats' }],
		});
		rmSync(old, { recursive: true });
		const [set] = await install(updated);
		assert.deepEqual(idsOf(set), [mine, moved]);
		const detail = await solo.call('getChallenge', { params: { challengeId: mine } });
		assert.equal(detail.statement, 'Told in another way.\n');
		assert.notEqual(detail.version, versionBefore);
		assert.equal(detail.status, 'solved');
		assert.equal((await solo.call('listSubmissions', { params: { challengeId: mine } })).items.length, 1);
	});

	it('that are there twice are told apart: the higher version is used, the other one says so', async () => {
		const older = await writeSomeSet(sets.parent, { version: '1.9.0' });
		const newer = await writeSomeSet(sets.parent, { version: '1.10.0', challenges: [{ from: 'arrays/two-sum' }] });
		const all = await install(older, newer);
		assert.deepEqual(all.map(({ kind, version }) => `${kind} ${version}`).sort(), ['broken 1.9.0', 'usable 1.10.0']);
		const broken = all.find(({ kind }) => kind === 'broken');
		assert.deepEqual(messagesOf(broken), [
			`This extension is installed twice: version 1.10.0 in ${newer} is used, and not version 1.9.0.`,
		]);
		assert.equal(new Set(all.map(({ key }) => key)).size, 2);
		await assert.rejects(solo.call('getChallenge', { params: { challengeId: moved } }), withCode('challengeUnknown'));
	});

	it('of two publishers may have challenges of the same name', async () => {
		const one = await writeSomeSet(sets.parent);
		const other = await writeSomeSet(sets.parent, { publisher: 'john', challenges: [{ from: 'arrays/two-sum' }] });
		const all = await install(one, other);
		assert.deepEqual(
			all.map(({ kind }) => kind),
			['usable', 'usable'],
		);
		assert.equal((await submitAndWait(solo, twoSum.right, { challengeId: mine })).verdict, 'accepted');
		const theirs = { challengeId: 'john~algorithms-101.two-sum' };
		assert.equal((await solo.call('getChallenge', { params: theirs })).status, 'unseen');
	});

	it('that are broken are listed with what is wrong and break nothing else', async () => {
		const fine = await writeSomeSet(sets.parent);
		const noManifest = path.join(sets.parent, 'empty');
		mkdirSync(noManifest);
		const noJson = await writeSomeSet(sets.parent, { publisher: 'no-json' });
		writeFileSync(path.join(noJson, 'set.json'), '{ "formatVersion": 1,');
		const newer = await writeSomeSet(sets.parent, { publisher: 'newer' });
		writeFileSync(path.join(newer, 'set.json'), '{ "formatVersion": 99 }');
		const gone = path.join(sets.parent, 'gone');
		const all = await install(noManifest, fine, noJson, newer, gone);
		assert.deepEqual(all.map(({ kind }) => kind).sort(), ['broken', 'broken', 'broken', 'broken', 'usable']);
		for (const set of all) if (set.kind === 'broken') assert.ok(messagesOf(set).every((one) => one.length > 10));
		assert.match(messagesOf(all.find(({ folder }) => folder === newer)).join(), /Update Code Sensei/);
		assert.deepEqual(idsOf(all.find(({ kind }) => kind === 'usable')), [mine, moved]);
	});

	it('leave out a challenge whose proof is missing, stale or another one’s, and say so', async () => {
		const set = (slug: string, given: object) => ({ from: 'arrays/two-sum', slug, ...given });
		const folder = await writeSomeSet(sets.parent, {
			challenges: [
				{ from: 'arrays/two-sum' },
				set('unproved', { changeAfterProof: (files: Map<string, string>) => void files.delete('proof.json') }),
				set('stale', { changeAfterProof: (files: Map<string, string>) => void files.set('brute.py', 'x = 1\n') }),
				set('posing', {
					change: (files: Map<string, string>) => {
						const text = files.get('challenge.json') ?? '';
						files.set('challenge.json', text.replace(idInSomeSet('posing'), 'bank.two-sum'));
					},
				}),
				set('draft', { changeAfterProof: (files: Map<string, string>) => void files.set('DRAFT.md', '# Draft\n') }),
				set('formless', { change: (files: Map<string, string>) => void files.set('cases.json', '{}') }),
				set('linking', {
					change: (files: Map<string, string>) => {
						const text = files.get('challenge.json') ?? '';
						files.set('challenge.json', text.replace('"Two Sum"', '"[Two Sum](command:workbench.action.quit)"'));
					},
				}),
			],
		});
		const [found] = await install(folder);
		assert.deepEqual(idsOf(found), [mine]);
		assert.deepEqual(messagesOf(found), [
			'"unproved" is left out: It has no proof.',
			'"stale" is left out: Its files were changed after they were proved.',
			`"posing" is left out: Its id is "bank.two-sum"; where it lies it has to be "${idInSomeSet('posing')}".`,
			'"draft" is left out: It is a draft that nobody has vouched for yet.',
			'"formless" is left out: Its files do not fit the format.',
			'"linking" is left out: Its files do not fit the format.',
		]);
		for (const slug of ['unproved', 'stale', 'posing', 'draft', 'formless', 'linking']) {
			const params = { challengeId: idInSomeSet(slug) };
			await assert.rejects(solo.call('getChallenge', { params }), withCode('challengeBroken'), slug);
			const body = { id: randomUUID(), language: 'python', source: twoSum.right, timeZone } as const;
			await assert.rejects(solo.call('submit', { params, body }), withCode('challengeBroken'), slug);
		}
	});

	it('are read without following a link or taking in anything huge', async () => {
		const folder = await writeSomeSet(sets.parent, {
			challenges: ['plain', 'linked', 'large', 'many', 'folder-linked'].map((slug) => ({
				from: 'arrays/two-sum',
				slug,
			})),
		});
		const at = (...inside: string[]): string => path.join(folder, 'challenges/arrays', ...inside);
		rmSync(at('linked/editorial.md'));
		symlinkSync(at('plain/editorial.md'), at('linked/editorial.md'));
		writeFileSync(at('large/wrong/large.py'), '# Expect: wrongAnswer\n# Why: large\n');
		truncateSync(at('large/wrong/large.py'), 3_000_000_000);
		for (let number = 0; number < 400; number++) writeFileSync(at(`many/wrong/w${String(number)}.py`), '');
		await proveAnew(at('many'));
		rmSync(at('folder-linked'), { recursive: true });
		symlinkSync(at('plain'), at('folder-linked'));
		const [found] = await install(folder);
		assert.deepEqual(idsOf(found), [idInSomeSet('plain')]);
		const messages = messagesOf(found).join('\n');
		assert.match(messages, /"linked" is left out: editorial\.md is a link/);
		assert.match(messages, /"large" is left out: wrong\/large\.py is larger than 1000 kB/);
		assert.match(messages, /"many" is left out: It has more than 300 files/);
		assert.match(messages, /It is a link; a set has none\./);
	});

	it('whose folder of challenges is a link to somewhere else show nothing of it', async () => {
		const elsewhere = await writeSomeSet(sets.parent);
		const folder = await writeSomeSet(sets.parent, { version: '2.0.0' });
		rmSync(path.join(folder, 'challenges'), { recursive: true });
		symlinkSync(path.join(elsewhere, 'challenges'), path.join(folder, 'challenges'));
		const [found] = await install(folder);
		assert.deepEqual(idsOf(found), []);
	});

	it('that are gone take their challenges along and leave what was done', async () => {
		const folder = await writeSomeSet(sets.parent);
		await install(folder);
		await submitAndWait(solo, twoSum.right, { challengeId: mine });
		await install();
		await assert.rejects(solo.call('getChallenge', { params: { challengeId: mine } }), withCode('challengeUnknown'));
		const [set] = await install(folder);
		assert.equal(usable(set).sections[0]?.challenges[0]?.challenge.status, 'solved');
	});
});
