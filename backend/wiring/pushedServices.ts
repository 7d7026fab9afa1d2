import type { ChallengeSummary } from '#contract/challenge.ts';
import { isOfSet, type RulesInSet, type RulesOf } from '#contract/challengeSet.ts';
import type { Judge } from '#judge/judge.ts';
import type { BlobStore } from '../platform/blobs/blobStore.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { MessageBus } from '../platform/messageBus.ts';
import { rulesInSets } from '../sets/rulesInSets.ts';
import { assignedOf, createAssignedSets } from '../sets/pushed/assignedSets.ts';
import { ChallengeBlobs } from '../sets/pushed/challengeBlobs.ts';
import { type Catalogue, PushedCatalogue } from '../sets/pushed/pushedCatalogue.ts';
import { PushedProofs, type ServerProof } from '../sets/pushed/pushedProofs.ts';
import { PushedSetService, type PushedSetServiceParts } from '../sets/pushed/pushedSetService.ts';
import { pushedSetRoutes } from '../sets/pushed/pushedSetRoutes.ts';
import type { PushedSetStore } from '../sets/pushed/pushedSetStore.ts';
import type { RegradeStore } from '../sets/pushed/regradeStore.ts';
import { makeOwner } from '../submissions/owner.ts';
import type { RejudgingStore } from '../submissions/submissionStore.ts';
import { createPushedLibrary, type PushedLibrary } from './pushedLibrary.ts';
import { regradeServices } from './regradeServices.ts';

export interface PushedParts {
	store: PushedSetStore;
	regrades: RegradeStore;
	submissions: RejudgingStore;
	/** Submissions judged again at once in this process. */
	rejudgingAtOnce: number;
	blobs: BlobStore;
	bytesMax: number;
	judge: () => Promise<Judge>;
	/** Put around each proof, for who wants to know what it takes. */
	proving?: ((work: () => Promise<ServerProof>) => Promise<ServerProof>) | undefined;
	note: (
		action: Parameters<PushedSetServiceParts['note']>[0] | 'regradeBegun',
		accountId: string | undefined,
		details: Record<string, string>,
	) => Promise<void>;
	/** Of everything that a learner can open. */
	summaries: (learnerId: string) => Promise<readonly ChallengeSummary[]>;
	bus: MessageBus;
	/** How long another process's change may go unnoticed, should the bus not be heard; 0 where everything is read each time. */
	lifeMs: number;
	clock: Clock;
	log: Log;
}

export interface PushedServices {
	library: PushedLibrary;
	/** Goes on with what waits, also what another process has left, from now on. */
	start: () => void;
	/** Stops what runs; it is gone on with after the next start. */
	stop: () => Promise<void>;
	assigned: ReturnType<typeof createAssignedSets>;
	/** What the sets say of their challenges. */
	rulesOf: RulesOf;
	handlers: ReturnType<typeof pushedSetRoutes>;
}

const activeChannel = 'pushed-active';
const openedChannel = 'pushed-opened';

/** Puts together what pushed sets are made of. The proof is loaded when there is one to make. */
export function pushedServices(parts: PushedParts): PushedServices {
	const { store, bus, judge, clock, log, lifeMs } = parts;
	const blobs = new ChallengeBlobs(parts.blobs);
	const catalogue = new PushedCatalogue({
		store,
		lifeMs,
		nowMs: () => clock.nowMs(),
		onFailed: (error) => log.warn({ err: error }, 'which sets are active is not read anew'),
	});
	bus.subscribe(activeChannel, () => catalogue.forget());
	const library = createPushedLibrary(catalogue, blobs);
	const { regrades, beforeActive } = regradeServices({
		store: parts.regrades,
		sets: store,
		submissions: parts.submissions,
		load: (challengeId) => library.load(challengeId),
		filesOf: (which) => blobs.get(which),
		judge,
		atOnce: parts.rejudgingAtOnce,
		note: (details) => parts.note('regradeBegun', undefined, details),
		clock,
		log,
	});
	const proofs = new PushedProofs({
		store,
		async prove(challenge, signal) {
			const [{ provePushed }, contents] = await Promise.all([import('./provePushed.ts'), blobs.get(challenge)]);
			const prove = async (): Promise<ServerProof> => provePushed(await judge(), contents, signal);
			return parts.proving?.(prove) ?? prove();
		},
		beforeActive,
		onActivated() {
			catalogue.forget();
			bus.publish(activeChannel, '');
			regrades.look();
		},
		owner: makeOwner(),
		clock,
		log,
	});
	bus.subscribe(openedChannel, () => proofs.look());
	const service = new PushedSetService({
		store,
		blobs,
		bytesMax: parts.bytesMax,
		regrades: parts.regrades,
		changes: parts.submissions,
		onOpened: () => bus.publish(openedChannel, ''),
		note: parts.note,
		clock,
	});
	let ruled: { from: Catalogue; rules: ReadonlyMap<string, RulesInSet> } | undefined;
	return {
		library,
		start() {
			proofs.start();
			regrades.start();
		},
		async stop() {
			await Promise.all([proofs.stop(), regrades.stop()]);
		},
		assigned: createAssignedSets(catalogue),
		async rulesOf(challengeId) {
			if (!isOfSet(challengeId)) return undefined;
			const from = await catalogue.current();
			if (ruled?.from !== from)
				ruled = { from, rules: rulesInSets(from.versions.map(assignedOf), (id) => from.byId.get(id)?.title) };
			return ruled.rules.get(challengeId);
		},
		handlers: pushedSetRoutes(service, parts.summaries),
	};
}
