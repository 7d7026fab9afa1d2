import type { accountEndpoints } from '#contract/accountEndpoints.ts';
import type { Caller, Origin, SignedInCaller } from '../http/caller.ts';
import type { Handlers } from '../http/handlers.ts';
import type { AccountService } from './accountService.ts';
import type { SignedInSessions } from './signedInSessions.ts';
import type { SignInService } from './signInService.ts';

type AccountHandlers = Pick<Handlers, keyof typeof accountEndpoints>;

export interface AccountServices {
	signIn: SignInService;
	signedIn: SignedInSessions;
	accounts: AccountService;
}

export function accountRoutes({ signIn, signedIn, accounts }: AccountServices): AccountHandlers {
	return {
		register: ({ body, caller }) => signIn.register(body, originOf(caller)),
		signIn: ({ body, caller }) => signIn.signIn(body, originOf(caller)),
		signInWithGitHub: ({ body, caller, signal }) => signIn.signInWithGitHub(body, originOf(caller), signal),
		refreshSession: ({ body }) => signedIn.refresh(body.refreshToken),
		async signOut({ caller }) {
			await accounts.signOut(signedInCaller(caller));
			return { signedOut: true };
		},
		async signOutEverywhere({ caller }) {
			await accounts.signOutEverywhere(signedInCaller(caller));
			return { signedOut: true };
		},
		getAccount: ({ caller }) => accounts.account(signedInCaller(caller)),
		putProfile: ({ body, caller }) => accounts.putProfile(signedInCaller(caller), body),
		async changePassword({ body, caller }) {
			await accounts.changePassword(signedInCaller(caller), body);
			return { changed: true };
		},
		async eraseAccount({ caller }) {
			await accounts.erase(signedInCaller(caller));
			return { erased: true };
		},
		listAccounts: ({ query }) => accounts.list(query),
		setRole: ({ params, body, caller }) => accounts.setRole(signedInCaller(caller), params.accountId, body.role),
		listAudit: ({ query }) => accounts.listAudit(query),
	};
}

/** @throws Error when access was not checked before, which would be a bug */
function signedInCaller(caller: Caller): SignedInCaller {
	if (caller.kind !== 'account') throw new Error('an operation of accounts was reached without one');
	return caller;
}

function originOf(caller: Caller): Origin {
	if (caller.kind === 'local') throw new Error('solo mode has no accounts');
	return caller;
}
