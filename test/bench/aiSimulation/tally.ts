import type { ChallengeStatus } from '#contract/challenge.ts';
import type { ForgeEvent } from '#contract/forge.ts';
import type { BankChallenge } from '#backend/forge/standIn.ts';
import type { PlannedDemand } from './workload.ts';

export interface EndedDemand {
	demand: PlannedDemand;
	end: ForgeEvent | 'busy';
	/** How the learner stood with each challenge before. */
	own: ReadonlyMap<string, ChallengeStatus>;
	listed: (challengeId: string) => BankChallenge | undefined;
	waitMs: number;
}

/** Counts what came of demands. */
export class Tally {
	demands = 0;
	/** Got a challenge that is proved, wherever it came from. */
	answered = 0;
	/** Got one of the asked topic and level that they had not seen. */
	matched = 0;
	/** Where it came from: `pool`, `bank`, or who wrote it meanwhile; `nothing`, `busy`. */
	readonly servedBy: Record<string, number> = {};
	/** Of those that did not match: what was wrong. */
	readonly missed = { otherLevel: 0, otherTopic: 0, seen: 0, nothing: 0 };
	readonly waitsMs: number[] = [];

	note({ demand, end, own, listed, waitMs }: EndedDemand): void {
		if (end !== 'busy' && end.kind === 'failed' && end.code === 'unexpected') throw new Error(end.message);
		this.demands += 1;
		this.waitsMs.push(waitMs);
		if (end === 'busy' || end.kind !== 'done') {
			this.#count(end === 'busy' ? 'busy' : 'nothing');
			this.missed.nothing += 1;
			return;
		}
		this.answered += 1;
		this.#count(end.servedBy);
		const challenge = listed(end.challengeId);
		if (challenge === undefined) throw new Error(`${end.challengeId} was served and is not there`);
		if (!challenge.topics.includes(demand.topic)) this.missed.otherTopic += 1;
		else if (challenge.difficulty !== demand.difficulty) this.missed.otherLevel += 1;
		else if (own.has(end.challengeId)) this.missed.seen += 1;
		else this.matched += 1;
	}

	/** Of all demands. */
	share(count: number): number {
		return this.demands === 0 ? 0 : count / this.demands;
	}

	#count(from: string): void {
		this.servedBy[from] = (this.servedBy[from] ?? 0) + 1;
	}
}
