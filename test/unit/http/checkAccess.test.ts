import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Caller } from '#backend/http/caller.ts';
import { checkAccess } from '#backend/http/checkAccess.ts';
import { Role } from '#contract/accounts.ts';
import { AppError } from '#contract/appError.ts';
import { type Access, endpointsOf } from '#contract/endpoints.ts';

const origin = { ip: '192.0.2.1', device: 'a test' };
const nobody: Caller = { kind: 'nobody', refusal: undefined, ...origin };
const callerOf = (role: Role): Caller => ({ kind: 'account', accountId: 'a', role, sessionId: 's', ...origin });

/** What becomes of each kind of caller, written out so that a change of the rule shows here. */
const table: Record<Access, Record<'nobody' | Role, string>> = {
	anyone: { nobody: 'let in', learner: 'let in', instructor: 'let in', admin: 'let in' },
	learner: { nobody: 'unauthenticated', learner: 'let in', instructor: 'let in', admin: 'let in' },
	instructor: { nobody: 'unauthenticated', learner: 'forbidden', instructor: 'let in', admin: 'let in' },
	admin: { nobody: 'unauthenticated', learner: 'forbidden', instructor: 'forbidden', admin: 'let in' },
};

/**
 * The endpoints of a server that are open without signing in, those that only an admin may use, and those for who writes challenges and sets or makes classes. All
 * others are for every learner; what somebody may do in a class is decided there.
 */
const open = ['health', 'ready', 'register', 'signIn', 'signInWithGitHub', 'refreshSession'];
const forAdmins = [
	...['listAccounts', 'setRole', 'listAudit', 'listAllReports', 'getAiUsage'],
	...['getEngagement', 'getCompletion', 'getMasteryGained', 'getAiPerformance', 'getAiCost'],
];
const forInstructors = [
	...['startDraft', 'watchDraft', 'cancelDraft', 'createClass', 'copyClass'],
	...['pushSet', 'listPushedSets', 'getPushedSet', 'deletePushedVersion', 'listRegrades', 'getRegrade'],
];

function expectedOf(name: string): Access {
	if (open.includes(name)) return 'anyone';
	if (forAdmins.includes(name)) return 'admin';
	return forInstructors.includes(name) ? 'instructor' : 'learner';
}

function outcome(access: Access, caller: Caller): string {
	try {
		checkAccess(access, caller);
		return 'let in';
	} catch (error) {
		if (error instanceof AppError) return error.code;
		throw error;
	}
}

describe('access to an endpoint', () => {
	for (const [name, endpoint] of endpointsOf('server')) {
		it(`${name} is given to each role as the table says`, () => {
			const expected = expectedOf(name);
			assert.equal(endpoint.access, expected);
			assert.equal(outcome(endpoint.access, nobody), table[expected].nobody);
			for (const role of Role.options) {
				assert.equal(outcome(endpoint.access, callerOf(role)), table[expected][role], role);
			}
		});
	}

	it('for instructors is given to them and to admins', () => {
		assert.equal(outcome('instructor', nobody), 'unauthenticated');
		for (const role of Role.options) assert.equal(outcome('instructor', callerOf(role)), table.instructor[role]);
	});

	it('is given to the one learner of a machine without any role', () => {
		for (const [, { access }] of endpointsOf('solo')) {
			assert.equal(outcome(access, { kind: 'local', learnerId: 'local' }), 'let in');
		}
	});

	it('is refused with the reason why a token was no good, unless none was needed', () => {
		const ended: Caller = { ...nobody, refusal: new AppError('sessionEnded', 'Sign in again.') };
		assert.equal(outcome('learner', ended), 'sessionEnded');
		assert.equal(outcome('anyone', ended), 'let in');
	});
});
