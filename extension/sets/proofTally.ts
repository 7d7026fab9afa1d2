import type { ProofLine } from '#contract/proofLines.ts';
import type { Localiser } from '../challenges/challengeWords.ts';

/** How far a proof of one or many challenges is, by what its command has said so far. */
export class ProofTally {
	#of = 0;
	#done = 0;
	#proved = 0;
	#findings = 0;
	#hasEnded = false;
	#failure: Extract<ProofLine, { kind: 'failed' }> | undefined;
	/** Folder to id; the one that was begun last is at the end. */
	readonly #underWay = new Map<string, string>();

	take(line: ProofLine): void {
		switch (line.kind) {
			case 'began':
				this.#of = line.challenges;
				break;
			case 'proving':
				this.#underWay.set(line.folder, line.id);
				break;
			case 'proved':
				this.#underWay.delete(line.folder);
				this.#done++;
				if (line.proved) this.#proved++;
				this.#findings += line.findings.length;
				break;
			case 'set':
				this.#findings += line.findings.length;
				break;
			case 'failed':
				this.#failure = line;
				break;
			case 'ended':
				this.#hasEnded = true;
				break;
			default:
				line satisfies never;
		}
	}

	get of(): number {
		return this.#of;
	}

	get proved(): number {
		return this.#proved;
	}

	get done(): number {
		return this.#done;
	}

	get findings(): number {
		return this.#findings;
	}

	get failure(): Extract<ProofLine, { kind: 'failed' }> | undefined {
		return this.#failure;
	}

	/** It came to its end by itself and everything is as it has to be. */
	get isAllProved(): boolean {
		return this.#hasEnded && this.#failure === undefined && this.#findings === 0 && this.#proved === this.#of;
	}

	/** What is being proved, and how far it is: `nearest-pair (3 of 12)`. */
	words(l10n: Localiser): string {
		const newest = [...this.#underWay.values()].at(-1);
		const name = newest?.slice(newest.indexOf('.') + 1);
		const place = Math.min(this.#done + 1, this.#of);
		if (name === undefined)
			return this.#of === 0 ? l10n.t('looking for challenges') : l10n.t('{0} of {1}', this.#done, this.#of);
		return this.#of > 1 ? l10n.t('{0} ({1} of {2})', name, place, this.#of) : name;
	}
}
