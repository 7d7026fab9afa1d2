import { randomUUID } from 'node:crypto';
import { AppError } from '#contract/appError.ts';
import type { AnswerOf, BodyOf } from '#contract/endpoints.ts';
import type { WaitingAct } from '../account/waitingAct.ts';
import { type ApiClient, isConnectionLost } from '../backend/apiClient.ts';

type Client = Pick<ApiClient, 'call'>;

export interface HelpTools {
	clients: {
		/** Whose progress is meant; `local` when nobody is signed in. */
		owner(): Promise<string>;
		client(): Promise<Client>;
		server(): Promise<Client>;
		local(): Promise<Client>;
	};
	outbox: {
		readonly all: readonly WaitingAct[];
		/** Whether the next act may go to the server directly: nothing waits before it. */
		makeWay(): Promise<boolean>;
		add(act: WaitingAct): Promise<void>;
	};
	timeZone: string;
	/** What a learner reads where only the server has the challenge. */
	awayMessage: () => string;
}

/** The challenge that help is taken for. */
export interface HelpedChallenge {
	challengeId: string;
	title: string;
	/** How many of its hints the owner is known to have seen, at the place that counts them. */
	hintsKnown: number;
}

/** Who gave it: `here` is this computer in place of the server, which hears of it later. */
export type HelpGiven<Answer> = { from: 'owner' | 'here'; answer: Answer };

/** Shows a hint. Every level that the owner has not seen is noted, once, also when this computer had shown it before. @throws AppError */
export function takeHint(
	tools: HelpTools,
	challenge: HelpedChallenge,
	level: number,
): Promise<HelpGiven<AnswerOf<'showHint'>>> {
	const { challengeId, title, hintsKnown } = challenge;
	const { timeZone, outbox } = tools;
	const id = randomUUID();
	const show = (client: Client, one: number, eventId: string) =>
		client.call('showHint', { params: { challengeId, level: one }, body: { id: eventId, timeZone } });
	const waits = (one: number): boolean =>
		outbox.all.some((act) => act.kind === 'hint' && act.challengeId === challengeId && act.level === one);
	return ownerOrHere(
		tools,
		(client) => show(client, level, id),
		async (local) => {
			const ids = Array.from({ length: level }, (_, index) => (index + 1 === level ? id : randomUUID()));
			let answer: AnswerOf<'showHint'> = { hints: [], hintCount: 0 };
			// They come in order, at the server too.
			for (const [index, eventId] of ids.entries()) {
				answer = await show(local, index + 1, eventId);
				if (index < hintsKnown || waits(index + 1)) continue;
				const act = { id: eventId, challengeId, title, timeZone, madeAt: new Date().toISOString() };
				await outbox.add({ kind: 'hint', ...act, level: index + 1 });
			}
			return answer;
		},
	);
}

/** Gives up, so that the solution may be shown. @throws AppError */
export function takeSolution(
	tools: HelpTools,
	{ challengeId, title }: HelpedChallenge,
): Promise<HelpGiven<AnswerOf<'giveUp'>>> {
	const { timeZone, outbox } = tools;
	const id = randomUUID();
	const giveUp = (client: Client) => client.call('giveUp', { params: { challengeId }, body: { id, timeZone } });
	return ownerOrHere(tools, giveUp, async (local) => {
		const answer = await giveUp(local);
		await outbox.add({ kind: 'giveUp', id, challengeId, title, timeZone, madeAt: new Date().toISOString() });
		return answer;
	});
}

/**
 * Has a hint made for the learner's own code by whoever owns the progress: what it counts belongs there, and so do the providers.
 * @throws AppError `busy` while the owner is a server that can't be reached
 */
export async function takeMadeHint(
	tools: HelpTools,
	challengeId: string,
	body: BodyOf<'makeHint'>,
	signal: AbortSignal,
): Promise<AnswerOf<'makeHint'>> {
	return askOwner(tools, (client) => client.call('makeHint', { params: { challengeId }, body, signal }));
}

/** Asks whoever owns the progress, and nobody in its place. @throws AppError `busy` while the owner is a server that can't be reached */
export async function askOwner<Answer>(
	{ clients, outbox, awayMessage }: Pick<HelpTools, 'clients' | 'outbox' | 'awayMessage'>,
	ask: (client: Client) => Promise<Answer>,
): Promise<Answer> {
	if ((await clients.owner()) === 'local') return await ask(await clients.client());
	// What was done before may wait to be told there.
	if (!(await outbox.makeWay())) throw new AppError('busy', awayMessage());
	try {
		return await ask(await clients.server());
	} catch (error) {
		throw isConnectionLost(error) ? new AppError('busy', awayMessage(), { cause: error }) : error;
	}
}

/** It may have arrived at a server that was lost in the middle: under the same id it is noted once. */
async function ownerOrHere<Answer>(
	{ clients, outbox, awayMessage }: HelpTools,
	atOwner: (client: Client) => Promise<Answer>,
	here: (local: Client) => Promise<Answer>,
): Promise<HelpGiven<Answer>> {
	if ((await clients.owner()) === 'local') return { from: 'owner', answer: await atOwner(await clients.client()) };
	if (await outbox.makeWay()) {
		try {
			return { from: 'owner', answer: await atOwner(await clients.server()) };
		} catch (error) {
			if (!isConnectionLost(error)) throw error;
		}
	}
	try {
		return { from: 'here', answer: await here(await clients.local()) };
	} catch (error) {
		const isOnlyThere = error instanceof AppError && error.code === 'challengeUnknown';
		throw isOnlyThere ? new AppError('busy', awayMessage(), { cause: error }) : error;
	}
}
