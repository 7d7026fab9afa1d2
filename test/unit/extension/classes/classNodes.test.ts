import assert from 'node:assert/strict';
import type { ClassDetail, ClassSummary, Grade } from '#contract/classes.ts';
import type { ClassNode } from '#extension/classes/classNode.ts';
import { classNodes } from '#extension/classes/classNodes.ts';
import { english } from '../english.ts';
import { assignment, classId, detail, grade, longRun, pairSum, summary, times } from './someClass.ts';

const childrenOf = async ({ children = [] }: ClassNode): Promise<readonly ClassNode[]> =>
	typeof children === 'function' ? children() : children;
const nodes = (classes: readonly ClassSummary[], facts: { detail?: ClassDetail; grades?: Grade[] } = {}) =>
	classNodes(english, classes, times, () =>
		Promise.resolve({ detail: facts.detail ?? detail, grades: facts.grades ?? [] }),
	);
const plain = (text: string | undefined): string => (text ?? '').replaceAll(/\s/gu, ' ');

/** What stands in the only class: its assignments, or what is there in their place. */
async function inTheClass(facts: { detail?: ClassDetail; grades?: Grade[] } = {}): Promise<readonly ClassNode[]> {
	const [group] = nodes([{ ...summary, role: facts.detail?.role ?? 'learner' }], facts);
	assert.ok(group);
	const [only] = await childrenOf(group);
	assert.ok(only);
	return childrenOf(only);
}

async function challengesOf(facts: { detail?: ClassDetail; grades?: Grade[] } = {}): Promise<readonly ClassNode[]> {
	const [first] = await inTheClass(facts);
	assert.ok(first);
	return childrenOf(first);
}

describe('the classes of a learner, in a tree', () => {
	it('are not there for somebody who is in none', () => {
		assert.deepEqual(nodes([]), []);
	});

	it('are open when there is one, and those that are over come last, closed', async () => {
		const over = { ...summary, id: classId.replaceAll('1', '4'), archivedAt: '2026-09-20T08:00:00.000Z' };
		const [group] = nodes([over, summary]);
		assert.equal(group?.isOpen, true);
		const classes = await childrenOf(group);
		assert.deepEqual(
			classes.map(({ description, isOpen, classId: id }) => [description, isOpen, id]),
			[
				['autumn 2026', true, classId],
				['autumn 2026 · over', false, over.id],
			],
		);
	});

	it('have assignments with what was reached of their points, when they are due and what lateness costs', async () => {
		const grades = [grade(pairSum, { state: 'solved', points: 2.7, lateDays: 1, attempts: 2 }), grade(longRun)];
		const [week] = await inTheClass({ grades });
		assert.equal(week?.label, 'Week 1');
		assert.equal(plain(week.description), '2.7 of 4 points · due in 4 days, Mon, Oct 5, 11:59 PM');
		assert.match(plain(week.tooltip), /^Due: Monday, October 5, 2026 at 11:59 PM GMT\+2\. Each day late costs 10 % /);
		assert.match(plain(week.tooltip), /Any number of submissions\.$/);
	});

	it('have challenges with points and state, which open in one click', async () => {
		const grades = [
			grade(pairSum, { state: 'solved', points: 2.7, lateDays: 1, attempts: 2 }),
			grade(longRun, { state: 'tried', attempts: 1, solvedElsewhere: true }),
		];
		const [solved, tried] = await challengesOf({ grades });
		assert.equal(solved?.description, '2.7 of 3 points');
		assert.match(solved.tooltip ?? '', /^easy · solved, 1 day late · due: /);
		assert.equal(solved.icon, 'pass-filled');
		assert.deepEqual(solved.command, { id: 'codeSensei.openChallenge', given: [pairSum.challengeId] });
		assert.equal(tried?.description, '0 of 1 point');
		assert.match(
			tried.tooltip ?? '',
			/^medium · not solved yet · .* · solved on your computer, which counts for nothing/,
		);
	});

	it('say a due date at a challenge only where it is not that of all', async () => {
		const other = { ...longRun, due: '2026-10-02T12:00:00+02:00' };
		const mixed = { ...detail, assignments: [{ ...assignment, challenges: [pairSum, other] }] };
		const [week] = await inTheClass({ detail: mixed });
		assert.equal(week?.description, '0 of 4 points');
		const [, second] = await childrenOf(week);
		assert.equal(plain(second?.description), '1 point · due tomorrow, 12:00 PM');
		const [same] = await challengesOf();
		assert.equal(same?.description, '3 points');
	});

	it('say what limits them: not open yet, a number of submissions, more time, a set that is gone', async () => {
		const limited = {
			...assignment,
			openFrom: '2026-10-02T08:00:00+02:00',
			attemptsLimit: 3,
			extension: '2026-10-09T23:59:00+02:00',
		};
		const facts = {
			detail: { ...detail, assignments: [limited] },
			grades: [grade(pairSum, { state: 'tried', attempts: 2 })],
		};
		const [week] = await inTheClass(facts);
		assert.equal(plain(week?.description), '0 of 4 points · opens tomorrow, 8:00 AM');
		assert.match(
			week?.tooltip ?? '',
			/more time than the class\. Before it opens, .* 3 submissions for each challenge\.$/,
		);
		const [first] = await challengesOf(facts);
		assert.match(first?.tooltip ?? '', / · 2 of 3 submissions used · /);

		const { version: _, ...gone } = assignment;
		const [left] = await inTheClass({ detail: { ...detail, assignments: [gone] } });
		assert.match(left?.description ?? '', /^not on the server any more · /);
	});

	it('say that nothing is assigned where nothing is', async () => {
		const entries = await inTheClass({ detail: { ...detail, assignments: [] } });
		assert.deepEqual(
			entries.map(({ label }) => label),
			['Nothing is assigned yet'],
		);
	});

	it('begin with the dashboard for their staff, who get no grades', async () => {
		const entries = await inTheClass({ detail: { ...detail, role: 'assistant' } });
		assert.deepEqual(
			entries.map(({ label, description }) => [label, plain(description)]),
			[
				['Dashboard', ''],
				['Week 1', '4 points · due in 4 days, Mon, Oct 5, 11:59 PM'],
			],
		);
		assert.deepEqual(entries[0]?.command, { id: 'codeSensei.openClassDashboard', given: [classId] });
	});
});
