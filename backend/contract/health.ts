import * as z from 'zod';
import { SwitchedOff } from './features.ts';
import { LanguageStatus, TierStatus } from './judging.ts';

export const Health = z.object({
	status: z.enum(['ok', 'readOnly']),
	version: z.string(),
	mode: z.enum(['solo', 'server']),
	uptimeMs: z.number(),
	tier: TierStatus,
	/** Those that were tried so far; `GET /v1/languages` tries all. */
	languages: z.array(LanguageStatus),
	/** Some are being tried just now. */
	probing: z.boolean(),
	store: z.object({
		kind: z.enum(['sqlite', 'mongo']),
		schemaVersion: z.int(),
		/** Why nothing can be written, e.g. a newer schema or a full disk. */
		readOnlyReason: z.string().optional(),
		/** Set once when a corrupt database was kept aside and a new one begun. */
		recoveredFrom: z.string().optional(),
	}),
	challenges: z.object({
		proved: z.int(),
		/** Folders that were left out, with the reason. */
		broken: z.array(z.object({ folder: z.string(), reason: z.string() })),
	}),
	pendingSubmissions: z.int(),
	/** Of a server: what is switched off for who is not signed in, such as registration; for an account `GET /v1/features` says it. */
	off: SwitchedOff.optional(),
});
export type Health = z.infer<typeof Health>;

/** Whether a server can do its work, part by part. `degraded`: it goes on without this part, more slowly or with less. */
export const Readiness = z.object({
	ready: z.boolean(),
	parts: z.array(
		z.object({
			name: z.enum(['store', 'redis', 'judge', 'piston', 'forge']),
			state: z.enum(['ok', 'degraded', 'down']),
			detail: z.string(),
		}),
	),
});
export type Readiness = z.infer<typeof Readiness>;
