import type { ExpectedLearner, ExpectedPerson, RosterLine } from '#contract/roster.ts';
import { AppError } from '#contract/appError.ts';
import type { StoredMember } from './storedClass.ts';
import type { StoredExpected } from './storedRoster.ts';

type KnownMember = Pick<StoredMember, 'accountId' | 'displayName' | 'email'>;

/** Who of a roster is in the class: whom its staff named, else who has the address that stands there. A member is one person, and so stands for one line. */
export function expectedLearners(lines: readonly StoredExpected[], members: readonly KnownMember[]): ExpectedLearner[] {
	const byAccount = new Map(members.map((member) => [member.accountId, member]));
	const named = new Set(lines.flatMap(({ accountId }) => (accountId === undefined ? [] : [accountId])));
	const byEmail = new Map(
		members.filter(({ accountId }) => !named.has(accountId)).map((member) => [member.email.toLowerCase(), member]),
	);
	return lines.map((line) => {
		const person = personOf(line);
		const byStaff = line.accountId === undefined ? undefined : byAccount.get(line.accountId);
		if (byStaff !== undefined) return { ...person, member: { ...nameOf(byStaff), by: 'staff' } };
		const member = line.email === undefined ? undefined : byEmail.get(line.email);
		return member === undefined ? person : { ...person, member: { ...nameOf(member), by: 'email' } };
	});
}

/**
 * A new list in place of the one before. Who stands in both, by address or else by name and number, keeps their id, and whom the staff said that they are.
 * @throws AppError `badRequest` for an address that stands there twice
 */
export function newRoster(
	before: readonly StoredExpected[],
	lines: readonly RosterLine[],
	newId: () => string,
): StoredExpected[] {
	const known = Map.groupBy(before, keyOf);
	const placeOfEmail = new Map<string, number>();
	return lines.map((line, place) => {
		const { email } = line;
		const first = email === undefined ? undefined : placeOfEmail.get(email);
		if (first !== undefined) {
			const which = `${String(first + 1)} and ${String(place + 1)}`;
			throw new AppError('badRequest', `Persons ${which} of the roster have the same e-mail address.`);
		}
		if (email !== undefined) placeOfEmail.set(email, place);
		// Two who are called alike are two persons.
		const old = known.get(keyOf(line))?.shift();
		const { id, accountId } = old ?? { id: newId(), accountId: undefined };
		return { ...personOf({ ...line, id }), ...(accountId === undefined ? {} : { accountId }) };
	});
}

/** Without who they are in the class. */
export function personOf({ id, name, email, studentNumber }: ExpectedPerson): ExpectedPerson {
	return {
		id,
		...(name === undefined ? {} : { name }),
		...(email === undefined ? {} : { email }),
		...(studentNumber === undefined ? {} : { studentNumber }),
	};
}

/** Student numbers of those who have joined. */
export function numbersByAccount(expected: readonly ExpectedLearner[]): ReadonlyMap<string, string> {
	return new Map(
		expected.flatMap(({ member, studentNumber }) =>
			member === undefined || studentNumber === undefined ? [] : [[member.accountId, studentNumber]],
		),
	);
}

/** Those who have not joined, for a table: what is not known of them is empty. */
export function missingOf(expected: readonly ExpectedLearner[]): { name: string; email: string; number: string }[] {
	return expected.flatMap(({ member, name = '', email = '', studentNumber = '' }) =>
		member === undefined ? [{ name, email, number: studentNumber }] : [],
	);
}

function keyOf({ name, email, studentNumber }: RosterLine): string {
	return email ?? JSON.stringify([name?.toLowerCase(), studentNumber]);
}

function nameOf({ accountId, displayName }: KnownMember): { accountId: string; displayName: string } {
	return { accountId, displayName };
}
