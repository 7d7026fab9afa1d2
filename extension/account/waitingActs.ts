import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#contract/appError.ts';
import { isConnectionLost } from '../backend/apiClient.ts';
import { isCode, withFileLock } from './fileLock.ts';
import { isUnsent, WaitingAct } from './waitingAct.ts';
import { writeWhole } from './writeWhole.ts';

/** How sending went. */
export type SendEnding = {
	sent: WaitingAct[];
	/** What the server does not want, for good. */
	refused: { act: WaitingAct; error: AppError }[];
} & (
	| { kind: 'sent' }
	/** The server is gone again, or has no time; the rest waits. */
	| { kind: 'waits'; retryAfterSeconds: number | undefined }
);

/** More than a learner makes in a week without a network; a file each. */
const waitingMax = 200;

/**
 * What the learner of one account did and its server does not know yet, each act in a file of its own: they survive the window, the computer and each
 * other. Every window may send them; one does at a time, in the order in which they were made.
 */
export class WaitingActs {
	readonly folder: string;

	/** @param folder of this account at this server, and of nothing else */
	constructor(folder: string) {
		this.folder = folder;
	}

	/** In the order in which they were made. */
	async all(): Promise<WaitingAct[]> {
		const names = await this.#names();
		const read = await Promise.all(names.map((name) => this.#read(name)));
		return read.filter((one) => one !== undefined);
	}

	/** It is on the disk when this resolves. @throws AppError `busy` when too many wait already */
	async add(act: WaitingAct): Promise<void> {
		await mkdir(this.folder, { recursive: true, mode: 0o700 });
		const names = await this.#names();
		if (names.length >= waitingMax)
			throw new AppError(
				'busy',
				`${waitingMax} submissions and hints wait for the server already. Withdraw some, or connect first.`,
			);
		await writeWhole(path.join(this.folder, nameAfter(names.at(-1), act)), JSON.stringify(act));
	}

	/** @returns false when it was gone already: sent, or withdrawn in another window */
	async withdraw(id: string): Promise<boolean> {
		const name = (await this.#names()).find((one) => one.endsWith(`-${id}.json`));
		if (name === undefined) return false;
		await rm(path.join(this.folder, name), { force: true });
		return true;
	}

	/**
	 * Sends them one after the other. One that the server can't take now ends the round. Of those that it refuses for good a submission is marked and stays
	 * behind, for its code; a hint or a give-up goes: it is about something that the server does not have.
	 * @param send resolves when the server has stored it
	 */
	async send(send: (act: WaitingAct) => Promise<unknown>): Promise<SendEnding> {
		const done: Pick<SendEnding, 'sent' | 'refused'> = { sent: [], refused: [] };
		const waits = (retryAfterSeconds?: number): SendEnding => ({ kind: 'waits', ...done, retryAfterSeconds });
		if ((await this.#names()).length === 0) return { kind: 'sent', ...done };
		const round = async (): Promise<SendEnding> => {
			for (const name of await this.#names()) {
				// Read now: it may have been withdrawn meanwhile.
				const one = await this.#read(name);
				if (!one || !isUnsent(one)) continue;
				const file = path.join(this.folder, name);
				try {
					await send(one);
				} catch (error) {
					if (!(error instanceof AppError) || mayPass(error)) {
						if (error instanceof AppError) return waits(error.retryAfterSeconds);
						throw error;
					}
					if (one.kind === 'submission') await writeWhole(file, JSON.stringify({ ...one, refused: error.message }));
					else await rm(file, { force: true });
					done.refused.push({ act: one, error });
					continue;
				}
				await rm(file, { force: true });
				done.sent.push(one);
			}
			return { kind: 'sent', ...done };
		};
		try {
			return await withFileLock(path.join(this.folder, 'sending.lock'), 0, round);
		} catch (error) {
			if (error instanceof AppError && error.code === 'busy') return waits(1);
			throw error;
		}
	}

	async #names(): Promise<string[]> {
		try {
			return (await readdir(this.folder)).filter((name) => /^\d{15}-.*\.json$/.test(name)).sort();
		} catch (error) {
			if (isCode(error, 'ENOENT')) return [];
			throw error;
		}
	}

	/** undefined when it is gone, or nothing that we wrote. */
	async #read(name: string): Promise<WaitingAct | undefined> {
		try {
			return WaitingAct.safeParse(JSON.parse(await readFile(path.join(this.folder, name), 'utf8'))).data;
		} catch (error) {
			if (isCode(error, 'ENOENT') || error instanceof SyntaxError) return undefined;
			throw error;
		}
	}
}

/** Names sort in the order of making, also when two were made in the same millisecond or the clock was set back. */
function nameAfter(last: string | undefined, { id, madeAt }: WaitingAct): string {
	const order = Math.max(Date.parse(madeAt), last === undefined ? 0 : Number(last.slice(0, 15)) + 1);
	return `${String(order).padStart(15, '0')}-${id}.json`;
}

/** Whether asking later may end otherwise. */
function mayPass(error: AppError): boolean {
	if (isConnectionLost(error)) return true;
	switch (error.code) {
		case 'tooManyRequests':
		case 'busy':
		case 'notReady':
		case 'storeReadOnly':
		case 'storeFull':
		case 'cancelled':
		case 'sessionEnded':
		case 'unauthenticated':
		case 'unexpected':
			return true;
		default:
			return false;
	}
}
