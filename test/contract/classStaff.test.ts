import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type ClassEvent, classMembersMax } from '#contract/classes.ts';
import { codeOf, openClasses } from './classesUnderTest.ts';
import { openedEach } from './openedEach.ts';

const first = 'ada~algorithms.first';
const second = 'ada~algorithms.second';
const page = { limit: 50 };

describe('the staff of a class', () => {
	const under = openedEach({ open: openClasses });
	const ofClass = (accountId: string, classId: string) => under().ofClass(accountId, classId);

	describe('have a gradebook', () => {
		it('computed from what this server judged, by the rules of the class', async () => {
			const { routes, submit } = under();
			const { id: classId } = await under().classWith('learner', 'omar');
			await submit('learner', 'wrongAnswer');
			const solving = await submit('learner', 'accepted');
			await submit('omar', 'runtimeError', second);
			const { columns, items } = await routes.getGradebook({ ...ofClass('ines', classId), query: page });
			assert.deepEqual(
				columns.map(({ title, points }) => [title, points]),
				[
					['First', 2],
					['Second', 1],
				],
			);
			assert.deepEqual(
				items.map(({ displayName, points, of, grades }) => [displayName, points, of, grades.map(({ state }) => state)]),
				[
					['learner', 2, 3, ['solved', 'nothing']],
					['omar', 0, 3, ['nothing', 'tried']],
				],
			);
			assert.equal(items[0]?.grades[0]?.submissionId, solving);
		});

		it('in which an extension goes before every other date, for its learner alone', async () => {
			const { routes, submit, clock } = under();
			const { id: classId, assignments } = await under().classWith('learner', 'omar');
			const assignmentId = assignments[0]?.id ?? '';
			await under().put(classId, assignmentId, { due: clock.iso(), latePolicy: { kind: 'none' } });
			const due = new Date(clock.nowMs() + 3_600_000).toISOString();
			await routes.putExtension({
				...ofClass('ines', classId),
				params: { classId, accountId: 'omar', assignmentId },
				body: { due },
			});
			for (const who of ['learner', 'omar']) await submit(who, 'accepted');
			const points = async () =>
				(await routes.getGradebook({ ...ofClass('ines', classId), query: page })).items.map((row) => row.points);
			assert.deepEqual(await points(), [0, 2]);
			assert.equal((await routes.getClass(ofClass('omar', classId))).assignments[0]?.extension, due);
			await routes.removeExtension({
				...ofClass('ines', classId),
				params: { classId, accountId: 'omar', assignmentId },
			});
			assert.deepEqual(await points(), [0, 0]);
		});

		it('in which nothing counts from before the class or after it went into the archive', async () => {
			const { routes, submit } = under();
			await submit('learner', 'accepted');
			const { id: classId } = await under().classWith('learner');
			await submit('learner', 'wrongAnswer', second);
			await routes.putClass({ ...ofClass('ines', classId), body: { name: 'Algorithms', archived: true } });
			await submit('learner', 'accepted', second);
			const { items } = await routes.getGradebook({ ...ofClass('ines', classId), query: page });
			assert.deepEqual(
				items[0]?.grades.map(({ state, attempts }) => [state, attempts]),
				[
					['nothing', 0],
					['tried', 1],
				],
			);
		});

		it('as a table with one line for each learner, and a note of who took it along', async () => {
			const { routes, submit, notes } = under();
			const { id: classId } = await under().classWith('learner', '=omar');
			await submit('learner', 'accepted');
			const { fileName, csv } = await routes.exportGradebook(ofClass('ines', classId));
			assert.equal(fileName, 'algorithms-101-autumn-2026-grades.csv');
			assert.equal(
				csv,
				[
					'\uFEFFname,email,points,of,Algorithms: First (2),Algorithms: Second (1)',
					"'=omar,'=omar@example.org,0,3,0,0",
					'learner,learner@example.org,2,3,2,0',
					'',
				].join('\r\n'),
			);
			const roster = await routes.exportRoster(ofClass('ines', classId));
			assert.match(roster.csv, /\r\nines,ines@example\.org,instructor,2026-/);
			assert.deepEqual(
				notes.map(({ action }) => action),
				['classCreated', 'classGradesExported', 'classRosterExported'],
			);
			assert.doesNotMatch(JSON.stringify(notes), /@/);
		});
	});

	describe('are shown submissions', () => {
		it('of its learners to its challenges, and notes who read one', async () => {
			const { routes, submit, notes } = under();
			const { id: classId } = await under().classWith('learner');
			const submissionId = await submit('learner', 'wrongAnswer');
			const params = { classId, accountId: 'learner', challengeId: first };
			const { items } = await routes.listMemberSubmissions({ ...ofClass('ines', classId), params, query: page });
			assert.deepEqual(
				items.map(({ id }) => id),
				[submissionId],
			);
			const read = { ...ofClass('ines', classId), params: { classId, accountId: 'learner', submissionId } };
			assert.match((await routes.getMemberSubmission(read)).source, /def two_sum/);
			const details = { classId, submissionId };
			assert.deepEqual(notes.at(-1), {
				...{ action: 'classSubmissionRead', actorId: 'ines', subjectId: 'learner', details },
			});
		});

		it('and no others: of other challenges, of others, from before or of who has left', async () => {
			const { routes, submit, notes } = under();
			const before = await submit('learner', 'accepted');
			const { id: classId } = await under().classWith('learner');
			const elsewhere = await submit('learner', 'accepted', 'bank.two-sum');
			const foreign = await submit('somebody else', 'accepted');
			const mine = await submit('learner', 'accepted');
			const read = (accountId: string, submissionId: string) =>
				routes.getMemberSubmission({ ...ofClass('ines', classId), params: { classId, accountId, submissionId } });
			for (const id of [before, elsewhere, foreign])
				assert.equal(await codeOf(read('learner', id)), 'submissionUnknown');
			assert.equal(await codeOf(read('somebody else', foreign)), 'notFound');
			const params = { classId, accountId: 'learner', challengeId: 'bank.two-sum' };
			assert.equal(
				await codeOf(routes.listMemberSubmissions({ ...ofClass('ines', classId), params, query: page })),
				'notFound',
			);
			assert.equal(notes.filter(({ action }) => action === 'classSubmissionRead').length, 0);
			await routes.leaveClass(ofClass('learner', classId));
			assert.equal(await codeOf(read('learner', mine)), 'notFound');
		});
	});

	describe('have a dashboard', () => {
		const dashboard = (classId: string, query: { limit: number; cursor?: string } = page) =>
			under().routes.getDashboard({ ...ofClass('ines', classId), query });

		it('of who is where and of the whole class', async () => {
			const { submit } = under();
			const { id: classId } = await under().classWith('learner', 'omar', 'nils');
			await submit('learner', 'accepted');
			await submit('omar', 'wrongAnswer');
			const { learners, challenges, items } = await dashboard(classId);
			assert.equal(learners, 3);
			const [one, other] = challenges;
			assert.deepEqual([one?.notBegun, one?.tried, one?.solved, one?.submissions], [1, 1, 1, 2]);
			assert.deepEqual([other?.notBegun, other?.solved], [3, 0]);
			assert.deepEqual(
				items.map(({ displayName, cells }) => [displayName, cells.map(({ state }) => state)]),
				[
					['learner', ['solved']],
					['nils', []],
					['omar', ['tried']],
				],
			);
		});

		it('whose learners come page by page, also when the one at the end of a page has left', async () => {
			const { routes } = under();
			const { id: classId } = await under().classWith('a', 'b', 'c', 'd');
			const first = await dashboard(classId, { limit: 2 });
			assert.deepEqual(
				first.items.map(({ accountId }) => accountId),
				['a', 'b'],
			);
			const cursor = first.nextCursor ?? '';
			const rest = await dashboard(classId, { limit: 2, cursor });
			assert.deepEqual(
				rest.items.map(({ accountId }) => accountId),
				['c', 'd'],
			);
			assert.equal(rest.nextCursor, undefined);
			assert.equal(rest.challenges[0]?.notBegun, 4, 'the rest is about the whole class on every page');
			await routes.leaveClass(ofClass('b', classId));
			assert.deepEqual(
				(await dashboard(classId, { limit: 2, cursor })).items.map(({ accountId }) => accountId),
				['c', 'd'],
			);
		});

		it('for which only those are read anew who did something', async () => {
			const { submit, reads } = under();
			const { id: classId } = await under().classWith('learner', 'omar', 'nils');
			await dashboard(classId);
			await submit('omar', 'accepted');
			assert.equal((await dashboard(classId)).challenges[0]?.solved, 1);
			await Promise.all([dashboard(classId), dashboard(classId)]);
			assert.deepEqual(reads, [3, 1]);
		});

		it('and tells of a submission as soon as it is judged', async () => {
			const { routes, submit } = under();
			const { id: classId } = await under().classWith('learner');
			const ending = new AbortController();
			const events = routes.watchClass({ ...ofClass('ines', classId), signal: ending.signal })[Symbol.asyncIterator]();
			assert.deepEqual((await events.next()).value, { kind: 'hello' });
			const submissionId = await submit('learner', 'wrongAnswer');
			let step: IteratorResult<ClassEvent, unknown> = await events.next();
			// That something of the learner changed is told too, in the order in which it happened.
			if (step.done !== true && step.value.kind === 'learner') step = await events.next();
			assert.ok(step.done !== true && step.value.kind === 'submission', JSON.stringify(step));
			assert.equal(step.value.submissionId, submissionId);
			ending.abort();
		});
	});

	it('see of a learner what the learner is shown, too', async () => {
		const { routes, submit } = under();
		const { id: classId } = await under().classWith('learner', 'omar');
		await submit('learner', 'accepted');
		const seen = await routes.getSeenOfMe(ofClass('learner', classId));
		assert.equal(seen.member.email, 'learner@example.org');
		assert.equal(seen.grades?.points, 2);
		assert.equal(seen.dashboard?.cells[0]?.state, 'solved');
		assert.deepEqual(
			seen.staff.map(({ displayName }) => displayName),
			['ines'],
		);
		assert.doesNotMatch(JSON.stringify(seen), /omar/);
		const { items } = await routes.getGradebook({ ...ofClass('ines', classId), query: page });
		assert.deepEqual(seen.grades, items[0], 'exactly what its staff see');
		const board = await routes.getDashboard({ ...ofClass('ines', classId), query: page });
		assert.deepEqual(seen.dashboard, board.items[0]);
		assert.equal((await routes.getSeenOfMe(ofClass('ines', classId))).grades, undefined);
	});

	it('may look after 5,000 members: dashboard, gradebook and roster come whole, and nobody else gets in', async () => {
		const { routes, submit } = under();
		const { id: classId, forStaff } = await under().classWith();
		await under().fill(classId, classMembersMax - 1);
		await submit('learner 04998', 'accepted');
		const board = await routes.getDashboard({ ...ofClass('ines', classId), query: page });
		assert.deepEqual([board.learners, board.challenges[0]?.solved, board.items.length], [4_999, 1, 50]);
		const book = await routes.getGradebook({ ...ofClass('ines', classId), query: { limit: 200 } });
		assert.equal(book.items.length, 200);
		const { csv } = await routes.exportGradebook(ofClass('ines', classId));
		assert.equal(csv.split('\r\n').length, 1 + 4_999 + 1);
		assert.match(csv, /\r\nlearner 04998,4998@example\.org,2,3,2,0\r\n/);
		const roster = await routes.exportRoster(ofClass('ines', classId));
		assert.equal(roster.csv.split('\r\n').length, 1 + 5_000 + 1);
		assert.equal(await codeOf(under().join('learner', forStaff?.joinCode ?? '')), 'conflict');
	});

	it('see which solutions are alike, of those that count, and it is noted', async () => {
		const { routes, notes } = under();
		const { id: classId } = await under().classWith('learner', 'omar', 'mona');
		const long = (name: string): string =>
			`def solve(${name}):\n    total = 0\n    for i in range(len(${name})):\n        for j in range(i + 1, len(${name})):\n            if ${name}[i] * 2 < ${name}[j] and (i + j) % 3 == 0:\n                total += ${name}[j] - ${name}[i]\n    return [total, max(${name}), min(${name})]\n`;
		await under().submit('learner', 'accepted', first, long('xs'));
		await under().submit('learner', 'wrongAnswer', first, 'def solve(xs):\n    return 0\n');
		const copied = await under().submit('omar', 'accepted', first, long('values'));
		await under().submit('mona', 'wrongAnswer', second, long('ys'));
		const asked = { ...ofClass('ines', classId), params: { classId, challengeId: first } };
		const { compared, pairs } = await routes.getSimilarSolutions(asked);
		assert.equal(compared, 2);
		assert.deepEqual(
			pairs.map(({ first: one, second: other, share }) => [one.displayName, other.displayName, share].sort()),
			[[1, 'learner', 'omar']],
		);
		assert.ok([pairs[0]?.first, pairs[0]?.second].some((one) => one?.submissionId === copied));
		assert.deepEqual(notes.at(-1), {
			action: 'classSolutionsCompared',
			actorId: 'ines',
			details: { classId, challengeId: first, compared: '2' },
		});
		const unassigned = { ...asked, params: { classId, challengeId: 'bank.two-sum' } };
		assert.equal(await codeOf(routes.getSimilarSolutions(unassigned)), 'notFound');
	});
});
