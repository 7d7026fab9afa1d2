import * as z from 'zod';

export const Verdict = z.enum([
	'accepted',
	'wrongAnswer',
	'timeLimitExceeded',
	'memoryLimitExceeded',
	'outputLimitExceeded',
	'runtimeError',
	'compileError',
	'internalError',
]);
export type Verdict = z.infer<typeof Verdict>;

/**
 * How well the judge can fence in what it runs, best first.
 * bubblewrap: Linux namespaces; piston: a server that runs code in boxes of its own; sandbox-exec: macOS; trusted: limits only, after the learner's consent; none: nothing may run.
 */
export const Tier = z.enum(['bubblewrap', 'piston', 'sandbox-exec', 'trusted', 'none']);
export type Tier = z.infer<typeof Tier>;

/** Who wrote a piece of code. Code by a stranger (an AI, another person) never runs below a real sandbox. */
export const Trust = z.enum(['learner', 'bank', 'author', 'stranger']);
export type Trust = z.infer<typeof Trust>;
