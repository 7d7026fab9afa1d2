import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { chooseNext, type NextWishes } from '#backend/learning/chooseNext.ts';
import { modelOf } from '#backend/learning/model/modelOf.ts';
import type { NextMaterial } from '#backend/learning/nextMaterial.ts';
import type { KnownChallenge } from '#backend/learning/progressOf.ts';
import { reviewsAnswer } from '#backend/learning/reviewsAnswer.ts';
import { standingsOf } from '#backend/learning/standing.ts';
import { weakTopicsAnswer } from '#backend/learning/weakTopicsAnswer.ts';
import { type LearnerEvent, Next } from '#contract/learning.ts';
import { someChallenges } from './model/someHistory.ts';
import { challenge, opened, submitted } from './someEvents.ts';

const dayMs = 86_400_000;
const levels = ['easy', 'medium', 'hard'] as const;
const solve = (topic: string): LearnerEvent[] => levels.map((level) => submitted(`bank.${topic}-${level}`, 'accepted'));

function variant(slug: string, kernel: string, difficulty: (typeof levels)[number] = 'medium'): KnownChallenge {
	const topic = kernel.replace(/^bank\.(.+)-\w+$/, '$1');
	return { ...challenge(slug, difficulty, topic), id: `forge.${slug}`, variantOf: { id: kernel, title: 'The Kernel' } };
}

const orchard = variant('orchard', 'bank.arrays-medium');

function materialOf(events: readonly LearnerEvent[], challenges: readonly KnownChallenge[]): NextMaterial {
	return { challenges, learner: modelOf(challenges, events), standings: standingsOf(events) };
}

function atOf(events: readonly LearnerEvent[], days: number): number {
	return Math.max(...events.map(({ at }) => Date.parse(at))) + days * dayMs;
}

function next(
	events: readonly LearnerEvent[],
	challenges: readonly KnownChallenge[],
	days: number,
	wishes: Partial<NextWishes> = {},
): Next {
	const asked = { nowMs: atOf(events, days), skipsPlacement: true, ...wishes };
	return Next.parse(chooseNext(materialOf(events, challenges), asked));
}

describe('variants in what comes next', () => {
	const arraysDone = solve('arrays');
	const withOrchard = [...someChallenges, orchard];

	it('are taken for a due review when nothing else unseen is left in the topic, and it is said of what', () => {
		const found = next(arraysDone, withOrchard, 120);
		assert.ok(found.kind === 'challenge' && found.reason.kind === 'dueReview');
		assert.equal(found.challengeId, orchard.id);
		assert.deepEqual(found.variantOf, { challengeId: 'bank.arrays-medium', title: 'The Kernel' });
		assert.equal(found.newStory, undefined);
		assert.match(found.text, /A new story for The Kernel, which you have solved\./);
		const [due] = reviewsAnswer(materialOf(arraysDone, withOrchard), atOf(arraysDone, 120)).due;
		assert.equal(due?.start.challengeId, orchard.id);
		assert.equal(due.start.variantOf?.challengeId, 'bank.arrays-medium');
	});

	it('can be asked for where there is none, for what would be repeated, unless that is a class', () => {
		const found = next(arraysDone, someChallenges, 120);
		assert.ok(found.kind === 'challenge' && found.reason.kind === 'dueReview' && found.newStory === true);
		const classes = someChallenges.map((one): KnownChallenge => ({ ...one, kind: 'class' }));
		const ofClass = next(arraysDone, classes, 120);
		assert.ok(ofClass.kind === 'challenge' && ofClass.reason.kind === 'dueReview' && ofClass.newStory === undefined);
	});

	it('wait while something else of the topic is unseen, and while their kernel is not solved', () => {
		const twoDone = arraysDone.filter((event) => event.challengeId !== 'bank.arrays-hard');
		for (let days = 2; days < 200; days += 11) {
			const found = next(twoDone, withOrchard, days);
			assert.ok(found.kind === 'challenge' && found.challengeId !== orchard.id);
		}
		const failed = [...arraysDone.filter((event) => event.challengeId !== 'bank.arrays-medium')];
		const unsolved = [...failed, submitted('bank.arrays-medium', 'wrongAnswer')];
		const found = next(unsolved, withOrchard, 120);
		assert.ok(found.kind === 'challenge' && found.challengeId !== orchard.id);
		assert.ok(
			weakTopicsAnswer(materialOf(unsolved, withOrchard)).weak.every(({ start }) => start?.challengeId !== orchard.id),
		);
	});

	it('never come on the day of their kernel, nor the kernel on theirs, nor another story of it', () => {
		const everything = [...solve('arrays'), ...['two-pointers', 'hashing', 'sliding-window'].flatMap(solve)];
		const grove = variant('grove', 'bank.arrays-medium');
		const offered = (events: readonly LearnerEvent[], days: number): string =>
			JSON.stringify(next(events, [...withOrchard, grove], days));
		assert.doesNotMatch(offered(everything, 0.9), /orchard|grove/);
		assert.match(offered(everything, 120), /orchard/);
		assert.doesNotMatch(offered(everything, 120), /grove|arrays-medium.*"review"/);
		const after = [...everything, { ...opened(grove.id), at: new Date(atOf(everything, 120)).toISOString() }];
		assert.doesNotMatch(offered(after, 0.9), /orchard|grove|arrays-medium/);
	});

	it('are offered where a topic is dry: the one that is there, else one to be made, and never beside their kernel', () => {
		const everything = ['arrays', 'two-pointers', 'hashing', 'sliding-window'].flatMap(solve);
		const dryOf = (challenges: readonly KnownChallenge[], without: readonly string[] = []) => {
			const found = next(everything, challenges, 2, { without });
			return found.kind === 'allSolved' ? found.dry : undefined;
		};
		const dry = dryOf(someChallenges);
		assert.ok(dry !== undefined);
		const [story, ...others] = dry.offers;
		assert.ok(story?.kind === 'newStory' && story.readyId === undefined);
		const ids = others.flatMap((offer) => ('challengeId' in offer ? [offer.challengeId] : []));
		assert.ok(!ids.includes(story.challengeId) && ids.length === 2);
		assert.equal(others.at(-1)?.kind, 'forge');
	});

	it('is proposed where nothing but it is unseen', () => {
		const everything = ['arrays', 'two-pointers', 'hashing', 'sliding-window'].flatMap(solve);
		const found = next(everything, withOrchard, 2);
		assert.ok(found.kind === 'challenge' && found.challengeId === orchard.id && found.dry?.topic !== 'arrays');
	});
});

describe('variants in the learner model', () => {
	const [kernel = assert.fail()] = someChallenges.filter(({ id }) => id === 'bank.arrays-medium');
	const challenges = [...someChallenges, orchard];

	it('are as hard beforehand as their kernel is by what others did', () => {
		const items = new Map([[kernel.id, 1.2]]);
		const { model } = modelOf(challenges, [], { items });
		assert.equal(model.chance('arrays', 'medium', orchard.id), model.chance('arrays', 'medium', kernel.id));
		assert.notEqual(model.chance('arrays', 'medium', orchard.id), model.chance('arrays', 'medium'));
	});

	it('count for the topic like any other challenge, and say nothing about how hard something is', () => {
		const events = [submitted(kernel.id, 'accepted'), submitted(orchard.id, 'accepted')];
		const { model, firstTries } = modelOf(challenges, events);
		assert.equal(model.topics.get('arrays')?.streak, 2);
		assert.deepEqual(
			firstTries.map(({ challengeId }) => challengeId),
			[kernel.id],
		);
	});
});
