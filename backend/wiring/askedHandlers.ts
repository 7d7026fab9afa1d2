import type { EndpointName } from '#contract/endpoints.ts';
import { AppError } from '#contract/appError.ts';
import { endpoints } from '#contract/endpoints.ts';
import type { Asked as AskedOf, ServerHandlers } from '../http/handlers.ts';
import type { Asked, AskedControl, AskedHandler } from '../platform/queue/askedWork.ts';
import type { Log } from '../platform/log.ts';
import type { AskedName } from './askingRoutes.ts';

/** Events after which nothing comes. */
const finalKinds: readonly string[] = ['done', 'drafted', 'failed', 'cancelled'];

interface Following {
	/** Of this process: what it tells of the job that was begun. */
	watch: (asked: { learnerId: string; id: string; signal: AbortSignal }) => AsyncIterable<{ kind: string }>;
	cancel: (asked: { learnerId: string; id: string }) => Promise<unknown>;
}

/** What a worker does of what processes that answer were asked for: the same that it would do if it had been asked itself. */
export function askedHandlers(handlers: ServerHandlers, log: Log): Readonly<Record<AskedName, AskedHandler>> {
	const job: Following = {
		watch: ({ learnerId, id, signal }) =>
			handlers.watchJob({ ...nobody(learnerId), params: { jobId: id }, query: {}, body: undefined, signal }),
		cancel: ({ learnerId, id }) =>
			handlers.cancelJob({ ...nobody(learnerId), params: { jobId: id }, query: {}, body: undefined, signal: never }),
	};
	const forging: Following = {
		watch: ({ learnerId, id, signal }) =>
			handlers.watchForge({ ...nobody(learnerId), params: { forgeId: id }, query: {}, body: undefined, signal }),
		cancel: ({ learnerId, id }) =>
			handlers.cancelForge({ ...nobody(learnerId), params: { forgeId: id }, query: {}, body: undefined, signal: never }),
	};
	const draft: Following = {
		watch: ({ learnerId, id, signal }) =>
			handlers.watchDraft({ ...nobody(learnerId), params: { draftId: id }, query: {}, body: undefined, signal }),
		cancel: ({ learnerId, id }) =>
			handlers.cancelDraft({ ...nobody(learnerId), params: { draftId: id }, query: {}, body: undefined, signal: never }),
	};
	const followed =
		<Name extends AskedName>(
			name: Name,
			begin: (asked: AskedOf<Name>) => Promise<unknown>,
			{ watch, cancel }: Following,
		): AskedHandler =>
		async (asked, control) => {
			await begin(parsed(name, asked, control));
			const { learnerId, id } = asked;
			const stop = (): void => {
				cancel({ learnerId, id }).catch((error: unknown) => log.debug({ err: error }, 'it had ended'));
			};
			control.signal.addEventListener('abort', stop);
			if (control.signal.aborted) stop();
			try {
				for await (const event of watch({ learnerId, id, signal: never })) {
					if (finalKinds.includes(event.kind)) return event;
					// That it waits was told when it was asked for.
					if (event.kind !== 'queued') control.tell(event);
				}
				return { kind: 'cancelled' };
			} finally {
				control.signal.removeEventListener('abort', stop);
			}
		};
	return {
		startRun: followed('startRun', (asked) => handlers.startRun(asked), job),
		findBreakingCase: followed('findBreakingCase', (asked) => handlers.findBreakingCase(asked), job),
		startForge: followed('startForge', (asked) => handlers.startForge(asked), forging),
		startDraft: followed('startDraft', (asked) => handlers.startDraft(asked), draft),
		makeHint: async (asked, control) => ({
			kind: 'done',
			answer: await handlers.makeHint(parsed('makeHint', asked, control)),
		}),
	};
}

/** What goes on behind the caller's back is ended by `cancel`, never by this. */
const never = new AbortController().signal;

/** Who may ask was decided where it was asked; none of these handlers looks again. */
function nobody(learnerId: string): Pick<AskedOf<EndpointName>, 'learnerId' | 'caller'> {
	return { learnerId, caller: { kind: 'local', learnerId } };
}

/** @throws AppError `badRequest` for what a process of another version asks in another form */
function parsed<Name extends AskedName>(
	name: Name,
	{ learnerId, given }: Asked,
	{ signal }: AskedControl,
): AskedOf<Name> {
	const { params, body } = endpoints[name];
	const { params: givenParams, body: givenBody } = given as { params?: unknown; body?: unknown }; // each is parsed below
	const asked = { params: params.safeParse(givenParams), body: body.safeParse(givenBody) };
	if (!asked.params.success || !asked.body.success) {
		throw new AppError('badRequest', 'The server is being updated. Try again in a moment.');
	}
	// The schemas of this very endpoint made them.
	return { ...nobody(learnerId), params: asked.params.data, body: asked.body.data, query: {}, signal } as AskedOf<Name>;
}
