import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { LanguageId } from '#contract/ids.ts';
import { type CaseReport, JudgeReport } from '#contract/judging.ts';
import { lastEvent, reportOf, runAndWait, submitAndWait, timeZone, withCode } from './practise.ts';
import { type SoloUnderTest, startSoloForTest } from './soloUnderTest.ts';
import { foldersForSets, idInSomeSet, type SomeSet, writeSomeSet } from './someSet.ts';
import { twoSum } from './twoSum.ts';

const mine = idInSomeSet('two-sum');
const params = { challengeId: mine };

/** Fails on a hidden case and prints on the way, but passes the examples. */
const failsLater = `def two_sum(nums, target):
    print('looked at', nums)
    if len(nums) > 6:
        return [0, 0]
    for i in range(len(nums)):
        for j in range(i + 1, len(nums)):
            if nums[i] + nums[j] == target:
                return [i, j]
`;
const crashesLater = failsLater.replace('return [0, 0]', "raise ValueError('seen ' + str(nums))");

const Exported = z.object({ submissions: z.array(z.object({ id: z.string(), report: JudgeReport })) });

/** Every place where a report of a submission can be looked at. */
async function everywhere(solo: SoloUnderTest, source: string): Promise<JudgeReport[]> {
	const body = { id: randomUUID(), language: 'python', source, timeZone } as const;
	const job = await solo.call('submit', { params, body });
	const live: JudgeReport[] = [];
	for await (const event of solo.watch('watchJob', { params: { jobId: job.id } }))
		if (event.kind === 'judged' || event.kind === 'done') live.push(event.report);
	const again = reportOf(await lastEvent(solo, job.id));
	const stored = await solo.call('getSubmission', { params: { submissionId: job.id } });
	assert.ok(stored.report && live.length > 0);
	const exported = Exported.parse(await solo.call('exportData', {})).submissions.find(({ id }) => id === job.id);
	assert.ok(exported);
	return [...live, again, stored.report, exported.report];
}

const hiddenOf = ({ cases, failing }: JudgeReport): CaseReport[] => {
	assert.ok(failing);
	return [failing, ...cases.filter(({ index }) => index === failing.index)];
};

describe('the rules of a set', () => {
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
	const install = async (set: SomeSet['set']): Promise<void> => {
		const given = set === undefined ? {} : { set };
		const folder = await writeSomeSet(sets.parent, given);
		const { sets: found } = await solo.call('setInstalledSets', { body: { folders: [folder] } });
		assert.deepEqual(
			found.map(({ kind, findings }) => [kind, findings]),
			[['usable', []]],
		);
	};

	it('that show everything hide nothing', async () => {
		await install({});
		for (const report of await everywhere(solo, failsLater)) {
			for (const one of hiddenOf(report)) assert.ok(one.input && one.expected && one.prints !== '');
		}
	});

	it('that show the input keep what was expected to themselves, wherever a report is looked at', async () => {
		await install({ shows: 'input' });
		for (const report of await everywhere(solo, failsLater)) {
			assert.equal(report.verdict, 'wrongAnswer');
			for (const one of hiddenOf(report)) {
				assert.ok(one.input && one.actual);
				assert.equal(one.expected, undefined);
				assert.equal(one.message, undefined);
			}
			const examples = report.cases.filter(({ verdict }) => verdict === 'accepted');
			assert.ok(examples.length > 0 && examples.every(({ expected }) => expected !== undefined));
		}
		const detail = await solo.call('getChallenge', { params });
		assert.equal(detail.set?.shows, 'input');
		const { items } = await solo.call('listSubmissions', { params });
		const [{ id: submissionId } = { id: '' }] = items;
		const { report } = await solo.call('getSubmission', { params: { submissionId } });
		assert.ok(report);
		const body = { language: 'python', source: failsLater, report } as const;
		const { parts } = await solo.call('explainVerdict', { params, body });
		assert.ok(parts.some(({ about }) => about === 'input'));
		assert.ok(!parts.some(({ about }) => about === 'answer'));
	});

	it('that show the verdict show nothing else of a hidden case, of a crash neither', async () => {
		await install({ shows: 'verdict' });
		for (const source of [failsLater, crashesLater]) {
			for (const report of await everywhere(solo, source)) {
				for (const one of hiddenOf(report)) {
					const { index, verdict, cpuTimeMs, wallTimeMs, peakMemoryBytes, ...rest } = one;
					assert.ok(index >= 0 && cpuTimeMs >= 0 && wallTimeMs >= 0 && peakMemoryBytes >= 0);
					assert.equal(verdict, report.verdict);
					assert.deepEqual(rest, { name: '', prints: '', printsCut: false });
				}
				const examples = report.cases.filter((one) => one.verdict === 'accepted');
				assert.ok(examples.length > 0 && examples.every(({ input, expected }) => input && expected));
			}
		}
		const report = await submitAndWait(solo, twoSum.right, { challengeId: mine });
		assert.equal(report.verdict, 'accepted');
	});

	it('leave a failing example as it is, whatever they hide: it is no secret', async () => {
		await install({ shows: 'verdict' });
		const report = await submitAndWait(solo, 'def two_sum(nums, target):\n    return [-1, -1]\n', {
			challengeId: mine,
		});
		const example = report.cases.find(({ index }) => index === 0);
		assert.ok(example?.input && example.expected && example.actual);
	});

	it('hold for a breaking case that is looked for', async () => {
		for (const shows of ['input', 'verdict'] as const) {
			await install({ shows });
			const body = { id: randomUUID(), language: 'python', source: twoSum.pairsWithItself } as const;
			const job = await solo.call('findBreakingCase', { params, body });
			const report = reportOf(await lastEvent(solo, job.id));
			assert.equal(report.verdict, 'wrongAnswer');
			for (const one of hiddenOf(report)) {
				assert.equal(one.expected, undefined);
				assert.equal(one.input === undefined, shows === 'verdict');
			}
		}
	});

	it('let no own case ask the reference solution for what is hidden', async () => {
		await install({ shows: 'input' });
		const input = [[3, 1, 4], 5];
		const asked = { id: 'asked', name: '', input };
		const own = { id: 'own', name: '', input, expected: [1, 2] };
		const what = { kind: 'examplesAndCustom' as const, cases: [asked, own] };
		const wrong = 'def two_sum(nums, target):\n    return [0, 0]\n';
		const report = await runAndWait(solo, wrong, what, mine);
		const [last, before] = [report.cases.at(-1), report.cases.at(-2)];
		assert.equal(before?.verdict, 'wrongAnswer');
		assert.ok(before.input && before.actual);
		assert.equal(before.expected, undefined);
		assert.deepEqual(last?.expected, { kind: 'whole', value: [1, 2] });
		assert.ok(report.cases[0]?.expected, 'examples are public');
	});

	it('bound the hints, and say how many there are', async () => {
		await install({ hints: { upTo: 1 } });
		assert.equal((await solo.call('openChallenge', { params, body: { timeZone } })).hintCount, 1);
		const first = await solo.call('showHint', { params: { ...params, level: 1 }, body: { timeZone } });
		assert.deepEqual([first.hints.length, first.hintCount], [1, 1]);
		const second = solo.call('showHint', { params: { ...params, level: 2 }, body: { timeZone } });
		await assert.rejects(second, (error) => withCode('forbidden')(error) && /hints up to 1 only/.test(String(error)));
		const body = { id: randomUUID(), language: 'python', source: twoSum.crashing, timeZone } as const;
		await assert.rejects(solo.call('makeHint', { params, body }), withCode('forbidden'));
		await solo.call('giveUp', { params, body: { timeZone } });
	});

	it('may have no hints and no solution but for who has solved it', async () => {
		await install({ hints: { upTo: 0, solution: false } });
		const show = solo.call('showHint', { params: { ...params, level: 1 }, body: { timeZone } });
		await assert.rejects(show, (error) => withCode('forbidden')(error) && /no hints/.test(String(error)));
		await assert.rejects(solo.call('giveUp', { params, body: { timeZone } }), withCode('forbidden'));
		await assert.rejects(solo.call('getEditorial', { params }), withCode('editorialLocked'));
		assert.equal((await solo.call('getChallenge', { params })).status, 'unseen');
		await submitAndWait(solo, twoSum.right, { challengeId: mine });
		assert.ok((await solo.call('getEditorial', { params })).editorial.length > 0);
	});

	it('say in which languages it may be solved', async () => {
		await install({ languages: ['javascript', 'python'] });
		const { languages, set } = await solo.call('getChallenge', { params });
		assert.deepEqual([...languages].sort(), ['javascript', 'python']);
		assert.deepEqual(set?.languages, ['javascript', 'python']);
		const language: LanguageId = 'cpp';
		const body = { id: randomUUID(), language, source: 'x', timeZone };
		const isRefused = (error: unknown): boolean =>
			withCode('forbidden')(error) && /JavaScript, Python, not in C\+\+/.test(String(error));
		await assert.rejects(solo.call('submit', { params, body }), isRefused);
		await assert.rejects(solo.call('getStarter', { params: { ...params, language } }), isRefused);
		const run = { id: randomUUID(), language, source: 'x', what: { kind: 'examples' as const } };
		await assert.rejects(solo.call('startRun', { params, body: run }), isRefused);
		const search = { id: randomUUID(), language, source: 'x' };
		await assert.rejects(solo.call('findBreakingCase', { params, body: search }), isRefused);
		assert.equal((await submitAndWait(solo, twoSum.right, { challengeId: mine })).verdict, 'accepted');
	});

	it('keep what waits for another challenge closed until that one is solved', async () => {
		const later = idInSomeSet('moved-seats');
		await install({
			sections: [
				{ title: 'Week 1', challenges: [{ challenge: 'two-sum' }] },
				{ title: 'Week 2', challenges: [{ challenge: 'moved-seats', requires: ['two-sum'] }] },
			],
		});
		const waits = async (): Promise<unknown> => {
			const { sets: found } = await solo.call('listSets', {});
			const [set] = found;
			assert.ok(set?.kind === 'usable');
			return set.sections[1]?.challenges[0]?.waitsFor;
		};
		assert.deepEqual(await waits(), [{ id: mine, title: 'Two Sum' }]);
		const closed = { challengeId: later };
		assert.deepEqual((await solo.call('getChallenge', { params: closed })).set?.waitsFor, [
			{ id: mine, title: 'Two Sum' },
		]);
		const isClosed = (error: unknown): boolean =>
			withCode('conflict')(error) && /opens when you have solved "Two Sum"/.test(String(error));
		await assert.rejects(solo.call('openChallenge', { params: closed, body: { timeZone } }), isClosed);
		const body = { id: randomUUID(), language: 'python', source: 'x = 1\n', timeZone } as const;
		await assert.rejects(solo.call('submit', { params: closed, body }), isClosed);
		await assert.rejects(solo.call('giveUp', { params: closed, body: { timeZone } }), isClosed);
		await solo.call('giveUp', { params, body: { timeZone } });
		await assert.rejects(solo.call('openChallenge', { params: closed, body: { timeZone } }), isClosed);
		await submitAndWait(solo, twoSum.right, { challengeId: mine });
		assert.deepEqual(await waits(), []);
		assert.deepEqual((await solo.call('openChallenge', { params: closed, body: { timeZone } })).set?.waitsFor, []);
	});

	it('name a due date, after which it can still be solved', async () => {
		const due = '2020-10-05T23:59:00+02:00';
		await install({
			sections: [
				{ title: 'Week 1', due, challenges: [{ challenge: 'two-sum', points: 2 }, { challenge: 'moved-seats' }] },
			],
		});
		const { set } = await solo.call('openChallenge', { params, body: { timeZone } });
		assert.deepEqual([set?.due, set?.points], [due, 2]);
		assert.equal((await submitAndWait(solo, twoSum.right, { challengeId: mine })).verdict, 'accepted');
	});
});
