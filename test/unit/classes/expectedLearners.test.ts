import assert from 'node:assert/strict';
import { expectedLearners, missingOf, newRoster, numbersByAccount } from '#backend/classes/expectedLearners.ts';
import type { StoredExpected } from '#backend/classes/storedRoster.ts';
import { AppError } from '#contract/appError.ts';

const member = (accountId: string, email = `${accountId}@example.org`) => ({
	...{ accountId, displayName: accountId.toUpperCase(), email },
});
const line = (id: string, given: Partial<StoredExpected> = {}): StoredExpected => ({ id, name: id, ...given });
const whoIs = (lines: readonly StoredExpected[], ...members: ReturnType<typeof member>[]) =>
	expectedLearners(lines, members).map(({ member: found }) => found && `${found.accountId} by ${found.by}`);

describe('who of a roster is in the class', () => {
	it('is seen by the address of the account, whatever its case', () => {
		const lines = [line('lena', { email: 'lena@example.org' }), line('max', { email: 'max@example.org' })];
		assert.deepEqual(whoIs(lines, member('a', 'Lena@Example.org')), ['a by email', undefined]);
	});

	it('is who the staff said, before the address', () => {
		const lines = [line('lena', { email: 'lena@example.org', accountId: 'b' })];
		assert.deepEqual(whoIs(lines, member('a', 'lena@example.org'), member('b')), ['b by staff']);
	});

	it('stands for one line: who was named is nobody else', () => {
		const lines = [line('lena', { accountId: 'a' }), line('max', { email: 'a@example.org' })];
		assert.deepEqual(whoIs(lines, member('a')), ['a by staff', undefined]);
	});

	it('is nobody once who was named has left, unless the address says it', () => {
		const lines = [line('lena', { accountId: 'gone', email: 'a@example.org' }), line('max', { accountId: 'gone too' })];
		assert.deepEqual(whoIs(lines, member('a')), ['a by email', undefined]);
	});

	it('is told without what nobody may see of it', () => {
		const [one] = expectedLearners([line('lena', { studentNumber: '17', accountId: 'a' })], [member('a')]);
		assert.deepEqual(one, {
			...{ id: 'lena', name: 'lena', studentNumber: '17' },
			member: { accountId: 'a', displayName: 'A', by: 'staff' },
		});
	});

	it('gives a table the numbers of those who have joined, and those who have not', () => {
		const lines = [
			line('lena', { email: 'a@example.org', studentNumber: '17' }),
			line('max', { email: 'max@example.org' }),
			{ id: 'nameless', email: 'x@example.org', studentNumber: '19' },
		];
		const expected = expectedLearners(lines, [member('a')]);
		assert.deepEqual([...numbersByAccount(expected)], [['a', '17']]);
		assert.deepEqual(missingOf(expected), [
			{ name: 'max', email: 'max@example.org', number: '' },
			{ name: '', email: 'x@example.org', number: '19' },
		]);
	});
});

describe('a roster that is brought in', () => {
	const ids = (): (() => string) => {
		let next = 0;
		return () => `new ${String(++next)}`;
	};

	it('keeps of the one before who stands in both, and whom the staff said that they are', () => {
		const before = [
			line('1', { email: 'lena@example.org', name: 'Lena', accountId: 'a' }),
			line('2', { name: 'Max Meier', studentNumber: '17', accountId: 'b' }),
			line('3', { name: 'Gone', accountId: 'c' }),
		];
		const lines = [
			{ name: 'max meier', studentNumber: '17' },
			{ name: 'Lena Lang', email: 'lena@example.org' },
			{ name: 'Zoë' },
		];
		assert.deepEqual(newRoster(before, lines, ids()), [
			{ id: '2', name: 'max meier', studentNumber: '17', accountId: 'b' },
			{ id: '1', name: 'Lena Lang', email: 'lena@example.org', accountId: 'a' },
			{ id: 'new 1', name: 'Zoë' },
		]);
	});

	it('takes two who are called alike for two, and refuses an address that stands there twice', () => {
		const twins = [{ name: 'Kim Lee' }, { name: 'Kim Lee' }];
		assert.deepEqual(
			newRoster([line('1', { name: 'Kim Lee' })], twins, ids()).map(({ id }) => id),
			['1', 'new 1'],
		);
		const twice = [{ email: 'a@example.org' }, { name: 'B' }, { name: 'C', email: 'a@example.org' }];
		assert.throws(
			() => newRoster([], twice, ids()),
			(error: unknown) =>
				error instanceof AppError && error.code === 'badRequest' && error.message.startsWith('Persons 1 and 3'),
		);
	});
});
