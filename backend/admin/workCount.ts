import type { Deed } from './activity.ts';
import { keptOf } from './kept.ts';
import type { Kept, WeekRollUp, Work } from './rollUp.ts';
import { type Cell, type Sum, withhold } from './withhold.ts';

const measures = ['begun', 'solved', 'gaveUp'] as const;
type Measure = (typeof measures)[number];

/** Where a challenge counts. */
export interface PlaceOfChallenge {
	topic: string;
	difficulty: WeekRollUp['difficulties'][number]['difficulty'];
}

const total = 'total';

/** Attempts by what was done in them, each attempt once, in all the tables in which it counts. */
export class WorkCount {
	readonly #placeOf: (challengeId: string) => PlaceOfChallenge;
	readonly #places = new Map<string, PlaceOfChallenge>();
	readonly #attempts: Record<Measure, Set<string>> = { begun: new Set(), solved: new Set(), gaveUp: new Set() };
	readonly #cells: Record<Measure, Map<string, { attempts: number; learners: Set<string> }>> = {
		begun: new Map(),
		solved: new Map(),
		gaveUp: new Map(),
	};

	constructor(placeOf: (challengeId: string) => PlaceOfChallenge) {
		this.#placeOf = placeOf;
	}

	add(learnerId: string, deed: Deed): void {
		const measure = measureOf(deed);
		if (measure === undefined || this.#attempts[measure].has(deed.attemptId)) return;
		this.#attempts[measure].add(deed.attemptId);
		const { challengeId } = deed;
		const place = this.#places.get(challengeId) ?? this.#placeOf(challengeId);
		this.#places.set(challengeId, place);
		const cells = this.#cells[measure];
		for (const id of [total, topicId(place), difficultyId(place), challengeCell(challengeId)]) {
			const cell = cells.get(id) ?? { attempts: 0, learners: new Set() };
			cell.attempts += 1;
			cell.learners.add(learnerId);
			cells.set(id, cell);
		}
	}

	/** With what may not be shown left out. */
	kept(): Pick<WeekRollUp, 'total' | 'topics' | 'difficulties' | 'challenges'> {
		const sums = this.#sums();
		const hidden = Object.fromEntries(
			measures.map((measure) => [measure, withhold(this.#cellsOf(measure), sums)]),
		) as Record<Measure, ReturnType<typeof withhold>>; // one for each measure
		const value = (measure: Measure, id: string): Kept =>
			keptOf(hidden[measure], id, this.#cells[measure].get(id)?.attempts ?? 0);
		const work = (id: string): Work => ({
			begun: value('begun', id),
			solved: value('solved', id),
			gaveUp: value('gaveUp', id),
		});
		const places = [...this.#places.values()];
		return {
			total: work(total),
			topics: [...new Map(places.map((place) => [place.topic, place])).values()]
				.map((place) => ({ topic: place.topic, ...work(topicId(place)) }))
				.sort((a, b) => (a.topic < b.topic ? -1 : 1)),
			difficulties: [...new Map(places.map((place) => [place.difficulty, place])).values()].map((place) => ({
				difficulty: place.difficulty,
				...work(difficultyId(place)),
			})),
			challenges: [...this.#places.keys()]
				.sort()
				.map((challengeId) => ({ challengeId, ...work(challengeCell(challengeId)) }))
				.filter((one) => measures.some((measure) => typeof one[measure] === 'number')),
		};
	}

	#cellsOf(measure: Measure): Cell[] {
		const ids = [...this.#places].flatMap(([id, place]) => [challengeCell(id), topicId(place), difficultyId(place)]);
		return [...new Set([total, ...ids])].map((id) => ({
			id,
			learners: this.#cells[measure].get(id)?.learners.size ?? 0,
		}));
	}

	/** All attempts are those of all topics, and those of all difficulties; and each of these those of its challenges. */
	#sums(): Sum[] {
		const groups = { topics: new Map<string, string[]>(), difficulties: new Map<string, string[]>() };
		for (const [challengeId, place] of this.#places) {
			for (const [group, id] of [
				[groups.topics, topicId(place)],
				[groups.difficulties, difficultyId(place)],
			] as const) {
				const parts = group.get(id) ?? [];
				parts.push(challengeCell(challengeId));
				group.set(id, parts);
			}
		}
		return [groups.topics, groups.difficulties].flatMap((group) => [
			{ total, parts: [...group.keys()] },
			...[...group].map(([id, parts]) => ({ total: id, parts })),
		]);
	}
}

function measureOf({ kind, isSolve }: Deed): Measure | undefined {
	if (kind === 'opened') return 'begun';
	if (kind === 'gaveUp') return 'gaveUp';
	return isSolve ? 'solved' : undefined;
}

function topicId({ topic }: PlaceOfChallenge): string {
	return `topic ${topic}`;
}

function difficultyId({ difficulty }: PlaceOfChallenge): string {
	return `difficulty ${difficulty}`;
}

function challengeCell(challengeId: string): string {
	return `challenge ${challengeId}`;
}
