import type { LearnerEvent } from '#contract/learning.ts';
import type { ChallengeId, Difficulty } from '#contract/ids.ts';
import { bankTopicGraph } from '#backend/learning/model/bankTopics.ts';
import { modelOf } from '#backend/learning/model/modelOf.ts';
import type { KnownChallenge } from '#backend/learning/progressOf.ts';
import { median } from '../median.ts';
import { stream } from './chance.ts';

const challengesPerTopic = 6;
const levels: readonly Difficulty[] = ['easy', 'easy', 'medium', 'medium', 'medium', 'hard'];

/** Challenges of every topic, as a grown bank has them. */
export const madeChallenges: readonly KnownChallenge[] = bankTopicGraph.order.flatMap((topic) =>
	Array.from({ length: challengesPerTopic }, (_, place): KnownChallenge => ({
		id: `bank.${topic}-${place + 1}`,
		title: `${topic} ${place + 1}`,
		difficulty: levels[place] ?? 'medium',
		topics: [topic],
	})),
);

/** A history of that many events over ten years: attempts of one to six events, some hinted, some given up. */
export function madeHistory(count: number, seed: number): LearnerEvent[] {
	const random = stream(seed, 0, 0);
	const startMs = Date.UTC(2016, 0, 4, 9);
	const stepMs = Math.floor((10 * 365 * 86_400_000) / count);
	const id = (kind: string, place: number): string =>
		`${kind}0000000-0000-4000-8000-${String(place).padStart(12, '0')}`;
	const events: LearnerEvent[] = [];
	for (let attempt = 0; events.length < count; attempt++) {
		const challenge = madeChallenges[Math.floor(random() * madeChallenges.length)];
		const challengeId: ChallengeId = challenge?.id ?? 'bank.none';
		const base = () => ({
			id: id('a', events.length),
			at: new Date(startMs + events.length * stepMs).toISOString(),
			timeZone: 'Europe/Berlin',
			challengeId,
			challengeVersion: 'v1',
			attemptId: id('b', attempt),
		});
		const submit = (verdict: 'accepted' | 'wrongAnswer', hintLevel: number): void => {
			events.push({ kind: 'submission', ...base(), submissionId: id('c', events.length), verdict, hintLevel });
		};
		events.push({ kind: 'opened', ...base() });
		const failures = Math.floor(random() * 4);
		for (let failed = 0; failed < failures; failed++) submit('wrongAnswer', 0);
		const isHinted = random() < 0.2;
		if (isHinted) events.push({ kind: 'hintShown', ...base(), hintLevel: 1 });
		if (random() < 0.15) events.push({ kind: 'gaveUp', ...base() });
		else submit('accepted', isHinted ? 1 : 0);
	}
	return events.slice(0, count);
}

/** Median ms of rebuilding a learner from so many events. */
export function replayMs(count: number, rounds: number): number {
	const events = madeHistory(count, 11);
	const times = Array.from({ length: rounds + 1 }, () => {
		const startedAt = performance.now();
		modelOf(madeChallenges, events);
		return performance.now() - startedAt;
	});
	return median(times.slice(1));
}
