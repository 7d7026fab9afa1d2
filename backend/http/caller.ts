import type { AppError } from '#contract/appError.ts';
import type { Role } from '#contract/accounts.ts';

/** Where a request comes from, as far as a server can tell. */
export interface Origin {
	ip: string;
	/** What the client calls itself, for the list of sessions and nothing else. */
	device: string;
}

/** Who asks. */
export type Caller =
	/** The one learner of this machine, who may do everything that solo mode has. */
	| { kind: 'local'; learnerId: string }
	/** Somebody signed in to a server. The account's id is the learner's id. */
	| ({ kind: 'account'; accountId: string; role: Role; sessionId: string } & Origin)
	/** Nobody in particular; `refusal` says why the token that came along is no good, or could not be looked at. */
	| ({ kind: 'nobody'; refusal: AppError | undefined } & Origin);

export type SignedInCaller = Extract<Caller, { kind: 'account' }>;

/** What stands for the learner where there is none. No account has this id: theirs are UUIDs. */
const nobodyId = 'nobody';

/** Whose data a request is about. */
export function learnerIdOf(caller: Caller): string {
	switch (caller.kind) {
		case 'local':
			return caller.learnerId;
		case 'account':
			return caller.accountId;
		case 'nobody':
			return nobodyId;
	}
	caller satisfies never;
}
