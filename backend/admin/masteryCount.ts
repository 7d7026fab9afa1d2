import { percentilesOf, tallyOf } from './tally.ts';
import type { Person } from './activity.ts';
import { keptOf } from './kept.ts';
import type { WeekRollUp } from './rollUp.ts';
import { dayOf, type Span } from './span.ts';
import { smallestGroup } from '#contract/analytics.ts';
import { withhold } from './withhold.ts';

/** Where the classes of ratings end, in logits; the last one has no end. */
export const ratingEdges: readonly number[] = [-1, -0.5, 0, 0.5, 1];

/** What a week changed in the ratings of those who had graded attempts in it. */
export class MasteryCount {
	readonly #week: Pick<Span, 'from' | 'untilMs'>;
	readonly #begins: number[] = [];
	readonly #ends: number[] = [];
	readonly #learnt: number[] = [];

	constructor(week: Pick<Span, 'from' | 'untilMs'>) {
		this.#week = week;
	}

	add({ ratings }: Pick<Person, 'ratings'>): void {
		const { from, untilMs } = this.#week;
		const until = dayOf(untilMs);
		const last = ratings.findLast(({ day }) => day < until);
		if (last === undefined || last.day < from) return;
		// Everybody begins with even odds on a medium challenge.
		const first = ratings.findLast(({ day }) => day < from) ?? { rating: 0, learnt: 0 };
		this.#begins.push(first.rating);
		this.#ends.push(last.rating);
		this.#learnt.push(Math.max(0, last.learnt - first.learnt));
	}

	kept(): WeekRollUp['mastery'] {
		const learners = this.#ends.length;
		const [begin, end] = [bucketed(this.#begins), bucketed(this.#ends)];
		const ids = (name: string): string[] => begin.map((_, place) => `${name} ${place}`);
		const cells = [
			{ id: 'all', learners },
			...begin.map((count, place) => ({ id: `begin ${place}`, learners: count })),
			...end.map((count, place) => ({ id: `end ${place}`, learners: count })),
		];
		const hidden = withhold(cells, [
			{ total: 'all', parts: ids('begin'), isTotalSpare: true },
			{ total: 'all', parts: ids('end'), isTotalSpare: true },
		]);
		const gains = tallyOf(this.#ends.map((rating, place) => tenths(rating - (this.#begins[place] ?? 0))));
		const whoLearnt = this.#learnt.filter((count) => count > 0).length;
		const topicsLearnt = this.#learnt.reduce((sum, count) => sum + count, 0);
		return {
			learners: keptOf(hidden, 'all', learners),
			begin: begin.map((count, place) => keptOf(hidden, `begin ${place}`, count)),
			end: end.map((count, place) => keptOf(hidden, `end ${place}`, count)),
			...named('beginP50', medianOf(this.#begins)),
			...named('endP50', medianOf(this.#ends)),
			gainTally: learners < smallestGroup ? [] : gains,
			topicsLearnt: whoLearnt < smallestGroup ? 'fewerThan5' : topicsLearnt,
		};
	}
}

function bucketed(ratings: readonly number[]): number[] {
	const counts = Array.from({ length: ratingEdges.length + 1 }, () => 0);
	for (const rating of ratings) {
		const place = ratingEdges.findIndex((edge) => rating < edge);
		const index = place === -1 ? ratingEdges.length : place;
		counts[index] = (counts[index] ?? 0) + 1;
	}
	return counts;
}

function medianOf(ratings: readonly number[]): number | undefined {
	return percentilesOf(tallyOf(ratings.map(tenths)), ratings.length).p50;
}

function tenths(rating: number): number {
	// Without it, -0.04 would be -0.
	return Math.round(rating * 10) / 10 + 0;
}

function named<Name extends string>(name: Name, value: number | undefined): Partial<Record<Name, number>> {
	// The one name with its value, or none.
	return value === undefined ? {} : ({ [name]: value } as Record<Name, number>);
}
