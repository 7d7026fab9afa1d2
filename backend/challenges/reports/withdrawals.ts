import { AppError } from '#contract/appError.ts';
import type { ChallengeListing } from '../bankIndex.ts';
import type { ChallengeLibrary } from '../challengeLibrary.ts';
import type { ChallengeVersion } from './reportStore.ts';

export interface WithdrawalsParts {
	read: () => Promise<readonly ChallengeVersion[]>;
	/** What was read is taken for so long; 0 where reading costs nothing. */
	lifeMs: number;
	nowMs: () => number;
	/** What was read before is taken for longer: the store does not answer. */
	onFailed?: ((error: unknown) => void) | undefined;
}

/** Which versions of challenges nobody sees any more. */
export class Withdrawals {
	readonly #parts: WithdrawalsParts;
	#known: { keys: Promise<ReadonlySet<string>>; untilMs: number } | undefined;
	/** What was read last. */
	#before: ReadonlySet<string> | undefined;

	constructor(parts: WithdrawalsParts) {
		this.#parts = parts;
	}

	keys(): Promise<ReadonlySet<string>> {
		const { lifeMs, nowMs } = this.#parts;
		if (this.#known !== undefined && nowMs() < this.#known.untilMs) return this.#known.keys;
		const keys = this.#read();
		this.#known = { keys, untilMs: nowMs() + lifeMs };
		// Whoever asked gets the failure; the next one asks the store again.
		keys.catch(() => this.forget());
		return keys;
	}

	/** Something was withdrawn, here or elsewhere. */
	forget(): void {
		this.#known = undefined;
	}

	/** @throws what reading throws, unless something was read before: challenges at hand can then still be shown */
	async #read(): Promise<ReadonlySet<string>> {
		const { read, onFailed } = this.#parts;
		try {
			this.#before = new Set((await read()).map(withdrawalKey));
			return this.#before;
		} catch (error) {
			if (this.#before === undefined || onFailed === undefined) throw error;
			onFailed(error);
			return this.#before;
		}
	}
}

function withdrawalKey({ challengeId, challengeVersion }: ChallengeVersion): string {
	return `${challengeId} ${challengeVersion}`;
}

/**
 * A library without what was withdrawn, and without the variants of it: they are the same programs. A version that was mended has another hash and is there
 * again; variants of the one before stay away.
 */
export function createLibraryWithout(library: ChallengeLibrary, withdrawals: Withdrawals): ChallengeLibrary {
	let before: { all: readonly ChallengeListing[]; gone: string; left: ChallengeListing[] } | undefined;
	const isGone = (
		keys: ReadonlySet<string>,
		{ id, version, variantOf }: Pick<ChallengeListing, 'id' | 'version' | 'variantOf'>,
	): boolean =>
		keys.has(withdrawalKey({ challengeId: id, challengeVersion: version })) ||
		(variantOf !== undefined &&
			keys.has(withdrawalKey({ challengeId: variantOf.id, challengeVersion: variantOf.version })));
	return {
		async list() {
			const [all, keys] = await Promise.all([library.list(), withdrawals.keys()]);
			if (keys.size === 0) return all;
			// The same list as before where nothing changed: what was computed from it can then be kept.
			const gone = [...keys].join();
			if (before?.all !== all || before.gone !== gone) {
				before = { all, gone, left: all.filter((one) => !isGone(keys, one)) };
			}
			return before.left;
		},
		async load(challengeId) {
			const [challenge, keys] = await Promise.all([library.load(challengeId), withdrawals.keys()]);
			// Only the list tells of what it is a variant.
			const listed =
				keys.size > 0 && challengeId.startsWith('forge.')
					? (await library.list()).find(({ id }) => id === challengeId)
					: undefined;
			const variantOf = listed?.variantOf;
			if (!isGone(keys, { id: challengeId, version: challenge.version, ...(variantOf && { variantOf }) }))
				return challenge;
			throw new AppError(
				'challengeUnknown',
				`"${challenge.file.title}" was withdrawn: a report showed that something in it is wrong. What you did with it does not count against you.`,
			);
		},
		broken: () => library.broken(),
	};
}
