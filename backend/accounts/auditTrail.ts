import { createHmac } from 'node:crypto';
import { type Clock, instant } from '../platform/clock.ts';
import type { AuditAction, AuditLog } from './auditLog.ts';
import { keyFor, type TokenKey } from './tokenKey.ts';

export interface AuditNote {
	action: AuditAction;
	outcome?: 'done' | 'refused';
	/** Who did it: absent for the system and for somebody who is not signed in. */
	actorId?: string | undefined;
	/** Whose account it was done to. */
	subjectId?: string | undefined;
	/** Short facts. Never an address, a token or code. */
	details?: Record<string, string>;
}

/** Writes the audit log. */
export class AuditTrail {
	readonly #log: AuditLog;
	readonly #clock: Clock;
	readonly #key: Buffer;

	/** @param key makes e-mail addresses unrecognisable */
	constructor(log: AuditLog, clock: Clock, key: TokenKey) {
		this.#log = log;
		this.#clock = clock;
		this.#key = keyFor(key, 'audit');
	}

	async note({ action, outcome = 'done', actorId, subjectId, details = {} }: AuditNote): Promise<void> {
		await this.#log.append({
			id: this.#clock.newId(),
			at: instant(this.#clock.nowMs()),
			action,
			...(actorId === undefined ? {} : { actorId }),
			...(subjectId === undefined ? {} : { subjectId }),
			outcome,
			details,
		});
	}

	/** Stands for an address that has no account, or that must not be written down: the same for the same address, and leading back to none. */
	markOf(email: string): string {
		return createHmac('sha256', this.#key).update(email).digest('base64url').slice(0, 22);
	}
}
