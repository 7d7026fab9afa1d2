import { Role } from '#contract/accounts.ts';
import { AppError } from '#contract/appError.ts';
import type { Access } from '#contract/endpoint.ts';
import type { Caller } from './caller.ts';

/**
 * The only place that decides who may call what; what an operation asks for stands in the contract.
 * @throws AppError `unauthenticated` or `sessionEnded` when nobody is signed in, `forbidden` when the role is too low
 */
export function checkAccess(access: Access, caller: Caller): void {
	if (access === 'anyone' || caller.kind === 'local') return;
	if (caller.kind === 'nobody') {
		throw caller.refusal ?? new AppError('unauthenticated', 'Sign in first: this needs an account.');
	}
	if (rank(caller.role) < rank(access)) {
		throw new AppError('forbidden', `This needs the role ${access}; your account has the role ${caller.role}.`);
	}
}

/** Roles stand in the contract in their order: each may do what those before it may. */
function rank(role: Role): number {
	return Role.options.indexOf(role);
}
