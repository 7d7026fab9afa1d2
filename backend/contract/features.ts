import * as z from 'zod';
import { endpoint } from './endpoint.ts';

/** What an operator may switch off on a server. */
export const FeatureName = z.enum([
	'registration',
	'forge',
	'variants',
	'drafts',
	'madeHints',
	'closerReviews',
	'reports',
	'similarity',
]);
export type FeatureName = z.infer<typeof FeatureName>;

/** Names of features; a newer server may know more of them than its client. */
export const SwitchedOff = z.array(z.string().max(60));

export const featureEndpoints = {
	getFeatures: endpoint({
		method: 'get',
		path: '/v1/features',
		summary: 'What is switched off on this server for the caller, so that a client need not offer it.',
		answer: z.object({ off: SwitchedOff }),
	}),
} as const;
