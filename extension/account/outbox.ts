import { createHash } from 'node:crypto';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { ApiClient } from '../backend/apiClient.ts';
import type { Clients } from '../backend/clients.ts';
import { asLogged } from '../showFailure.ts';
import type { SessionKeeper } from './sessionKeeper.ts';
import { isSubmission, isUnsent, type WaitingAct, type WaitingSubmission } from './waitingAct.ts';
import { WaitingActs } from './waitingActs.ts';
import { watchFolder } from './watchFolder.ts';

/** A server that answers but takes nothing just now is asked again after this time, unless it names another. */
const askAgainSeconds = 10;

/** What waits for the server of the account that is signed in: kept, sent when the server is back, and shown. */
export class Outbox implements vscode.Disposable {
	readonly #folder: string;
	readonly #keeper: SessionKeeper;
	readonly #clients: Clients;
	readonly #log: vscode.LogOutputChannel;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changed.event;
	readonly #sent = new vscode.EventEmitter<WaitingAct>();
	/** The server has stored it; the verdict of a submission follows. */
	readonly onDidSend = this.#sent.event;
	readonly #subscriptions: { dispose(): void }[];
	#waiting: WaitingActs | undefined;
	#watching: { dispose(): void } | undefined;
	#all: readonly WaitingAct[] = [];
	#sending: Promise<void> | undefined;
	#sendAgain = false;
	#timer: NodeJS.Timeout | undefined;

	/** @param folder for what waits of all accounts */
	constructor(folder: string, keeper: SessionKeeper, clients: Clients, log: vscode.LogOutputChannel) {
		this.#folder = folder;
		this.#keeper = keeper;
		this.#clients = clients;
		this.#log = log;
		this.#subscriptions = [
			this.#changed,
			this.#sent,
			keeper.onDidChange(() => this.#follow()),
			clients.onDidChangePlace(() => this.sendSoon()),
		];
		this.#follow();
	}

	/** In the order in which they were made. */
	get all(): readonly WaitingAct[] {
		return this.#all;
	}

	get submissions(): readonly WaitingSubmission[] {
		return this.#all.filter(isSubmission);
	}

	/** Whether something must get to the server before anything new. */
	get hasUnsent(): boolean {
		return this.#all.some(isUnsent);
	}

	/** Kept when this resolves. @throws AppError when nobody is signed in or too many wait */
	async add(act: WaitingAct): Promise<void> {
		await this.#mine().add(act);
		await this.#read();
		this.sendSoon();
	}

	/** @returns false when it was sent already */
	async withdraw(id: string): Promise<boolean> {
		const wasThere = await this.#mine().withdraw(id);
		await this.#read();
		return wasThere;
	}

	/** Sends what waits and can be sent now, so that what comes next may go to the server directly. @returns whether it may */
	async makeWay(): Promise<boolean> {
		if (this.hasUnsent) await this.#send();
		return !this.hasUnsent && (await this.#clients.isServerReachable());
	}

	/** Sends what waits, if the server can be reached; how it goes is shown. */
	sendSoon(): void {
		this.#send().catch((error: unknown) => this.#log.error(asLogged(error)));
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#watching?.dispose();
		for (const one of this.#subscriptions) one.dispose();
	}

	#mine(): WaitingActs {
		if (!this.#waiting) throw new Error('nobody is signed in for whom something could wait');
		return this.#waiting;
	}

	/** Another account has another folder: nothing is ever sent as somebody else. */
	#follow(): void {
		const { state } = this.#keeper;
		this.#watching?.dispose();
		this.#watching = undefined;
		this.#waiting = undefined;
		if (state.kind === 'signedIn') {
			const owner = createHash('sha256').update(`${state.serverUrl} ${state.account.id}`).digest('hex').slice(0, 24);
			this.#waiting = new WaitingActs(path.join(this.#folder, owner));
			const log = (error: unknown): void => this.#log.warn(String(error));
			this.#watching = watchFolder(this.#waiting.folder, () => void this.#read().catch(log), log);
		}
		this.#read().then(
			() => this.sendSoon(),
			(error: unknown) => this.#log.error(asLogged(error)),
		);
	}

	async #read(): Promise<void> {
		const waiting = this.#waiting;
		const all = (await waiting?.all()) ?? [];
		if (waiting !== this.#waiting || JSON.stringify(all) === JSON.stringify(this.#all)) return;
		this.#all = all;
		this.#changed.fire();
	}

	async #send(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.#sending) {
			this.#sendAgain = true;
			return this.#sending;
		}
		this.#sending = this.#sendAll().finally(() => {
			this.#sending = undefined;
		});
		await this.#sending;
		if (this.#sendAgain) {
			this.#sendAgain = false;
			this.sendSoon();
		}
	}

	async #sendAll(): Promise<void> {
		const waiting = this.#waiting;
		if (!waiting || this.#all.length === 0 || !(await this.#clients.isServerReachable())) return;
		const client = await this.#clients.server();
		const ending = await waiting.send((one) => sendAct(client, one));
		for (const { act, error } of ending.refused)
			this.#log.warn(`the server refused a waiting ${act.kind}: ${error.code}`);
		await this.#read();
		for (const one of ending.sent) this.#sent.fire(one);
		if (ending.kind === 'sent') return;
		// A server that is gone is asked again when it is back; this one is there and has no time.
		this.#timer = setTimeout(() => this.sendSoon(), (ending.retryAfterSeconds ?? askAgainSeconds) * 1_000);
		this.#timer.unref();
	}
}

function sendAct(client: ApiClient, act: WaitingAct): Promise<unknown> {
	const { id, challengeId, timeZone } = act;
	switch (act.kind) {
		case 'submission': {
			const { language, source } = act;
			return client.call('submit', { params: { challengeId }, body: { id, language, source, timeZone } });
		}
		case 'hint':
			return client.call('showHint', { params: { challengeId, level: act.level }, body: { id, timeZone } });
		case 'giveUp':
			return client.call('giveUp', { params: { challengeId }, body: { id, timeZone } });
		default:
			return act satisfies never;
	}
}
