import type { Judge } from '#judge/judge.ts';
import type { BlobStore } from '../platform/blobs/blobStore.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { MessageBus } from '../platform/messageBus.ts';
import { type AssignedSets, createAssignedSets, rulesOf } from '../sets/pushed/assignedSets.ts';
import { ChallengeBlobs } from '../sets/pushed/challengeBlobs.ts';
import { PushedCatalogue } from '../sets/pushed/pushedCatalogue.ts';
import { PushedProofs, type PushedProofsParts } from '../sets/pushed/pushedProofs.ts';
import { PushedSetService, type PushedSetServiceParts } from '../sets/pushed/pushedSetService.ts';
import { pushedSetRoutes } from '../sets/pushed/pushedSetRoutes.ts';
import type { PushedSetStore } from '../sets/pushed/pushedSetStore.ts';
import { makeOwner } from '../submissions/owner.ts';
import { createPushedLibrary, type PushedLibrary } from './pushedLibrary.ts';
import type { ChallengeRules } from '#contract/challengeSet.ts';

export interface PushedParts extends Pick<PushedProofsParts, 'beforeActive'> {
	store: PushedSetStore;
	blobs: BlobStore;
	bytesMax: number;
	judge: () => Promise<Judge>;
	note: PushedSetServiceParts['note'];
	bus: MessageBus;
	/** How long another process's change may go unnoticed, should the bus not be heard; 0 where everything is read each time. */
	lifeMs: number;
	clock: Clock;
	log: Log;
}

export interface PushedServices {
	library: PushedLibrary;
	proofs: PushedProofs;
	assigned: AssignedSets;
	/** What a set says about a challenge; undefined for one of no pushed set. */
	rulesOf: (challengeId: string) => Promise<ChallengeRules | undefined>;
	/** Of any version of a challenge that is kept. */
	filesOf: ChallengeBlobs['get'];
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
	const proofs = new PushedProofs({
		store,
		async prove(challenge, signal) {
			const [{ provePushed }, contents] = await Promise.all([import('./provePushed.ts'), blobs.get(challenge)]);
			return provePushed(await judge(), contents, signal);
		},
		beforeActive: parts.beforeActive,
		onActivated() {
			catalogue.forget();
			bus.publish(activeChannel, '');
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
		onOpened: () => bus.publish(openedChannel, ''),
		note: parts.note,
		clock,
	});
	return {
		library: createPushedLibrary(catalogue, blobs),
		proofs,
		assigned: createAssignedSets(catalogue),
		async rulesOf(challengeId) {
			const challenge = (await catalogue.current()).byId.get(challengeId);
			return challenge && rulesOf(challenge);
		},
		filesOf: (which) => blobs.get(which),
		handlers: pushedSetRoutes(service),
	};
}
