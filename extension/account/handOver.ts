import type * as vscode from 'vscode';
import * as z from 'zod';
import type { ApiClient } from '../backend/apiClient.ts';
import { ExportedProgress, importBatches } from './importBatches.ts';

export interface HandOverTools {
	/** The backend of this computer. */
	local: () => Promise<ApiClient>;
	/** @throws AppError when nobody is signed in */
	server: () => Promise<ApiClient>;
	/** Whether somebody is signed in and the server answers. */
	isServerReachable: () => Promise<boolean>;
	/** Who is signed in; `local` for nobody. */
	owner: () => Promise<string>;
	/** Of this installation. */
	memory: vscode.Memento;
	warn: (error: unknown) => void;
}

const OfChallenge = z.looseObject({ challengeId: z.string() });
const Noted = z.array(z.string()).catch([]);
/** More sets than anybody works on while a server is away. */
const notedMax = 500;

/**
 * What somebody who is signed in does with an installed set that their server does not have is judged on this computer, and belongs to their account all the same. It is
 * handed over as soon as the server answers; everything has its own id, so sending it again changes nothing, and the server marks it as judged elsewhere.
 */
export class HandOver {
	readonly #tools: HandOverTools;
	#last: Promise<void> = Promise.resolve();

	constructor(tools: HandOverTools) {
		this.#tools = tools;
	}

	/** Something was judged here. Never throws: it waits where it can't be sent. */
	note(challengeId: string): Promise<void> {
		const { owner, memory } = this.#tools;
		return this.#inTurn(async () => {
			const whose = await owner();
			if (whose === 'local') return;
			const others = this.#noted(whose).filter((id) => id !== challengeId);
			await memory.update(keyOf(whose), [...others, challengeId].slice(-notedMax));
			await this.#send();
		});
	}

	/** Sends what waits, if there is somebody to send it to. Never throws. */
	send(): Promise<void> {
		return this.#inTurn(() => this.#send());
	}

	/** One after the other: what is noted while something is sent is not taken for sent. */
	#inTurn(task: () => Promise<void>): Promise<void> {
		this.#last = this.#last.then(task).catch((error: unknown) => this.#tools.warn(error));
		return this.#last;
	}

	async #send(): Promise<void> {
		const { owner, memory, local, server, isServerReachable } = this.#tools;
		const whose = await owner();
		const ids = whose === 'local' ? [] : this.#noted(whose);
		if (ids.length === 0 || !(await isServerReachable())) return;
		const own = await local();
		const { batches } = importBatches(ofChallenges(await own.call('exportData', {}), new Set(ids)));
		const account = await server();
		// Somebody else may have signed in meanwhile.
		if ((await owner()) !== whose) return;
		for (const { request } of batches) await account.call('importData', { body: request });
		await memory.update(keyOf(whose), undefined);
	}

	#noted(owner: string): string[] {
		return Noted.parse(this.#tools.memory.get(keyOf(owner)));
	}
}

function keyOf(owner: string): string {
	return `handOver ${owner}`;
}

function ofChallenges(exported: unknown, ids: ReadonlySet<string>): z.infer<typeof ExportedProgress> {
	const progress = ExportedProgress.parse(exported);
	const kept = (items: unknown[]): unknown[] =>
		items.filter((one) => ids.has(OfChallenge.safeParse(one).data?.challengeId ?? ''));
	return {
		attempts: kept(progress.attempts),
		submissions: kept(progress.submissions),
		events: kept(progress.events),
		ownCases: kept(progress.ownCases),
	};
}
