import { AppError } from '#contract/appError.ts';
import type { ForgeProgress, ForgeStop } from '#contract/forge.ts';
import { type ApiClient, type Heard, isConnectionLost } from '../backend/apiClient.ts';
import { mayComeAgain, pauseBefore } from '../backend/comeAgain.ts';

/** A backend that is lost this often while one challenge is made is lost for good. */
const connectionsMax = 4;
/** How long it may take to say that it stopped. */
const cancelTimeLimitMs = 10_000;

interface Made {
	kind: 'done' | 'drafted';
}

/** The endpoints of something that is made while somebody waits. */
export interface Making<Done extends Made> {
	start(client: ApiClient): Promise<unknown>;
	watch(client: ApiClient, signal: AbortSignal, heard: Heard): AsyncIterable<ForgeProgress | Done | ForgeStop>;
	cancel(client: ApiClient): Promise<unknown>;
}

/**
 * Has it made and follows it to its end. The request has an id: asked for again after a lost connection, it is still one.
 * @param connect gives the client that is to be asked
 * @throws AppError when nobody answers any more, or the request was refused
 */
export async function followMaking<Done extends Made>(
	connect: () => Promise<ApiClient>,
	making: Making<Done>,
	onProgress: (event: ForgeProgress) => void,
	signal: AbortSignal,
	pause = pauseBefore,
): Promise<Done | ForgeStop> {
	const heard: Heard = {};
	for (let connection = 1; ; connection++) {
		let isStarted = false;
		try {
			const client = await connect();
			if (signal.aborted) return { kind: 'cancelled' };
			await making.start(client);
			isStarted = true;
			return await follow({ client, making, heard }, onProgress, signal);
		} catch (error) {
			if (signal.aborted) return { kind: 'cancelled' };
			const isPassing = isStarted ? mayComeAgain(error) : isConnectionLost(error);
			if (!isPassing || connection === connectionsMax) throw error;
			await pause(connection - 1, error, signal);
		}
	}
}

async function follow<Done extends Made>(
	{ client, making, heard }: { client: ApiClient; making: Making<Done>; heard: Heard },
	onProgress: (event: ForgeProgress) => void,
	signal: AbortSignal,
): Promise<Done | ForgeStop> {
	const gone = new AbortController();
	let timer: NodeJS.Timeout | undefined;
	const cancel = (): void => {
		timer = setTimeout(() => gone.abort(), cancelTimeLimitMs);
		// Its failure needs no answer: the stream says how it ended, and the time limit stands behind that.
		making.cancel(client).catch(() => gone.abort());
	};
	signal.addEventListener('abort', cancel, { once: true });
	if (signal.aborted) cancel();
	try {
		for await (const event of making.watch(client, gone.signal, heard)) {
			if (isEnding(event)) return event;
			onProgress(event);
		}
		throw new AppError('stopping', 'The backend ended before the challenge was made.');
	} finally {
		clearTimeout(timer);
		signal.removeEventListener('abort', cancel);
	}
}

function isEnding<Done extends Made>(event: ForgeProgress | Done | ForgeStop): event is Done | ForgeStop {
	return ['done', 'drafted', 'failed', 'cancelled'].includes(event.kind);
}
