import assert from 'node:assert/strict';
import type { InstalledSet, SetChallenge } from '#contract/sets.ts';
import { timesFor } from '#extension/learning/learnWords.ts';
import { asAtServer, sourceOf } from '#extension/sets/asAtServer.ts';
import { setNodes } from '#extension/sets/setNodes.ts';
import type { ViewNode } from '#extension/viewNode.ts';
import { english } from '../english.ts';

const times = timesFor('en', Date.parse('2026-10-01T12:00:00Z'));
const challenge = (
	title: string,
	given: Partial<Omit<SetChallenge, 'challenge'>> & { status?: SetChallenge['challenge']['status'] } = {},
): SetChallenge => {
	const { status = 'unseen', ...rules } = given;
	const id = `jane~course.${title.toLowerCase()}`;
	return {
		challenge: { id, title, difficulty: 'easy', topics: ['arrays'], tags: [], status, unaided: false, submissions: 0 },
		...{ points: 1, shows: 'all', hints: { upTo: 4, solution: true }, waitsFor: [] },
		...rules,
	};
};
const where = { key: 'jane~course/set.json', folder: '/x/jane.course-1.0.0', title: 'Course', version: '1.0.0' };
const usable = (given: Partial<Extract<InstalledSet, { kind: 'usable' }>> = {}): InstalledSet => ({
	...where,
	...{ kind: 'usable', description: 'A course.', findings: [], sections: [] },
	...given,
});
const nodes = (...sets: InstalledSet[]): ViewNode[] => setNodes(english, sets, times);
const under = (node: ViewNode | undefined): readonly ViewNode[] => {
	const children = node?.children ?? [];
	assert.ok(typeof children !== 'function');
	return children;
};
const allOf = (some: readonly ViewNode[]): ViewNode[] => some.flatMap((one) => [one, ...allOf(under(one))]);

describe('the Sets view', () => {
	it('is empty where no set is installed, so that its welcome is seen', () => {
		assert.deepEqual(nodes(), []);
	});

	it('has what was done of a set at the server that has it too, and says where it is submitted', () => {
		const here = usable({
			server: 'https://class.example.org',
			sections: [
				{
					title: 'Week 1',
					challenges: [challenge('One'), challenge('Two', { waitsFor: [{ id: 'jane~course.one', title: 'One' }] })],
				},
			],
		});
		const there = asAtServer(here, [challenge('One', { status: 'solved' }).challenge]);
		const [set] = nodes(there);
		assert.deepEqual([sourceOf(here), set?.description], ['jane~course', '1/2']);
		assert.equal(set?.tooltip, 'A course.\nSubmitted to class.example.org');
		assert.deepEqual(
			under(under(set)[0]).map(({ icon }) => icon === 'lock'),
			[false, false],
		);
		assert.equal(asAtServer(here, undefined), here);
	});

	it('has a set with its sections and challenges, in their order, with what is solved', () => {
		const [set] = nodes(
			usable({
				sections: [
					{
						title: 'Week 1',
						challenges: [challenge('One', { status: 'solved' }), challenge('Two', { status: 'tried' })],
					},
					{ title: 'Week 2', due: '2026-10-04T12:00:00Z', challenges: [challenge('Three')] },
				],
			}),
		);
		assert.deepEqual([set?.label, set?.description, set?.spoken], ['Course', '1/3', '1 of 3 solved']);
		const sections = under(set);
		assert.deepEqual(
			sections.map(({ label, description, isOpen }) => [label, description, isOpen]),
			[
				['Week 1', '1/2', true],
				['Week 2', 'due in 3 days', false],
			],
		);
		assert.match(sections[1]?.tooltip ?? '', /Oct 4, 2026/);
		const [one, two] = under(sections[0]);
		assert.deepEqual([one?.label, one?.description, one?.icon], ['One', 'easy · solved', 'pass-filled']);
		assert.deepEqual([two?.description, two?.icon], ['easy · not solved yet', 'debug-restart']);
		assert.deepEqual(one?.command, { id: 'codeSensei.openChallenge', given: ['jane~course.one'] });
		assert.equal(one.challengeId, 'jane~course.one');
	});

	it('says of a section whose time is over that it was due', () => {
		const [set] = nodes(usable({ sections: [{ title: 'Week 1', due: '2026-09-29T12:00:00Z', challenges: [] }] }));
		assert.equal(under(set)[0]?.description, 'was due 2 days ago');
	});

	it('locks what waits, names what it waits for, and opens nothing from there', () => {
		const waits = challenge('Two', { waitsFor: [{ id: 'jane~course.one', title: 'One' }] });
		const [set] = nodes(usable({ sections: [{ title: 'Week 1', challenges: [waits] }] }));
		const [locked] = under(under(set)[0]);
		assert.deepEqual([locked?.icon, locked?.command, locked?.challengeId], ['lock', undefined, undefined]);
		assert.match(locked?.tooltip ?? '', /^Opens when you have solved: One\n/);
		assert.equal(locked?.spoken, 'easy, locked');
	});

	it('tells of a challenge its points, its own due date and what its set keeps back', () => {
		const due = '2026-10-03T12:00:00Z';
		const one = challenge('One', { points: 5, due, shows: 'input', hints: { upTo: 0, solution: false } });
		const [set] = nodes(usable({ sections: [{ title: 'Week 1', due: '2026-10-08T12:00:00Z', challenges: [one] }] }));
		const [node] = under(under(set)[0]);
		assert.equal(node?.description, 'easy · due in 2 days');
		assert.match(node.tooltip ?? '', /5 points\n.*Oct 3, 2026.*\n.*expected.*\n.*no hints/);
	});

	it('lists a broken set and a challenge that is left out with their findings, every word of them', () => {
		const message = '"two" is left out: Its files were changed after they were proved.';
		const finding = { file: 'challenges/arrays/two/challenge.json', line: 1, message };
		const all = nodes(
			usable({ findings: [finding], sections: [{ title: 'Week 1', challenges: [challenge('One')] }] }),
			{ ...where, key: 'other', kind: 'broken', findings: [{ file: 'set.json', line: 3, message: 'It is no JSON.' }] },
		);
		const [set, broken] = all;
		const problems = under(set).at(-1);
		assert.equal(problems?.label, '1 problem in this set');
		const words = allOf(under(problems)).map(({ label }) => label);
		assert.equal(words.slice(0, -1).join(' '), message);
		assert.equal(words.at(-1), 'challenges/arrays/two/challenge.json:1');
		assert.equal(broken?.description, 'not usable');
		assert.deepEqual(
			allOf(under(broken)).map(({ label }) => label),
			['It is no JSON.', 'set.json:3'],
		);
	});

	it('gives every entry an id of its own', () => {
		const section = { title: 'Week 1', challenges: [challenge('One'), challenge('Two')] };
		const findings = [1, 2].map((line) => ({
			file: 'set.json',
			line,
			message: 'a finding that is long enough to wrap',
		}));
		const all = allOf(
			nodes(usable({ sections: [section], findings }), usable({ key: 'b', sections: [section], findings })),
		);
		assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
	});
});
