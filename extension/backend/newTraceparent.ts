import { randomBytes } from 'node:crypto';

/**
 * Names what a command begins, so that a server that keeps traces can tell what became of it (https://www.w3.org/TR/trace-context/). New random ids each
 * time: they say nothing of anybody. The last byte says that nothing is recorded here; whether the server does is its own decision.
 */
export function newTraceparent(): string {
	return `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-00`;
}
