import type { ForgeEvent, ForgeProgress, ForgeRequest, ForgeStop } from '#contract/forge.ts';
import type { ApiClient } from '../backend/apiClient.ts';
import type { Pause } from '../backend/comeAgain.ts';
import { followMaking } from './followMaking.ts';

export type ForgeEnding = Extract<ForgeEvent, { kind: 'done' }> | ForgeStop;

/** Has a challenge made, as `followMaking` does it. */
export function followForge(
	connect: () => Promise<ApiClient>,
	request: ForgeRequest,
	onProgress: (event: ForgeProgress) => void,
	signal: AbortSignal,
	pause?: Pause,
): Promise<ForgeEnding> {
	const params = { forgeId: request.id };
	return followMaking(
		connect,
		{
			start: (client) => client.call('startForge', { body: request }),
			watch: (client, gone, heard) => client.watch('watchForge', { params, signal: gone }, heard),
			cancel: (client) => client.call('cancelForge', { params }),
		},
		onProgress,
		signal,
		pause,
	);
}
