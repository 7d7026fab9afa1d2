import { randomUUID } from 'node:crypto';
import { newJoinCode } from '#backend/classes/joinCode.ts';
import type { StoredClass, StoredMember } from '#backend/classes/storedClass.ts';

export function someClass(given: Partial<StoredClass> = {}): StoredClass {
	return {
		...{ id: randomUUID(), name: 'Algorithms 101', term: 'autumn 2026', joinCode: newJoinCode(), ownerId: 'ines' },
		...{ createdAt: '2026-09-01T08:00:00.000Z', archivedAt: undefined, assignments: [] },
		...given,
	};
}

export function someMember(classId: string, given: Partial<StoredMember> = {}): StoredMember {
	const accountId = given.accountId ?? randomUUID();
	return {
		...{ classId, accountId, displayName: accountId, email: `${accountId}@example.org`, role: 'learner' },
		...{ joinedAt: '2026-09-02T08:00:00.000Z', extensions: [] },
		...given,
	};
}
