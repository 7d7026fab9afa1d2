import * as vscode from 'vscode';
import { AppError } from '#contract/appError.ts';
import type { ChallengeSummary } from '#contract/challenge.ts';
import type { FeatureName } from '#contract/features.ts';
import type { SessionKeeper } from '../account/sessionKeeper.ts';
import { ServerLink } from '../account/serverLink.ts';
import { SwitchedOff } from '../account/switchedOff.ts';
import { installedSourceOf, type InstalledSource } from '../sets/installedSource.ts';
import { SetsOnServer } from '../sets/setsOnServer.ts';
import { asLogged } from '../showFailure.ts';
import type { ApiClient } from './apiClient.ts';
import { ChangeWatch } from './changeWatch.ts';
import type { LocalBackend } from './localBackend.ts';

/** A server that is gone is looked for after these times, the last one again and again. */
const askAgainAfterMs = [1_000, 2_000, 5_000, 10_000, 30_000];

/** Whom the window works with, for showing. */
export type Place = { kind: 'local' } | { kind: 'server'; host: string; isOnline: boolean };

/** Who answers for one challenge. */
export type ChallengeClients = Pick<Clients, 'client' | 'answering' | 'owner' | 'local' | 'server' | 'where' | 'isOff'>;

/**
 * The one place where it is decided who answers: the local backend for somebody who is not signed in; the server, which then owns progress and judges,
 * for somebody who is; and while the server can't be reached the local backend again, for reading and running.
 */
export class Clients implements vscode.Disposable {
	readonly #local: LocalBackend;
	readonly #keeper: SessionKeeper;
	readonly #log: vscode.LogOutputChannel;
	readonly #changed: () => void;
	readonly #watch: ChangeWatch;
	readonly #placeChanged = new vscode.EventEmitter<Place>();
	/** Signed in or out, or the server came or went. What is shown is then of another place. */
	readonly onDidChangePlace = this.#placeChanged.event;
	readonly #following: { dispose(): void };
	readonly #loaded: Promise<unknown>;
	readonly #sets = new SetsOnServer();
	readonly #off = new SwitchedOff();
	#link: ServerLink | undefined;
	#shown: Place = { kind: 'local' };

	/** @param changed is called when data may have changed, here or elsewhere */
	constructor(local: LocalBackend, keeper: SessionKeeper, log: vscode.LogOutputChannel, changed: () => void) {
		this.#local = local;
		this.#keeper = keeper;
		this.#log = log;
		this.#changed = changed;
		this.#watch = new ChangeWatch(changed, (error) => log.warn(String(error)));
		this.#following = keeper.onDidChange(() => this.#follow());
		this.#loaded = keeper.load().catch((error: unknown) => {
			log.error(asLogged(error));
		});
	}

	/** `server` for somebody who is signed in, also while it can't be reached. */
	where(): Place['kind'] {
		return this.#link ? 'server' : 'local';
	}

	get place(): Place {
		if (!this.#link) return { kind: 'local' };
		return { kind: 'server', host: hostOf(this.#link.serverUrl), isOnline: this.#link.isOnline !== false };
	}

	/** Who answers now. @throws AppError when the local backend is needed and can't be started */
	async client(): Promise<ApiClient> {
		return (await this.answering()).client;
	}

	/** Who answers now, and whose progress it tells: see `owner`. @throws AppError as `client` */
	async answering(): Promise<{ client: ApiClient; owner: string }> {
		const owner = await this.owner();
		const link = this.#link;
		if (link && (await link.reachable())) return { client: link.client, owner };
		return { client: await this.#local.client(), owner: 'local' };
	}

	/**
	 * Who answers for a challenge. One of an installed set: the server if it has the set as well, since what is judged here counts for no grade; else this computer,
	 * whoever is signed in. Any other: as everywhere.
	 */
	of(challengeId: string): ChallengeClients {
		const installed = installedSourceOf(challengeId);
		if (installed === undefined) return this;
		const local = (): Promise<ApiClient> => this.#local.client();
		const isThere = (): Promise<boolean> => this.#isOnServer(installed);
		return {
			local,
			client: async () => ((await isThere()) ? this.client() : local()),
			server: async () => ((await isThere()) ? this.server() : local()),
			answering: async () => ((await isThere()) ? this.answering() : { client: await local(), owner: 'local' }),
			owner: async () => ((await isThere()) ? this.owner() : 'local'),
			where: () => (this.#isOnServerNow(installed) ? 'server' : 'local'),
			isOff: (name) => this.#isOnServerNow(installed) && this.isOff(name),
		};
	}

	/** Whether the server has it switched off for who is signed in; never where nobody is. */
	isOff(name: FeatureName): boolean {
		return this.#off.has(name);
	}

	/** How one stands with the challenges of a set that is installed here, where the server has it; undefined where it does not, or is away. */
	async standingsOf(source: string): Promise<readonly ChallengeSummary[] | undefined> {
		await this.#loaded;
		const link = this.#link;
		if (!link || !(await link.reachable())) return undefined;
		return this.#sets.standings(source, link.client);
	}

	async #isOnServer(installed: InstalledSource): Promise<boolean> {
		await this.#loaded;
		const link = this.#link;
		if (!link) return false;
		if (await link.reachable()) {
			try {
				return await this.#sets.has(installed.source, link.client);
			} catch (error) {
				// What does not answer is as good as away.
				this.#log.warn(String(error));
			}
		}
		return this.#isOnServerNow(installed);
	}

	/** As far as it is known; of a server that was not heard yet, what the set says itself. */
	#isOnServerNow({ source, server }: InstalledSource): boolean {
		const link = this.#link;
		if (!link) return false;
		return this.#sets.hasNow(source) ?? (server !== undefined && isSameServer(server, link.serverUrl));
	}

	/** Whose progress is meant, also while the server can't be reached: that of an account, or `local`. */
	async owner(): Promise<string> {
		await this.#loaded;
		const { state } = this.#keeper;
		return state.kind === 'signedIn' ? `${state.serverUrl} ${state.account.id}` : 'local';
	}

	/** The backend of this window, whoever is signed in. */
	local(): Promise<ApiClient> {
		return this.#local.client();
	}

	/** The server, whether it can be reached or not. @throws AppError when nobody is signed in */
	async server(): Promise<ApiClient> {
		await this.#loaded;
		if (!this.#link) throw new AppError('sessionEnded', vscode.l10n.t('You are not signed in.'));
		return this.#link.client;
	}

	/** Whether somebody is signed in and the server answers. */
	async isServerReachable(): Promise<boolean> {
		await this.#loaded;
		return (await this.#link?.reachable()) ?? false;
	}

	/** Looks for the server now instead of later. */
	async lookForServer(): Promise<boolean> {
		return (await this.#link?.lookNow()) ?? false;
	}

	dispose(): void {
		this.#following.dispose();
		this.#watch.stop();
		this.#link?.close();
		this.#placeChanged.dispose();
	}

	#follow(): void {
		const { state } = this.#keeper;
		this.#watch.stop();
		this.#link?.close();
		this.#link = undefined;
		this.#sets.forget();
		this.#off.forget();
		this.#showOff();
		if (state.kind === 'signedIn') {
			const host = hostOf(state.serverUrl);
			this.#link = new ServerLink({
				serverUrl: state.serverUrl,
				token: () => this.#keeper.token(),
				renewToken: (refused) => this.#keeper.renew(refused),
				lostMessage: vscode.l10n.t(
					'The server {0} does not answer. Code Sensei goes on and asks it again by itself.',
					host,
				),
				askAgainAfterMs,
			});
			this.#link.onDidChange(() => this.#linkChanged());
			// Its first answer, or silence, tells where it is.
			void this.#link.reachable();
		}
		this.#tell();
	}

	#linkChanged(): void {
		const link = this.#link;
		if (link?.isOnline === true) {
			this.#watch.follow(link.client);
			this.#lookWhatIsOff(link.client).catch((error: unknown) => this.#log.warn(String(error)));
		} else this.#watch.stop();
		if (link) this.#log.info(`${hostOf(link.serverUrl)} ${link.isOnline === true ? 'answers' : 'does not answer'}`);
		this.#tell();
	}

	async #lookWhatIsOff(client: ApiClient): Promise<void> {
		if (!(await this.#off.load(client))) return;
		this.#showOff();
		this.#changed();
	}

	/** For the commands that begin it: package.json disables them. */
	#showOff(): void {
		for (const name of ['forge', 'drafts', 'reports'] as const)
			void vscode.commands.executeCommand('setContext', `codeSensei.${name}Off`, this.isOff(name));
	}

	#tell(): void {
		const before = this.#shown;
		this.#shown = this.place;
		// The first answer of a server that was taken for reachable changes nothing.
		if (JSON.stringify(before) === JSON.stringify(this.#shown)) return;
		this.#placeChanged.fire(this.#shown);
		this.#changed();
	}
}

export function hostOf(serverUrl: string): string {
	return new URL(serverUrl).host;
}

function isSameServer(a: string, b: string): boolean {
	return URL.canParse(a) && new URL(a).href.replace(/\/$/, '') === new URL(b).href.replace(/\/$/, '');
}
