import type { NextReason, Trouble } from '#contract/learning.ts';
import type { TopicChoice } from './model/chooseTopic.ts';
import type { KnownLearner } from './model/modelOf.ts';
import { troublesOf } from './model/weakTopics.ts';
import { msPerDay } from './localDay.ts';

/** So many of the latest attempts in a topic are counted. */
const lookBack = 5;

/** The countable data behind the choice of a topic. */
export function nextReason({ why, topic }: TopicChoice, { model, byTopic }: KnownLearner, nowMs: number): NextReason {
	switch (why) {
		case 'probe':
			return { kind: 'placement', asked: model.attempts, most: model.constants.probeMax };
		case 'review': {
			const lastMs = model.topics.get(topic)?.lastAtMs ?? nowMs;
			return { kind: 'dueReview', days: Math.max(0, Math.round((nowMs - lastMs) / msPerDay)) };
		}
		case 'goOn': {
			const latest = (byTopic.get(topic) ?? []).slice(-lookBack);
			const failed = latest.filter(({ outcome }) => outcome !== 'unaided');
			const trouble = mostFrequent(failed.flatMap(troublesOf));
			const counts = { failed: failed.length, of: latest.length };
			return { kind: 'goOn', ...counts, ...(trouble === undefined ? {} : { trouble }) };
		}
		case 'prerequisite': {
			const of = model.lastTopic ?? topic;
			return { kind: 'prerequisite', of, failed: model.topics.get(of)?.failuresInRow ?? 0 };
		}
		case 'frontier':
			return { kind: 'frontier', learnt: model.graph.prerequisites(topic).filter((one) => model.isPassed(one)) };
		case 'recheck':
			return { kind: 'recheck' };
		default:
			return why satisfies never;
	}
}

/** The first one of those that occur most often. */
function mostFrequent(troubles: readonly Trouble[]): Trouble | undefined {
	const counts = new Map<Trouble, number>();
	for (const trouble of troubles) counts.set(trouble, (counts.get(trouble) ?? 0) + 1);
	return [...counts].reduce<[Trouble, number] | undefined>(
		(best, one) => (best === undefined || one[1] > best[1] ? one : best),
		undefined,
	)?.[0];
}
