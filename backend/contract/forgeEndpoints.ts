import * as z from 'zod';
import { AiUsage, AiUsageQuery } from './aiUsage.ts';
import { DraftEvent, DraftRequest } from './drafts.ts';
import { endpoint } from './endpoint.ts';
import { ForgeEvent, ForgeRequest, ProviderStatus } from './forge.ts';
import { Uuid } from './ids.ts';

const ofForge = z.strictObject({ forgeId: Uuid });
const ofDraft = z.strictObject({ draftId: Uuid });

/** What models make, and what they cost. */
export const forgeEndpoints = {
	startForge: endpoint({
		method: 'post',
		path: '/v1/forge',
		summary: 'Have a new challenge made and proved; the bank stands in where no model can help.',
		body: ForgeRequest,
		status: 202,
		answer: z.object({ id: Uuid }),
	}),
	watchForge: endpoint({
		method: 'get',
		path: '/v1/forge/:forgeId/events',
		summary: 'What happens while a challenge is made; begins with the present state.',
		params: ofForge,
		answer: ForgeEvent,
		stream: 'events',
	}),
	cancelForge: endpoint({
		method: 'delete',
		path: '/v1/forge/:forgeId',
		summary: 'Stop making a challenge.',
		params: ofForge,
		answer: z.object({ cancelled: z.boolean() }),
	}),
	startDraft: endpoint({
		method: 'post',
		path: '/v1/drafts',
		summary:
			"Have a model draft a challenge for one's own set. It is not proved, and kept nowhere: its author gets the files, edits and proves them.",
		body: DraftRequest,
		status: 202,
		answer: z.object({ id: Uuid }),
		access: 'instructor',
	}),
	watchDraft: endpoint({
		method: 'get',
		path: '/v1/drafts/:draftId/events',
		summary: 'What happens while a draft is made, and its files at the end; begins with the present state.',
		params: ofDraft,
		answer: DraftEvent,
		access: 'instructor',
		stream: 'events',
	}),
	cancelDraft: endpoint({
		method: 'delete',
		path: '/v1/drafts/:draftId',
		summary: 'Stop making a draft.',
		params: ofDraft,
		answer: z.object({ cancelled: z.boolean() }),
		access: 'instructor',
	}),
	getProviders: endpoint({
		method: 'get',
		path: '/v1/forge/providers',
		summary: 'Which providers are set up, in the order in which they are asked, and how they are.',
		answer: z.object({
			providers: z.array(ProviderStatus),
			/** That the budget comes to its end, or that it is used up and until when. */
			budgetNote: z.string().optional(),
		}),
	}),
	getAiUsage: endpoint({
		method: 'get',
		path: '/v1/ai/usage',
		summary:
			'What models did and cost on a day and in its month: calls, tokens, cost, latency, yield, refusals by reason, by provider and model; and the budget.',
		query: AiUsageQuery,
		answer: AiUsage,
		access: 'admin',
	}),
};
