import assert from 'node:assert/strict';
import type { ChallengeSummary } from '#contract/challenge.ts';
import type { InstalledSet } from '#contract/sets.ts';
import { SetsView } from '#extension/sets/setsView.ts';
import type { ViewNode } from '#extension/viewNode.ts';

const one: ChallengeSummary = {
	...{ id: 'jane~course.one', title: 'One', difficulty: 'easy', topics: ['arrays'], tags: [] },
	...{ status: 'unseen', unaided: false, submissions: 0 },
};
const course: InstalledSet = {
	...{ kind: 'usable', key: 'jane~course/set.json', folder: '/x', title: 'Course', version: '1.0.0' },
	...{ description: 'A course.', findings: [] },
	sections: [
		{
			title: 'Week 1',
			challenges: [{ challenge: one, points: 1, shows: 'all', hints: { upTo: 4, solution: true }, waitsFor: [] }],
		},
	],
};

/** A question that is answered when the test says so. */
interface Asked<Answer> {
	answer(answer: Answer): Promise<void>;
	fail(error: Error): Promise<void>;
}

const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

function later<Answer>(asked: Asked<Answer>[]): Promise<Answer> {
	return new Promise<Answer>((resolve, reject) => {
		asked.push({
			async answer(answer) {
				resolve(answer);
				await settled();
			},
			async fail(error) {
				reject(error);
				await settled();
			},
		});
	});
}

function aView(given: { sets?: InstalledSet[]; owner?: string } = {}) {
	const state = { sets: given.sets ?? [course], owner: given.owner ?? 'https://server.example ada', redrawn: 0 };
	const standings: Asked<readonly ChallengeSummary[] | undefined>[] = [];
	const classes: Asked<ViewNode[]>[] = [];
	const warnings: unknown[] = [];
	const view = new SetsView({
		// Of all operations it asks one.
		local: () => Promise.resolve({ call: () => Promise.resolve({ sets: state.sets }) as never }),
		owner: () => Promise.resolve(state.owner),
		standings: () => later(standings),
		classes: () => later(classes),
		nodes: (sets) =>
			sets.map((set) => ({
				id: set.key,
				label: set.kind === 'usable' ? (set.sections[0]?.challenges[0]?.challenge.status ?? '') : '',
			})),
		redraw: () => state.redrawn++,
		warn: (error) => warnings.push(error),
	});
	const drawn = async (): Promise<string[]> => (await view.roots()).map(({ label }) => label);
	return { view, state, standings, classes, warnings, drawn };
}

const algorithms: ViewNode = { id: 'classes', label: 'Classes' };
const solved: ChallengeSummary = { ...one, status: 'solved' };

describe('the Sets view beside a server', () => {
	it('has what is installed at once, and what the server says when it has said it', async () => {
		const { drawn, state, standings, classes } = aView();
		assert.deepEqual(await drawn(), ['unseen']);
		await standings[0]?.answer([solved]);
		assert.equal(state.redrawn, 0);
		await classes[0]?.answer([algorithms]);
		assert.equal(state.redrawn, 1);
		assert.deepEqual(await drawn(), ['Classes', 'solved']);
		assert.equal(classes.length, 1, 'drawing what was heard asks nobody');
	});

	it('keeps the last word while it asks again, and is not drawn again for the same words', async () => {
		const { view, drawn, state, standings, classes } = aView();
		await drawn();
		await standings[0]?.answer([solved]);
		await classes[0]?.answer([algorithms]);
		await drawn();
		view.forget();
		assert.deepEqual(await drawn(), ['Classes', 'solved']);
		assert.equal(classes.length, 2);
		await standings[1]?.answer([solved]);
		await classes[1]?.answer([algorithms]);
		assert.equal(state.redrawn, 1);
	});

	it('asks again after a change that came before what was heard was drawn', async () => {
		const { view, drawn, standings, classes } = aView();
		await drawn();
		await standings[0]?.answer([solved]);
		await classes[0]?.answer([algorithms]);
		view.forget();
		await drawn();
		assert.equal(classes.length, 2);
	});

	it('takes no answer that was asked for before the last change', async () => {
		const { view, drawn, state, standings, classes } = aView();
		await drawn();
		view.forget();
		await drawn();
		await standings[0]?.answer([solved]);
		await classes[0]?.answer([algorithms]);
		assert.equal(state.redrawn, 0);
		assert.deepEqual(await drawn(), ['unseen']);
	});

	it('shows nothing of one person to another one', async () => {
		const { drawn, state, standings, classes } = aView();
		await drawn();
		await standings[0]?.answer([solved]);
		await classes[0]?.answer([algorithms]);
		state.owner = 'https://server.example grace';
		assert.deepEqual(await drawn(), ['unseen']);
	});

	it('asks nobody for somebody who is not signed in', async () => {
		const { drawn, standings, classes } = aView({ owner: 'local' });
		assert.deepEqual(await drawn(), ['unseen']);
		assert.deepEqual([standings.length, classes.length], [0, 0]);
	});

	it('has what is installed also when the server fails, and what it said of the rest', async () => {
		const { drawn, standings, classes, warnings } = aView();
		await drawn();
		await standings[0]?.fail(new Error('gone'));
		await classes[0]?.answer([algorithms]);
		assert.deepEqual(await drawn(), ['Classes', 'unseen']);
		assert.equal(warnings.length, 1);
	});

	it('waits for the classes where no set is installed, so that its welcome is not seen by mistake', async () => {
		const { view, classes } = aView({ sets: [] });
		let isDrawn = false;
		const drawing = view.roots().then((roots) => {
			isDrawn = true;
			return roots;
		});
		await settled();
		assert.equal(isDrawn, false);
		await classes[0]?.answer([algorithms]);
		assert.deepEqual(await drawing, [algorithms]);
	});
});
