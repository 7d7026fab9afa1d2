import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import * as z from 'zod';
import type { ClassStore } from '#backend/classes/classStore.ts';
import { MongoClassStore } from '#backend/classes/mongoClassStore.ts';
import type { StoredAssignment, StoredClass } from '#backend/classes/storedClass.ts';
import { freshLearners, mongoStoresOver } from './mongoStores.ts';
import { openedEach } from './openedEach.ts';
import { someClass, someMember } from './someClass.ts';
import { testClock } from './testClock.ts';

const freely = { ofClass: 1_000, ofAccount: 1_000 };
const assignment: StoredAssignment = {
	...{ id: randomUUID(), source: 'ada~algorithms', title: 'Week 1', due: '2026-10-05T23:59:00+02:00' },
	...{ latePolicy: { kind: 'percentPerDay', percent: 10, maxDays: 3 }, attemptsLimit: 5 },
};

/** Classes are on servers only, so there is one store of them. */
describe('classes in MongoDB', () => {
	const stores = openedEach({
		async open() {
			const { database, close } = await freshLearners();
			const all = mongoStoresOver(database, testClock(), close);
			const classes: ClassStore = new MongoClassStore(database);
			return {
				classes,
				learnerData: all.learnerData,
				tracesOf: (learnerId: string) => all.tracesOf(learnerId),
				close,
			};
		},
	});

	async function added(given: Partial<StoredClass> = {}): Promise<StoredClass> {
		const made = someClass(given);
		const owner = someMember(made.id, { accountId: made.ownerId, role: 'instructor', joinedAt: made.createdAt });
		assert.equal(await stores().classes.add(made, owner), 'added');
		return made;
	}

	it('come back as they were made, with their owner', async () => {
		const { classes } = stores();
		const made = await added({ assignments: [assignment] });
		const plain = await added({ term: undefined });
		assert.deepEqual(await classes.get(made.id), made);
		assert.deepEqual(await classes.get(plain.id), plain);
		assert.deepEqual(await classes.byCode(made.joinCode), made);
		assert.equal((await classes.member(made.id, 'ines'))?.role, 'instructor');
		assert.equal(await classes.get(randomUUID()), undefined);
		assert.equal(await classes.byCode('AAAAAAAAAA'), undefined);
		const found = await classes.many([made.id, plain.id, randomUUID()]);
		assert.deepEqual(new Set(found.map(({ id }) => id)), new Set([made.id, plain.id]));
	});

	it('have each a join code of their own, also when one is changed', async () => {
		const { classes } = stores();
		const { id, joinCode } = await added();
		const other = someClass({ joinCode });
		assert.equal(await classes.add(other, someMember(other.id, { accountId: 'ines' })), 'codeTaken');
		assert.equal(await classes.get(other.id), undefined);
		assert.deepEqual(
			(await classes.membershipsOf('ines')).map(({ classId }) => classId),
			[id],
		);
		const second = await added();
		assert.equal(await classes.change(second.id, (before) => ({ ...before, joinCode })), 'codeTaken');
		assert.equal((await classes.get(second.id))?.joinCode, second.joinCode);
	});

	it('lose no change of several that are made at once', async () => {
		const { classes } = stores();
		const { id } = await added({ assignments: [] });
		const add = (title: string) =>
			classes.change(id, (before) => ({
				...before,
				assignments: [...before.assignments, { ...assignment, id: randomUUID(), title }],
			}));
		await Promise.all(['a', 'b', 'c', 'd'].map(add));
		const titles = (await classes.get(id))?.assignments.map(({ title }) => title);
		assert.deepEqual(titles?.toSorted(), ['a', 'b', 'c', 'd']);
	});

	it('go into the archive and come back, with a term and without', async () => {
		const { classes } = stores();
		const made = await added();
		const archivedAt = '2027-02-01T08:00:00.000Z';
		await classes.change(made.id, (before) => ({ ...before, archivedAt, term: undefined }));
		assert.deepEqual(await classes.get(made.id), { ...made, archivedAt, term: undefined });
		await classes.change(made.id, (before) => ({ ...before, archivedAt: undefined, term: 'spring' }));
		assert.deepEqual(await classes.get(made.id), { ...made, term: 'spring' });
		assert.equal(await classes.change(randomUUID(), (before) => before), undefined);
	});

	it('throw what a change refuses with, and stay as they were', async () => {
		const { classes } = stores();
		const made = await added();
		const refuse = (): never => {
			throw new Error('refused');
		};
		await assert.rejects(classes.change(made.id, refuse), /refused/);
		assert.deepEqual(await classes.get(made.id), made);
	});

	it('are joined once, and left', async () => {
		const { classes } = stores();
		const { id } = await added();
		const lena = someMember(id, { accountId: 'lena' });
		assert.equal(await classes.join(lena, freely), 'joined');
		assert.equal(await classes.join({ ...lena, role: 'instructor' }, freely), 'known');
		assert.deepEqual(await classes.member(id, 'lena'), lena);
		assert.equal(await classes.countLearners(id), 1);
		assert.equal(await classes.leave(id, 'lena'), true);
		assert.equal(await classes.leave(id, 'lena'), false);
		assert.equal(await classes.member(id, 'lena'), undefined);
	});

	it('never have more members than they may, nor an account more classes, also when many join at once', async () => {
		const { classes } = stores();
		const { id } = await added();
		const outcomes = await Promise.all(
			Array.from({ length: 8 }, () => classes.join(someMember(id), { ofClass: 4, ofAccount: 10 })),
		);
		const { items } = await classes.members(id, { limit: 50 });
		assert.ok(items.length <= 4, String(items.length));
		assert.equal(outcomes.filter((one) => one === 'joined').length, items.length - 1, 'the owner is one of them');
		assert.ok(outcomes.includes('classFull'));
		const other = await added();
		await classes.join(someMember(other.id, { accountId: 'lena' }), freely);
		const third = await added();
		const bounds = { ofClass: 10, ofAccount: 1 };
		assert.equal(await classes.join(someMember(third.id, { accountId: 'lena' }), bounds), 'tooMany');
		assert.equal(await classes.member(third.id, 'lena'), undefined);
	});

	it('list their members by name, part by part, whatever their names are', async () => {
		const { classes } = stores();
		const { id } = await added();
		await classes.leave(id, 'ines');
		const names = ['ada', 'Ada', 'Zoë', 'änne', '王', 'x'.repeat(80), '\u{1F600} smile', 'bob', 'bob'];
		for (const displayName of names) await classes.join(someMember(id, { displayName }), freely);
		const all: string[] = [];
		let cursor: string | undefined;
		do {
			const page = await classes.members(id, { limit: 2, cursor });
			all.push(...page.items.map(({ displayName }) => displayName));
			assert.ok((page.nextCursor ?? '').length <= 200);
			cursor = page.nextCursor;
		} while (cursor !== undefined);
		assert.deepEqual(all.toSorted(), names.toSorted());
		assert.deepEqual(
			all.slice(0, 2).map((name) => name.toLowerCase()),
			['ada', 'ada'],
		);
		await assert.rejects(classes.members(id, { limit: 2, cursor: 'none of ours' }), { code: 'badRequest' });
	});

	it('tell roles apart', async () => {
		const { classes } = stores();
		const { id } = await added();
		for (const accountId of ['lena', 'omar', 'nils']) await classes.join(someMember(id, { accountId }), freely);
		assert.equal((await classes.setRole(id, 'omar', 'assistant'))?.role, 'assistant');
		assert.equal(await classes.setRole(id, 'nobody', 'assistant'), undefined);
		const staff = await classes.withRole(id, ['instructor', 'assistant']);
		assert.deepEqual(
			staff.map(({ accountId }) => accountId),
			['ines', 'omar'],
		);
		const first = await classes.members(id, { limit: 1, role: 'learner' });
		assert.deepEqual(
			first.items.map(({ accountId }) => accountId),
			['lena'],
		);
		const rest = await classes.members(id, { limit: 1, role: 'learner', cursor: first.nextCursor });
		assert.deepEqual(
			rest.items.map(({ accountId }) => accountId),
			['nils'],
		);
		assert.equal(rest.nextCursor, undefined);
	});

	it('keep one extension of a learner for each assignment', async () => {
		const { classes } = stores();
		const { id } = await added({ assignments: [assignment] });
		await classes.join(someMember(id, { accountId: 'lena' }), freely);
		const give = (assignmentId: string, due: string | undefined) =>
			classes.setExtension(id, 'lena', { assignmentId, due });
		await give('one', '2026-10-12T23:59:00+02:00');
		await give('two', '2026-10-13T23:59:00+02:00');
		const changed = await give('one', '2026-10-19T23:59:00+02:00');
		assert.deepEqual(changed?.extensions, [
			{ assignmentId: 'two', due: '2026-10-13T23:59:00+02:00' },
			{ assignmentId: 'one', due: '2026-10-19T23:59:00+02:00' },
		]);
		assert.equal((await give('two', undefined))?.extensions.length, 1);
		assert.equal(await classes.setExtension(id, 'nobody', { assignmentId: 'one', due: undefined }), undefined);
	});

	it('are found while something of them opens later, and not after that was taken back', async () => {
		const { classes } = stores();
		const at = (openFrom: string): StoredAssignment => ({ ...assignment, id: randomUUID(), openFrom });
		const [noon, evening] = ['2026-12-01T12:00:00+01:00', '2026-12-01T18:00:00+01:00'];
		const both = await added({ assignments: [at(evening), at(noon), assignment] });
		const early = await added({ assignments: [at(noon)] });
		await added({ assignments: [assignment] });
		const opening = async (after: string) => (await classes.opening(Date.parse(after))).map(({ id }) => id).sort();
		assert.deepEqual(await opening('2026-12-01T11:59:59+01:00'), [both.id, early.id].sort());
		assert.deepEqual(await opening(noon), [both.id]);
		assert.deepEqual(await opening(evening), []);
		await classes.change(both.id, (before) => ({ ...before, assignments: [assignment] }));
		await classes.change(early.id, (before) => ({ ...before, assignments: [at(evening)] }));
		assert.deepEqual(await opening(noon), [early.id]);
	});

	it("belong to an account's data: memberships are exported and erased with it", async () => {
		const { classes, learnerData, tracesOf } = stores();
		const { id } = await added();
		const extensions = [{ assignmentId: 'one', due: '2026-10-12T23:59:00+02:00' }];
		await classes.join(someMember(id, { accountId: 'learner', displayName: 'Lena', extensions }), freely);
		const Exported = z.looseObject({
			classMemberships: z.array(
				z.looseObject({ displayName: z.string(), role: z.string(), class: z.looseObject({ name: z.string() }) }),
			),
		});
		const { classMemberships } = Exported.parse(await learnerData.exportAll('learner'));
		assert.equal(classMemberships[0]?.class.name, 'Algorithms 101');
		assert.deepEqual(classMemberships[0]['extensions'], extensions);
		await learnerData.eraseAll('learner');
		assert.equal(await classes.member(id, 'learner'), undefined);
		assert.deepEqual(await tracesOf('learner'), []);
		assert.notEqual(await classes.get(id), undefined);
	});

	it('of an owner who is erased go to the next instructor, or go too', async () => {
		const { classes, learnerData, tracesOf } = stores();
		const [kept, gone] = [await added({ ownerId: 'learner' }), await added({ ownerId: 'learner' })];
		await classes.join(
			someMember(kept.id, { accountId: 'later', role: 'instructor', joinedAt: '2026-10-02T08:00:00.000Z' }),
			freely,
		);
		await classes.join(
			someMember(kept.id, { accountId: 'next', role: 'instructor', joinedAt: '2026-10-01T08:00:00.000Z' }),
			freely,
		);
		await classes.join(someMember(gone.id, { accountId: 'lena' }), freely);
		await learnerData.eraseAll('learner');
		await learnerData.eraseAll('learner');
		assert.equal((await classes.get(kept.id))?.ownerId, 'next');
		assert.equal(await classes.get(gone.id), undefined);
		assert.deepEqual(await classes.membershipsOf('lena'), []);
		assert.deepEqual(await tracesOf('learner'), []);
	});
});
