import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import { AppError } from '#contract/appError.ts';
import { someSet } from '../unit/classes/someAssignment.ts';
import { codeOf, openClasses } from './classesUnderTest.ts';
import { openedEach } from './openedEach.ts';

const first = 'ada~algorithms.first';
const second = 'ada~algorithms.second';
const page = { limit: 50 };

describe('a class', () => {
	const under = openedEach({ open: openClasses });

	const ofClass = (accountId: string, classId: string) => under().ofClass(accountId, classId);

	it('is joined by its code, seen by its members, and not known to anybody else', async () => {
		const { routes } = under();
		const { id, forStaff } = await under().classWith('learner');
		assert.match(forStaff?.joinCode ?? '', /^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{2}$/);
		const seen = await routes.getClass(ofClass('learner', id));
		assert.equal(seen.role, 'learner');
		assert.equal(seen.forStaff, undefined, 'neither code nor numbers');
		assert.deepEqual(seen.staff, [{ accountId: 'ines', displayName: 'ines', role: 'instructor' }]);
		assert.deepEqual(
			seen.assignments[0]?.challenges.map(({ challengeId }) => challengeId),
			[first, second],
		);
		const list = async (who: string) =>
			(await routes.listClasses({ ...under().as(who), params: {}, query: {}, body: undefined })).classes;
		assert.deepEqual(
			(await list('learner')).map(({ role }) => role),
			['learner'],
		);
		assert.deepEqual(
			(await list('ines')).map(({ role }) => role),
			['instructor'],
		);
		assert.deepEqual(await list('somebody else'), []);
	});

	it('answers a code that was changed, of the archive, or never there in the same way', async () => {
		const { routes } = under();
		const { id, forStaff } = await under().classWith();
		const old = forStaff?.joinCode ?? '';
		const { joinCode } = await routes.newJoinCode(ofClass('ines', id));
		const words: string[] = [];
		const refused = async (code: string) => {
			await assert.rejects(under().join('learner', code), (error: unknown) => {
				assert.ok(error instanceof AppError && error.code === 'notFound');
				words.push(error.message);
				return true;
			});
		};
		await refused(old);
		await refused('AAAAAAAAAA');
		await routes.putClass({ ...ofClass('ines', id), body: { name: 'Algorithms', archived: true } });
		await refused(joinCode);
		assert.equal(new Set(words).size, 1);
		await routes.putClass({ ...ofClass('ines', id), body: { name: 'Algorithms', archived: false } });
		assert.equal((await under().join('learner', joinCode)).name, 'Algorithms');
	});

	it('gives each role in it what is theirs, and whoever is not in it nothing, as if it were not there', async () => {
		const { routes } = under();
		const { id: classId, assignments } = await under().classWith('learner', 'omar');
		const assignmentId = assignments[0]?.id ?? '';
		await routes.setMemberRole({
			...ofClass('ines', classId),
			params: { classId, accountId: 'omar' },
			body: { role: 'assistant' },
		});
		const submissionId = await under().submit('learner', 'wrongAnswer');
		const member = { classId, accountId: 'learner' };
		const due = { due: '2026-12-01T23:59:00+01:00' };
		const asks: [string, 'member' | 'staff' | 'instructor', (who: string) => Promise<unknown>][] = [
			['getClass', 'member', (who) => routes.getClass(ofClass(who, classId))],
			['getSeenOfMe', 'member', (who) => routes.getSeenOfMe(ofClass(who, classId))],
			['listMembers', 'staff', (who) => routes.listMembers({ ...ofClass(who, classId), query: page })],
			['exportRoster', 'staff', (who) => routes.exportRoster(ofClass(who, classId))],
			['getRoster', 'staff', (who) => routes.getRoster(ofClass(who, classId))],
			['getGradebook', 'staff', (who) => routes.getGradebook({ ...ofClass(who, classId), query: page })],
			['exportGradebook', 'staff', (who) => routes.exportGradebook(ofClass(who, classId))],
			['getDashboard', 'staff', (who) => routes.getDashboard({ ...ofClass(who, classId), query: page })],
			['watchClass', 'staff', (who) => routes.watchClass(ofClass(who, classId))[Symbol.asyncIterator]().next()],
			[
				'listMemberSubmissions',
				'staff',
				(who) =>
					routes.listMemberSubmissions({
						...ofClass(who, classId),
						params: { ...member, challengeId: first },
						query: page,
					}),
			],
			[
				'getMemberSubmission',
				'staff',
				(who) => routes.getMemberSubmission({ ...ofClass(who, classId), params: { ...member, submissionId } }),
			],
			[
				'getSimilarSolutions',
				'staff',
				(who) => routes.getSimilarSolutions({ ...ofClass(who, classId), params: { classId, challengeId: first } }),
			],
			[
				'putExtension',
				'staff',
				(who) => routes.putExtension({ ...ofClass(who, classId), params: { ...member, assignmentId }, body: due }),
			],
			[
				'removeExtension',
				'staff',
				(who) => routes.removeExtension({ ...ofClass(who, classId), params: { ...member, assignmentId } }),
			],
			[
				'putRoster',
				'instructor',
				(who) => routes.putRoster({ ...ofClass(who, classId), body: { lines: [{ name: 'Lena Lang' }] } }),
			],
			[
				'matchExpected',
				'instructor',
				async (who) => {
					const expectedId = (await under().rosters.get(classId))[0]?.id ?? '';
					const params = { classId, expectedId };
					await routes.matchExpected({
						...ofClass(who, classId),
						params,
						body: { member: { by: 'staff', accountId: 'learner' } },
					});
				},
			],
			['newJoinCode', 'instructor', (who) => routes.newJoinCode(ofClass(who, classId))],
			[
				'putClass',
				'instructor',
				(who) => routes.putClass({ ...ofClass(who, classId), body: { name: 'Renamed', archived: false } }),
			],
			[
				'copyClass',
				'instructor',
				(who) =>
					routes.copyClass({
						...ofClass(who, classId),
						body: { name: 'Next', shift: { days: 182, timeZone: 'Europe/Berlin' } },
					}),
			],
			['listAssignableSets', 'instructor', (who) => routes.listAssignableSets(ofClass(who, classId))],
			[
				'addAssignment',
				'instructor',
				async (who) => {
					under().sets.set(`ada~for-${who}`, someSet({ source: `ada~for-${who}` }));
					await routes.addAssignment({
						...ofClass(who, classId),
						body: { source: `ada~for-${who}`, latePolicy: { kind: 'none' } },
					});
				},
			],
			[
				'putAssignment',
				'instructor',
				(who) =>
					routes.putAssignment({
						...ofClass(who, classId),
						params: { classId, assignmentId },
						body: { latePolicy: { kind: 'accept' } },
					}),
			],
			[
				'setMemberRole',
				'instructor',
				(who) => routes.setMemberRole({ ...ofClass(who, classId), params: member, body: { role: 'learner' } }),
			],
			[
				'removeAssignment',
				'instructor',
				(who) => routes.removeAssignment({ ...ofClass(who, classId), params: { classId, assignmentId } }),
			],
			['removeMember', 'instructor', (who) => routes.removeMember({ ...ofClass(who, classId), params: member })],
		];
		const joinAndLeave = ['createClass', 'listClasses', 'previewClass', 'joinClass', 'leaveClass'];
		assert.deepEqual(
			[...asks.map(([name]) => name), ...joinAndLeave].sort(),
			Object.keys(routes).sort(),
			'each one is asked',
		);
		for (const [name, needs, ask] of asks) {
			assert.equal(await codeOf(ask('somebody else')), 'notFound', name);
			assert.equal(await codeOf(ask('learner')), needs === 'member' ? 'none' : 'forbidden', `${name}: learner`);
			assert.equal(await codeOf(ask('omar')), needs === 'instructor' ? 'forbidden' : 'none', `${name}: assistant`);
			assert.equal(await codeOf(ask('ines')), 'none', `${name}: instructor`);
		}
	});

	it('keeps its owner an instructor, who can not leave', async () => {
		const { routes } = under();
		const { id: classId } = await under().classWith('learner');
		const owner = { ...ofClass('learner', classId), params: { classId, accountId: 'ines' } };
		await routes.setMemberRole({
			...ofClass('ines', classId),
			params: { classId, accountId: 'learner' },
			body: { role: 'instructor' },
		});
		assert.equal(await codeOf(routes.removeMember(owner)), 'conflict');
		assert.equal(await codeOf(routes.setMemberRole({ ...owner, body: { role: 'learner' } })), 'conflict');
		assert.equal(await codeOf(routes.leaveClass(ofClass('ines', classId))), 'conflict');
		await routes.leaveClass(ofClass('learner', classId));
		assert.equal(await codeOf(routes.getClass(ofClass('learner', classId))), 'notFound');
	});

	it('is copied for the next term with its sets and later dates, without its members', async () => {
		const { routes } = under();
		const { id: classId, assignments } = await under().classWith('learner');
		const assignmentId = assignments[0]?.id ?? '';
		await under().put(classId, assignmentId, {
			openFrom: '2026-10-01T08:00:00+02:00',
			attemptsLimit: 3,
			title: 'Week 1',
		});
		const body = { name: 'Algorithms 101', term: 'spring', shift: { days: 182, timeZone: 'Europe/Berlin' } };
		const copy = await routes.copyClass({ ...ofClass('ines', classId), body });
		assert.notEqual(copy.id, classId);
		assert.equal(copy.forStaff?.learners, 0);
		const [one] = copy.assignments;
		assert.deepEqual([one?.title, one?.attemptsLimit, one?.openFrom], ['Week 1', 3, '2027-04-01T06:00:00.000Z']);
		assert.notEqual(one?.id, assignmentId);
		assert.equal(
			one?.challenges[0]?.due,
			'2027-04-05T21:59:00.000Z',
			"the set's own date, at the same time on the wall",
		);
		const again = await routes.copyClass({ ...ofClass('ines', copy.id), body });
		assert.equal(again.assignments[0]?.challenges[0]?.due, '2027-10-04T21:59:00.000Z');
		assert.equal(await codeOf(routes.getClass(ofClass('learner', copy.id))), 'notFound');
	});

	it('works on a set once, and on none that is not here', async () => {
		const { routes } = under();
		const { id: classId } = await under().classWith();
		const add = (source: string) =>
			routes.addAssignment({ ...ofClass('ines', classId), body: { source, latePolicy: { kind: 'accept' } } });
		assert.equal(await codeOf(add('ada~algorithms')), 'conflict');
		assert.equal(await codeOf(add('ada~missing')), 'notFound');
		const unknown = { classId, assignmentId: randomUUID() };
		assert.equal(await codeOf(routes.removeAssignment({ ...ofClass('ines', classId), params: unknown })), 'notFound');
		assert.equal(await codeOf(under().put(classId, unknown.assignmentId, {})), 'notFound');
		const challenge = someSet().challenges[0];
		assert.ok(challenge);
		under().sets.set(
			'ada~large',
			someSet({ source: 'ada~large', challenges: Array.from({ length: 999 }, () => challenge) }),
		);
		assert.equal(await codeOf(add('ada~large')), 'conflict');
	});

	it('says of a set that was taken from the server that it is not there any more', async () => {
		const { routes, sets } = under();
		const { id: classId, assignments } = await under().classWith('learner');
		assert.equal(assignments[0]?.version, '1.0.0');
		sets.clear();
		const [one] = (await routes.getClass(ofClass('ines', classId))).assignments;
		assert.deepEqual([one?.version, one?.challenges], [undefined, []]);
		assert.deepEqual((await routes.getGradebook({ ...ofClass('ines', classId), query: page })).columns, []);
		assert.deepEqual((await routes.getDashboard({ ...ofClass('ines', classId), query: page })).challenges, []);
	});

	it('shows learners what is in an assignment once it is open, and staff before', async () => {
		const { routes, clock } = under();
		const { id: classId, assignments } = await under().classWith('learner');
		const openFrom = new Date(clock.nowMs() + 60_000).toISOString();
		await under().put(classId, assignments[0]?.id ?? '', { openFrom });
		const seen = async (who: string) =>
			(await routes.getClass(ofClass(who, classId))).assignments[0]?.challenges.length;
		assert.deepEqual([await seen('learner'), await seen('ines')], [0, 2]);
		clock.advance(60_000);
		assert.equal(await seen('learner'), 2);
	});

	it('keeps a set from learners until one of their classes opens it, from strangers too', async () => {
		const { routes, clock } = under();
		const seen = async (who: string) => [...(await under().notOpenYet(who)).values()].map(({ title }) => title);
		const early = await under().classWith('learner');
		assert.deepEqual(await seen('learner'), []);
		const openFrom = new Date(clock.nowMs() + 3_600_000).toISOString();
		await under().put(early.id, early.assignments[0]?.id, { openFrom, title: 'The exam' });
		assert.deepEqual(await seen('learner'), ['The exam']);
		assert.deepEqual(await seen('somebody else'), ['The exam']);
		assert.deepEqual(await seen('ines'), [], 'its staff');
		const open = await under().classWith('omar');
		assert.deepEqual(await seen('omar'), [], 'another class has opened it for them');
		assert.deepEqual(await seen('learner'), ['The exam']);
		const name = { name: 'Algorithms', archived: true };
		await routes.putClass({ ...ofClass('ines', open.id), body: name });
		assert.deepEqual(await seen('omar'), ['The exam']);
		await routes.putClass({ ...ofClass('ines', early.id), body: name });
		assert.deepEqual(await seen('omar'), [], 'a class in the archive opens nothing and closes nothing');
		await routes.putClass({ ...ofClass('ines', early.id), body: { ...name, archived: false } });
		clock.advance(3_600_000);
		assert.deepEqual(await seen('somebody else'), []);
		await under().put(early.id, early.assignments[0]?.id, {});
		assert.deepEqual(await seen('learner'), []);
	});

	describe('lets its learners submit', () => {
		const why = async (who: string, challengeId = first) => (await under().maySubmit(who, challengeId))?.message;

		it('from when it opens, and its staff before', async () => {
			const { clock } = under();
			const { id: classId, assignments } = await under().classWith('learner');
			await under().put(classId, assignments[0]?.id ?? '', { openFrom: new Date(clock.nowMs() + 1).toISOString() });
			assert.match((await why('learner')) ?? '', /^Algorithms opens on 2026-/);
			assert.equal(await why('ines'), undefined);
			assert.match((await why('somebody else')) ?? '', /^Algorithms opens on 2026-/);
			assert.equal(await why('learner', 'bank.two-sum'), undefined);
			clock.advance(1);
			assert.equal(await why('learner'), undefined);
		});

		it('as often as its limit says', async () => {
			const { submit } = under();
			const { id: classId, assignments } = await under().classWith('learner', 'omar');
			await under().put(classId, assignments[0]?.id ?? '', { attemptsLimit: 2 });
			await submit('learner', 'wrongAnswer');
			await submit('learner', 'internalError');
			assert.equal(await why('learner'), undefined);
			await submit('learner', 'wrongAnswer');
			assert.match((await why('learner')) ?? '', /used up the 2 submissions that Algorithms 101 gives/);
			assert.equal(await why('learner', second), undefined);
			assert.equal(await why('omar'), undefined);
		});

		it('when one of their classes does, and a class in the archive says nothing', async () => {
			const { routes, clock } = under();
			const strict = await under().classWith('learner');
			await under().put(strict.id, strict.assignments[0]?.id, {
				openFrom: new Date(clock.nowMs() + 3_600_000).toISOString(),
			});
			assert.notEqual(await why('learner'), undefined);
			const lenient = await under().classWith('learner');
			assert.equal(await why('learner'), undefined);
			const archived = { name: 'Algorithms', archived: true };
			await routes.putClass({ ...ofClass('ines', lenient.id), body: archived });
			assert.notEqual(await why('learner'), undefined);
			await routes.putClass({ ...ofClass('ines', strict.id), body: archived });
			assert.equal(await why('learner'), undefined);
		});
	});
});
