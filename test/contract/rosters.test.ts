import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import { AppError } from '#contract/appError.ts';
import type { RosterLine } from '#contract/roster.ts';
import { codeOf, openClasses } from './classesUnderTest.ts';
import { openedEach } from './openedEach.ts';

const page = { limit: 50 };

/** Rosters are on servers only, as classes are. */
describe('the roster of a class', () => {
	const under = openedEach({ open: openClasses });

	const put = async (classId: string, ...lines: RosterLine[]) =>
		(await under().routes.putRoster({ ...under().ofClass('ines', classId), body: { lines } })).expected;
	const match = (classId: string, expectedId: string, accountId?: string) =>
		under().routes.matchExpected({
			...under().ofClass('ines', classId),
			params: { classId, expectedId },
			body: { member: accountId === undefined ? { by: 'email' } : { by: 'staff', accountId } },
		});
	const missing = async (classId: string) => {
		const { notJoined } = await under().routes.getDashboard({ ...under().ofClass('ines', classId), query: page });
		return notJoined && [notJoined.count, ...notJoined.first.map(({ name, email }) => name ?? email)];
	};

	it('has who is expected, and sees by their address who has joined', async () => {
		const { id: classId, forStaff } = await under().classWith('learner');
		assert.equal(await missing(classId), undefined, 'there is none yet');
		await put(classId, { email: 'learner@example.org' }, { name: 'Omar', email: 'omar@example.org' }, { name: 'Kim' });
		assert.deepEqual(await missing(classId), [2, 'Omar', 'Kim']);
		await under().join('omar', forStaff?.joinCode ?? '');
		assert.deepEqual(await missing(classId), [1, 'Kim']);
		const { expected } = await under().routes.getRoster(under().ofClass('ines', classId));
		assert.deepEqual(
			expected.map(({ member }) => member),
			[
				{ accountId: 'learner', displayName: 'learner', by: 'email' },
				{ accountId: 'omar', displayName: 'omar', by: 'email' },
				undefined,
			],
		);
	});

	it('has who the instructor says that somebody is, until that is taken back', async () => {
		const { id: classId } = await under().classWith('learner');
		const [kim, lee] = await put(classId, { name: 'Kim' }, { name: 'Lee' });
		await match(classId, kim?.id ?? '', 'learner');
		assert.deepEqual(await missing(classId), [1, 'Lee']);
		await match(classId, lee?.id ?? '', 'learner');
		assert.deepEqual(await missing(classId), [1, 'Kim'], 'one person stands for one line');
		await match(classId, lee?.id ?? '');
		assert.deepEqual(await missing(classId), [2, 'Kim', 'Lee']);
		assert.equal(await codeOf(match(classId, kim?.id ?? '', 'somebody else')), 'notFound');
		assert.equal(await codeOf(match(classId, randomUUID(), 'learner')), 'notFound');
		assert.deepEqual(
			under()
				.notes.filter(({ action }) => action.startsWith('classRoster'))
				.map(({ action, subjectId }) => [action, subjectId]),
			[
				['classRosterImported', undefined],
				['classRosterMatched', 'learner'],
				['classRosterMatched', 'learner'],
				['classRosterMatched', undefined],
			],
		);
	});

	it('is written into gradebook and list of members with numbers, and who is missing', async () => {
		const { routes } = under();
		const { id: classId } = await under().classWith('learner');
		const asked = under().ofClass('ines', classId);
		const before = (await routes.exportGradebook(asked)).csv;
		assert.match(before, /^\uFEFFname,email,points,of,/);
		await put(
			classId,
			{ email: 'learner@example.org', studentNumber: '0017' },
			{ name: '=cmd()', email: 'omar@example.org', studentNumber: '18' },
		);
		const [head, first, second] = (await routes.exportGradebook(asked)).csv.split('\r\n');
		assert.match(head ?? '', /^\uFEFFname,email,student number,joined,points,of,/);
		assert.match(first ?? '', /^learner,learner@example\.org,0017,yes,0,/);
		assert.match(second ?? '', /^'=cmd\(\),omar@example\.org,18,no,0,\d+,0,0$/);
		const roster = (await routes.exportRoster(asked)).csv.split('\r\n');
		assert.equal(roster[0], '\uFEFFname,email,role,joined,student number');
		assert.equal(roster.at(-2), "'=cmd(),omar@example.org,learner,not joined,18");
		const { notJoined } = await routes.getGradebook({ ...asked, query: page });
		assert.equal(notJoined?.count, 1);
	});

	it('shows a learner their own line and no other', async () => {
		const { id: classId } = await under().classWith('learner', 'omar');
		await put(classId, { name: 'Lena', email: 'learner@example.org', studentNumber: '17' }, { name: 'Kim' });
		const seen = async (who: string) =>
			(await under().routes.getSeenOfMe(under().ofClass(who, classId))).expectedAs?.studentNumber;
		assert.deepEqual([await seen('learner'), await seen('omar')], ['17', undefined]);
	});

	it('comes to one end when several change it at once', async () => {
		const { rosters } = under();
		const { id: classId } = await under().classWith();
		const add = (id: string) => rosters.change(classId, (before) => [...before, { id, name: id }]);
		await Promise.all(['a', 'b', 'c', 'd'].map(add));
		assert.deepEqual((await rosters.get(classId)).map(({ id }) => id).sort(), ['a', 'b', 'c', 'd']);
		const failing = rosters.change(classId, () => {
			throw new AppError('badRequest', 'no');
		});
		assert.equal(await codeOf(failing), 'badRequest');
		assert.equal((await rosters.get(classId)).length, 4);
		assert.deepEqual(await rosters.get(randomUUID()), []);
	});

	it('takes as many as a class can have', async () => {
		const { id: classId } = await under().classWith('learner');
		const lines = Array.from({ length: 5_000 }, (_, place) => ({
			name: 'n'.repeat(80),
			email: `${String(place)}@x.org`,
		}));
		assert.equal((await put(classId, ...lines)).length, 5_000);
		const { notJoined } = await under().routes.getDashboard({ ...under().ofClass('ines', classId), query: page });
		assert.deepEqual([notJoined?.count, notJoined?.first.length], [5_000, 100]);
	});

	it('goes with whom it is about: the line with their data, all of it with the class', async () => {
		const { learnerData, rosters } = under();
		const { id: classId } = await under().classWith('learner');
		await put(classId, { name: 'Lena', email: 'learner@example.org', studentNumber: '17' }, { name: 'Kim' });
		const named = await under().classWith('learner');
		const [one] = await put(named.id, { name: 'Lena' }, { name: 'Kim' });
		await match(named.id, one?.id ?? '', 'learner');
		const exported = JSON.stringify(await learnerData.exportAll('learner'));
		assert.ok(exported.includes('"studentNumber":"17"') && !exported.includes('Kim'), exported);
		await learnerData.eraseAll('learner');
		for (const ofClass of [classId, named.id])
			assert.deepEqual(
				(await rosters.get(ofClass)).map(({ name }) => name),
				['Kim'],
			);
		assert.deepEqual(await under().tracesOf('learner'), []);
		await learnerData.eraseAll('ines');
		assert.deepEqual(await rosters.get(classId), []);
	});
});
