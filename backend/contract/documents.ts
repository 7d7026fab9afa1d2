import * as z from 'zod';
import { ChallengeDetail, ChallengeSummary, DocumentHash } from './challenge.ts';
import { endpoint } from './endpoint.ts';

/** Changes with every change of what stands in a document: the same challenge has another hash then. */
export const documentFormat = 1;

/** What everybody may read of one version of a challenge, whoever they are: nothing of a learner, no hint, no program, no case but the examples. */
export const ChallengeDocument = ChallengeDetail.pick({
	...{ id: true, title: true, difficulty: true, topics: true, tags: true, variantOf: true, statement: true },
	...{ signature: true, examples: true, constraints: true, limits: true, checker: true, complexity: true },
	...{ hintCount: true, version: true, proof: true, authors: true, license: true },
}).extend({ kind: z.literal('challenge'), formatVersion: z.literal(documentFormat) });
export type ChallengeDocument = z.infer<typeof ChallengeDocument>;

/** A set that everybody may read: its challenges, by id. */
export const SetDocument = z.object({
	kind: z.literal('set'),
	formatVersion: z.literal(documentFormat),
	/** The first part of the ids of its challenges. */
	source: z.literal('bank'),
	challenges: z.array(
		ChallengeSummary.pick({ id: true, title: true, difficulty: true, topics: true, tags: true }).extend({
			version: z.string(),
			document: DocumentHash,
		}),
	),
});
export type SetDocument = z.infer<typeof SetDocument>;

export const PublicDocument = z.discriminatedUnion('kind', [ChallengeDocument, SetDocument]);
export type PublicDocument = z.infer<typeof PublicDocument>;

export const documentEndpoints = {
	getDocument: endpoint({
		method: 'get',
		path: '/v1/documents/:hash',
		summary:
			'A document by the SHA-256 of its text (JSON by RFC 8785), as lists and challenges name it: never another one under this address, so it may be kept for ever.',
		params: z.strictObject({ hash: DocumentHash }),
		answer: PublicDocument,
		access: 'anyone',
		caching: 'forever',
	}),
} as const;
