import { AppError } from '#contract/appError.ts';
import type { JudgeReport } from '#contract/judging.ts';
import { ErrorCode } from '#contract/problem.ts';
import type { Job, JobEvent } from '#contract/submission.ts';
import { type ApiClient, type Heard, isConnectionLost } from '../backend/apiClient.ts';
import { mayComeAgain, pauseBefore } from '../backend/comeAgain.ts';

export type JobOutcome = { kind: 'done'; report: JudgeReport } | { kind: 'cancelled' };

/** How a job goes on while it has no outcome; `judged` is the verdict, of which more may be found out. */
export type JobProgress = Extract<JobEvent, { kind: 'queued' | 'compiling' | 'case' | 'judged' }>;

/** A backend that is lost this often during one job is lost for good. */
const connectionsMax = 4;
/** How long a stopped job may take to say so. */
const cancelTimeLimitMs = 5_000;

/**
 * Starts a job and follows it to its end. When the backend dies meanwhile, the job is asked for again at its successor under the same id: a
 * submission that was stored is found there and judged once, a run starts over. What was heard already is not told again.
 * @param connect gives the client of the running backend, after waiting for a restart
 * @throws AppError when it could not be judged, with the reason
 */
export async function followJob(
	connect: () => Promise<ApiClient>,
	start: (client: ApiClient) => Promise<Job>,
	onProgress: (progress: JobProgress) => void,
	signal: AbortSignal,
	pause = pauseBefore,
): Promise<JobOutcome> {
	const heard: Heard = {};
	for (let connection = 1; ; connection++) {
		let isStarted = false;
		try {
			const client = await connect();
			if (signal.aborted) return { kind: 'cancelled' };
			const job = await start(client);
			isStarted = true;
			return await follow({ client, job, heard }, onProgress, signal);
		} catch (error) {
			// That the queue is full is the person's to know; that the stream of what is in it has no room is not.
			const isPassing = isStarted ? mayComeAgain(error) : isConnectionLost(error);
			if (!isPassing || connection === connectionsMax) throw error;
			if (signal.aborted) return { kind: 'cancelled' };
			await pause(connection - 1, error, signal);
		}
	}
}

async function follow(
	{ client, job, heard }: { client: ApiClient; job: Job; heard: Heard },
	onProgress: (progress: JobProgress) => void,
	signal: AbortSignal,
): Promise<JobOutcome> {
	const gone = new AbortController();
	let timer: NodeJS.Timeout | undefined;
	const cancel = (): void => {
		timer = setTimeout(() => gone.abort(), cancelTimeLimitMs);
		// Its failure needs no answer: the stream says how the job ended, and the time limit stands behind that.
		client.call('cancelJob', { params: { jobId: job.id } }).catch(() => gone.abort());
	};
	signal.addEventListener('abort', cancel, { once: true });
	if (signal.aborted) cancel();
	try {
		for await (const event of client.watch('watchJob', { params: { jobId: job.id }, signal: gone.signal }, heard)) {
			switch (event.kind) {
				case 'queued':
				case 'compiling':
				case 'case':
				case 'judged':
					onProgress(event);
					break;
				case 'done':
					return { kind: 'done', report: event.report };
				case 'cancelled':
					return { kind: 'cancelled' };
				case 'failed':
					throw new AppError(ErrorCode.catch('unexpected').parse(event.code), event.message);
				default:
					event satisfies never;
			}
		}
		throw new AppError('stopping', 'The backend ended before the verdict.');
	} catch (error) {
		if (gone.signal.aborted) return { kind: 'cancelled' };
		throw error;
	} finally {
		clearTimeout(timer);
		signal.removeEventListener('abort', cancel);
	}
}
