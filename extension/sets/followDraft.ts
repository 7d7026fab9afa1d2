import type { DraftEvent, DraftRequest } from '#contract/drafts.ts';
import type { ForgeProgress, ForgeStop } from '#contract/forge.ts';
import type { ApiClient } from '../backend/apiClient.ts';
import { followMaking } from '../forge/followMaking.ts';

export type DraftEnding = Extract<DraftEvent, { kind: 'drafted' }> | ForgeStop;

/** Has a draft made, as `followMaking` does it. */
export function followDraft(
	connect: () => Promise<ApiClient>,
	request: DraftRequest,
	onProgress: (event: ForgeProgress) => void,
	signal: AbortSignal,
): Promise<DraftEnding> {
	const params = { draftId: request.id };
	return followMaking(
		connect,
		{
			start: (client) => client.call('startDraft', { body: request }),
			watch: (client, gone, heard) => client.watch('watchDraft', { params, signal: gone }, heard),
			cancel: (client) => client.call('cancelDraft', { params }),
		},
		onProgress,
		signal,
	);
}
