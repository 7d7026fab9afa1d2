import { AppError } from '#contract/appError.ts';
import type { SetFinding } from '#contract/sets.ts';
import { ClaimedWork } from '../../platform/claimedWork.ts';
import { type Clock, instant } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { PushedSetStore, StoredChallenge, StoredVersion } from './pushedSetStore.ts';

/** What a proof on this server came to. */
export type ServerProof =
	| { kind: 'held' }
	/** Paths of the findings are inside the challenge's folder. */
	| { kind: 'failed'; findings: readonly SetFinding[] }
	/** Nothing can be said for sure: a matter of speed, or it took too long. */
	| { kind: 'unsure'; message: string };

export interface PushedProofsParts {
	store: PushedSetStore;
	/** Proves a challenge by running its files. @throws AppError when nothing can be found out here, `cancelled` when the signal aborts */
	prove: (challenge: StoredChallenge, signal: AbortSignal) => Promise<ServerProof>;
	/** What has to be done before learners have this version, and may be done again. @param before what they had */
	beforeActive: (version: StoredVersion, before: StoredVersion | undefined) => Promise<void>;
	/** Learners have another version. */
	onActivated: (source: string) => void;
	/** Names this process. */
	owner: string;
	clock: Clock;
	log: Log;
}

/** Longer than both tries of one proof may take. */
const leaseMs = 15 * 60_000;
/** How often it is looked for what another process has left. */
const lookEveryMs = 30_000;
const findingsMax = 200;

/**
 * Proves what was pushed, one version after the other, and gives it to learners when all of it holds. What a process that ended has left is gone on with by the next
 * one, behind the challenges that were proved. A version that is not the latest any more is left alone.
 */
export class PushedProofs {
	readonly #parts: PushedProofsParts;
	readonly #work: ClaimedWork<StoredVersion>;

	constructor(parts: PushedProofsParts) {
		this.#parts = parts;
		const { store, owner, clock, log } = parts;
		this.#work = new ClaimedWork({
			claim: (lease) => store.claim(lease),
			work: async (version) => {
				const end = await this.#goOn(version);
				await store.release(version, owner, end);
			},
			onFailed: (error) => {
				if (error instanceof AppError) log.info({ code: error.code }, 'a pushed set is proved later');
				else log.error({ err: error }, 'a pushed set could not be looked into');
			},
			leaseMs,
			lookEveryMs,
			owner,
			clock,
		});
	}

	/** Begins to look for what waits, at once and again and again. */
	start(): void {
		this.#work.start();
	}

	/** There may be something that waits. */
	look(): void {
		this.#work.look();
	}

	/** Works on whatever waits now; resolves when there is nothing left that this process could take. */
	workOff(): Promise<void> {
		return this.#work.workOff();
	}

	/** Resolves when nothing runs any more. */
	stop(): Promise<void> {
		return this.#work.stop();
	}

	async #goOn(version: StoredVersion): Promise<'open' | 'closed'> {
		const { source, sha256, state } = version;
		if (state.kind === 'refused') return 'closed';
		if (!(await this.#isLatest(version))) {
			if (state.kind !== 'usable') await this.#keep(version, { kind: 'superseded', at: this.#now() });
			return 'closed';
		}
		if (state.kind !== 'usable') {
			const ended = await this.#prove(version);
			if (ended === undefined) return 'open';
			if (ended.kind === 'proving') return this.#goOn(version);
			this.#parts.log.info({ source, sha256, state: ended.kind }, 'a pushed set was proved');
			await this.#keep(version, ended);
			if (ended.kind !== 'usable') return 'closed';
		}
		await this.#activate(version);
		return 'closed';
	}

	async #activate(version: StoredVersion): Promise<void> {
		const { store, beforeActive, onActivated } = this.#parts;
		const { source } = version;
		const active = (await store.set(source))?.active;
		if (active === version.sha256) return;
		await beforeActive(version, active === undefined ? undefined : await store.version({ source, sha256: active }));
		if (await store.activate(version)) onActivated(source);
	}

	/** Undefined when it was stopped; `proving` when it is not the latest any more. */
	async #prove(version: StoredVersion): Promise<StoredVersion['state'] | undefined> {
		const { challenges } = version;
		const isStopped = (): boolean => this.#work.signal.aborted;
		for (const challenge of challenges) {
			if (version.proved.includes(challenge.version)) continue;
			if (isStopped()) return undefined;
			let proof: ServerProof;
			try {
				proof = await this.#parts.prove(challenge, this.#work.signal);
			} catch (error) {
				if (isStopped()) return undefined;
				if (!(error instanceof AppError)) throw error;
				proof = { kind: 'unsure', message: error.message };
			}
			switch (proof.kind) {
				case 'held':
					version.proved.push(challenge.version);
					break;
				case 'unsure':
					return { kind: 'notProved', at: this.#now(), message: `${challenge.title}: ${proof.message}` };
				case 'failed':
					return { kind: 'refused', at: this.#now(), findings: inSet(challenge, proof.findings) };
				default:
					proof satisfies never;
			}
			await this.#keep(version, { kind: 'proving', proved: version.proved.length, of: challenges.length });
			if (!(await this.#isLatest(version))) return version.state;
		}
		return { kind: 'usable', at: this.#now() };
	}

	async #isLatest({ source, sha256 }: StoredVersion): Promise<boolean> {
		return (await this.#parts.store.set(source))?.latest === sha256;
	}

	/** @throws AppError `conflict` when another process has taken it over meanwhile */
	async #keep(version: StoredVersion, state: StoredVersion['state']): Promise<void> {
		const { store, owner, clock } = this.#parts;
		version.state = state;
		const kept = await store.keep(version, { owner, untilMs: clock.nowMs() + leaseMs });
		if (!kept) throw new AppError('conflict', 'Another process proves this set.');
	}

	#now(): string {
		return instant(this.#parts.clock.nowMs());
	}
}

/** With paths inside the extension's folder. */
function inSet({ folder }: StoredChallenge, findings: readonly SetFinding[]): SetFinding[] {
	return findings.slice(0, findingsMax).map((finding) => ({ ...finding, file: `${folder}/${finding.file}` }));
}
