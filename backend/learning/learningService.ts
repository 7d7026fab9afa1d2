import type { Profile } from '#contract/accounts.ts';
import type { LearnerEvent, Next, Progress, Reviews, Today, WeakTopics } from '#contract/learning.ts';
import type { Statistics } from '#contract/statistics.ts';
import { LRUCache } from 'lru-cache';
import { believedEvents } from './believedEvents.ts';
import { chooseNext, type NextWishes } from './chooseNext.ts';
import { dailyChallenge } from './dailyChallenge.ts';
import type { LearningStore } from './learningStore.ts';
import type { ItemDifficulties } from './model/itemDifficulties.ts';
import { localDay } from './localDay.ts';
import { localDayStart } from './localDayStart.ts';
import { type KnownLearner, modelOf } from './model/modelOf.ts';
import { startRating } from './model/startRating.ts';
import { neededNow } from './neededNow.ts';
import type { NextMaterial } from './nextMaterial.ts';
import { errorPatternsOf } from './patterns/errorPatterns.ts';
import type { FailedSubmission } from './patterns/errorSigns.ts';
import { type KnownChallenge, progressOf } from './progressOf.ts';
import { reviewsAnswer } from './reviewsAnswer.ts';
import { type Standing, standingsOf } from './standing.ts';
import { statisticsOf } from './statistics/statisticsOf.ts';
import { todayAnswer } from './todayAnswer.ts';
import { weakTopicsAnswer } from './weakTopicsAnswer.ts';
import { withoutSets } from './withoutSets.ts';

export interface LearningServiceParts {
	store: LearningStore;
	/** The challenges there are, those of sets included: they tell of a learner as others do, but are never proposed. */
	challenges: () => Promise<readonly KnownChallenge[]>;
	/** Raised by each change of the learner's stored data, whoever made it; undefined while changes made by others are not heard of. */
	revision: (learnerId: string) => number | undefined;
	/** What a learner said about themselves; undefined for who said nothing. */
	profile?: ((learnerId: string) => Promise<Profile | undefined>) | undefined;
	/** How hard challenges are by what others did; undefined where nobody else is. */
	difficulties?: (() => Promise<ItemDifficulties>) | undefined;
	/** A stored submission that failed; undefined when it, its report or its challenge is not there any more. */
	failure: (learnerId: string, submissionId: string) => Promise<FailedSubmission | undefined>;
	nowMs: () => number;
}

/** So many of the latest failed attempts are looked at for mistakes that come back, ... */
const attemptsForPatterns = 20;
/** ... and of each so many of its failed submissions. */
const submissionsOfAttempt = 2;

/** Events kept in memory, of all learners together; one takes about 300 bytes. */
const eventsKeptMax = 200_000;
/** After so long they are read again, should a change not have been heard of. */
const keptForMs = 60_000;

interface Known {
	revision: number | undefined;
	events: LearnerEvent[];
	standings: Map<string, Standing>;
	profile: Profile | undefined;
	/** Made when it is first asked for, and anew when the challenges or their difficulties have changed. */
	model?: { learner: KnownLearner; challenges: readonly KnownChallenge[]; items: ItemDifficulties | undefined };
	/** The one of the day that began then. */
	daily?: { startMs: number; challenges: readonly KnownChallenge[]; challenge: KnownChallenge | undefined };
}

/** What the events say about a learner. */
export class LearningService {
	readonly #parts: LearningServiceParts;
	/** By learner. */
	readonly #known: LRUCache<string, Known>;

	constructor(parts: LearningServiceParts) {
		this.#parts = parts;
		this.#known = new LRUCache({
			maxSize: eventsKeptMax,
			sizeCalculation: ({ events }) => events.length + 1,
			ttl: keptForMs,
			perf: { now: parts.nowMs },
		});
	}

	/** By challenge id; a challenge without an entry was never opened. */
	async standings(learnerId: string): Promise<ReadonlyMap<string, Standing>> {
		return (await this.#read(learnerId)).standings;
	}

	/** All events by time, as fresh as the revision says; what a clock dated into the far future is moved to where it can have been. */
	async events(learnerId: string): Promise<LearnerEvent[]> {
		return (await this.#read(learnerId)).events;
	}

	async progress(learnerId: string, timeZone: string): Promise<Progress> {
		const [{ events }, challenges] = await Promise.all([this.#read(learnerId), this.#parts.challenges()]);
		return progressOf(challenges, events, { ms: this.#parts.nowMs(), timeZone });
	}

	async next(
		learnerId: string,
		wishes: Pick<NextWishes, 'after' | 'wish' | 'without' | 'skipsPlacement' | 'beginsPlacement'>,
	): Promise<Next> {
		const { known, material } = await this.#material(learnerId);
		const { profile } = known;
		const said = profile === undefined ? {} : { level: profile.level, interests: profile.interests };
		return chooseNext(material, { ...wishes, ...said, nowMs: this.#parts.nowMs() });
	}

	/** What a new challenge would be of most use for; undefined without challenges. */
	async neededNow(learnerId: string): Promise<ReturnType<typeof neededNow>> {
		const { known, material } = await this.#material(learnerId);
		return neededNow(material, { interests: known.profile?.interests ?? [], nowMs: this.#parts.nowMs() });
	}

	async reviews(learnerId: string): Promise<Reviews> {
		const { material } = await this.#material(learnerId);
		return reviewsAnswer(material, this.#parts.nowMs());
	}

	async today(learnerId: string, timeZone: string): Promise<Today> {
		const [known, challenges] = await Promise.all([this.#read(learnerId), this.#parts.challenges()]);
		const nowMs = this.#parts.nowMs();
		const day = { day: localDay(nowMs, timeZone), startMs: localDayStart(nowMs, timeZone), nowMs, timeZone };
		return todayAnswer(known.events, day, dailyOf(known, withoutSets(challenges), day));
	}

	async weakTopics(learnerId: string): Promise<WeakTopics> {
		const { material, all } = await this.#material(learnerId);
		const { learner } = material;
		const titles = new Map(all.map(({ id, title }) => [id, title]));
		const failed = learner.attempts.filter(({ failedSubmissions }) => failedSubmissions.length > 0);
		const asked = failed
			.slice(-attemptsForPatterns)
			.flatMap(({ challengeId, attemptId, failedSubmissions }) =>
				failedSubmissions
					.slice(-submissionsOfAttempt)
					.map((submissionId) => ({ challengeId, attemptId, submissionId })),
			);
		const failures = await Promise.all(
			asked.map(async (one) => {
				const failure = await this.#parts.failure(learnerId, one.submissionId);
				return failure === undefined ? [] : [{ ...one, ...failure }];
			}),
		);
		const patterns = errorPatternsOf(failures.flat()).map(({ evidence, ...pattern }) => ({
			...pattern,
			evidence: evidence.map((one) => ({ ...one, title: titles.get(one.challengeId) ?? one.challengeId })),
		}));
		return { ...weakTopicsAnswer(material, titles), patterns };
	}

	async statistics(learnerId: string, timeZone: string): Promise<Statistics> {
		const { known, material, all } = await this.#material(learnerId);
		return statisticsOf({ ...material, challenges: all, events: known.events }, { ms: this.#parts.nowMs(), timeZone });
	}

	/** `material` is what is chosen from, `all` what the learner can have done. */
	async #material(
		learnerId: string,
	): Promise<{ known: Known; material: NextMaterial; all: readonly KnownChallenge[] }> {
		const { challenges: list, difficulties } = this.#parts;
		const [known, all, items] = await Promise.all([this.#read(learnerId), list(), difficulties?.()]);
		const learner = learnerOf(known, all, items);
		const material = { challenges: withoutSets(all), learner, standings: known.standings };
		return { known, material, all };
	}

	async #read(learnerId: string): Promise<Known> {
		// Asked for before the events: whatever comes in between is then read again next time.
		const revision = this.#parts.revision(learnerId);
		const kept = this.#known.get(learnerId);
		if (kept !== undefined && kept.revision === revision) return kept;
		const [stored, profile] = await Promise.all([
			this.#parts.store.events(learnerId),
			this.#parts.profile?.(learnerId),
		]);
		const events = believedEvents(stored, this.#parts.nowMs());
		const known: Known = { revision, events, standings: standingsOf(events), profile };
		if (revision !== undefined) this.#known.set(learnerId, known);
		return known;
	}
}

function learnerOf(
	known: Known,
	challenges: readonly KnownChallenge[],
	items: ItemDifficulties | undefined,
): KnownLearner {
	if (known.model === undefined || known.model.challenges !== challenges || known.model.items !== items) {
		const start = startRating(known.profile?.level);
		const learner = modelOf(challenges, known.events, { start, ...(items === undefined ? {} : { items }) });
		known.model = { learner, challenges, items };
	}
	return known.model.learner;
}

function dailyOf(
	known: Known,
	challenges: readonly KnownChallenge[],
	{ day, startMs }: { day: number; startMs: number },
): KnownChallenge | undefined {
	const { daily } = known;
	if (daily?.startMs === startMs && daily.challenges === challenges) return daily.challenge;
	const start = new Date(startMs).toISOString();
	const events = known.events.filter(({ at }) => at < start);
	const learner = modelOf(challenges, events, { start: startRating(known.profile?.level) });
	const challenge = dailyChallenge({ challenges, learner, standings: standingsOf(events) }, day);
	known.daily = { startMs, challenges, challenge };
	return challenge;
}
