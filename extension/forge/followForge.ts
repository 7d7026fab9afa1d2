import { AppError } from '#contract/appError.ts';
import type { ForgeEvent, ForgeRequest } from '#contract/forge.ts';
import { type ApiClient, isConnectionLost } from '../backend/apiClient.ts';

export type ForgeEnding = Extract<ForgeEvent, { kind: 'done' | 'failed' | 'cancelled' }>;
export type ForgeProgress = Exclude<ForgeEvent, ForgeEnding>;

/** A backend that is lost this often while one challenge is made is lost for good. */
const connectionsMax = 4;
/** How long it may take to say that it stopped. */
const cancelTimeLimitMs = 10_000;

/**
 * Has a challenge made and follows it to its end. The request has an id: asked for again after a lost connection, it is still one challenge.
 * @param connect gives the client that is to be asked
 * @throws AppError when nobody answers any more, or the request was refused
 */
export async function followForge(
	connect: () => Promise<ApiClient>,
	request: ForgeRequest,
	onProgress: (event: ForgeProgress) => void,
	signal: AbortSignal,
): Promise<ForgeEnding> {
	for (let connection = 1; ; connection++) {
		try {
			const client = await connect();
			if (signal.aborted) return { kind: 'cancelled' };
			await client.call('startForge', { body: request });
			return await follow(client, request.id, onProgress, signal);
		} catch (error) {
			if (signal.aborted) return { kind: 'cancelled' };
			if (!isConnectionLost(error) || connection === connectionsMax) throw error;
		}
	}
}

async function follow(
	client: ApiClient,
	forgeId: string,
	onProgress: (event: ForgeProgress) => void,
	signal: AbortSignal,
): Promise<ForgeEnding> {
	const gone = new AbortController();
	let timer: NodeJS.Timeout | undefined;
	const cancel = (): void => {
		timer = setTimeout(() => gone.abort(), cancelTimeLimitMs);
		// Its failure needs no answer: the stream says how it ended, and the time limit stands behind that.
		client.call('cancelForge', { params: { forgeId } }).catch(() => gone.abort());
	};
	signal.addEventListener('abort', cancel, { once: true });
	if (signal.aborted) cancel();
	try {
		for await (const event of client.watch('watchForge', { params: { forgeId }, signal: gone.signal })) {
			if (isEnding(event)) return event;
			onProgress(event);
		}
		throw new AppError('stopping', 'The backend ended before the challenge was made.');
	} finally {
		clearTimeout(timer);
		signal.removeEventListener('abort', cancel);
	}
}

function isEnding(event: ForgeEvent): event is ForgeEnding {
	return event.kind === 'done' || event.kind === 'failed' || event.kind === 'cancelled';
}
