import type { Flow } from './fairTurns.ts';

/** Something to do. The store knows it; the queue says only whose turn it is. */
export interface WorkItem {
	/** Without a colon. What is there already under it is not there twice. */
	id: string;
	/** Small and without anything that may be in no log: ids. */
	data: unknown;
	flow: Flow;
}

export interface WorkCounts {
	/** Those that rest before they are tried again included. */
	waiting: number;
	running: number;
	/** Given up, with their reasons. */
	setAside: number;
}

/** What came of a turn. */
export type TurnEnd =
	| { kind: 'done' }
	/** Somebody else has it now; looked at again after so long, which does not count as a try. */
	| { kind: 'later'; afterMs: number }
	/** It went wrong. It is tried again after a pause that grows, and set aside after `turnsMax` tries. */
	| { kind: 'again'; reason: string }
	/** Trying it again would be of no use. */
	| { kind: 'setAside'; reason: string };

export interface Turn {
	id: string;
	data: unknown;
	/** Whether it is set aside should it go wrong this time. */
	isLast: boolean;
	/** Aborted when this process stops waiting for it. */
	signal: AbortSignal;
}

export interface TakerOptions {
	atOnce: number;
	/** What it throws counts as `again`. */
	work: (turn: Turn) => Promise<TurnEnd>;
	/** Told of what was set aside. */
	onSetAside: (id: string, reason: string) => void;
}

/** Takes turns off the queue, in this process. */
export interface Taker {
	/** Takes no more, waits for what runs, at most so long; what is not through then another process has its turn with. */
	stop(graceMs: number): Promise<void>;
}

/** Tries of what goes wrong. */
export const turnsMax = 4;

/**
 * What waits to be done by whichever process has room, in fair turns. It may lose everything at any time: who puts something in knows it from the store, and puts
 * it in again (`putBack`).
 */
export interface WorkQueue {
	/** Whether it can be asked now. */
	isUp(): boolean;
	/** Calls when it can be asked again: it may have lost everything. */
	onUp(listener: () => void): () => void;
	/** @throws AppError `busy`, with when to try again, when it is full */
	refuseWhenFull(): Promise<void>;
	/** What is there already stays as it is. @throws AppError `busy` when it can't be asked */
	put(item: WorkItem): Promise<void>;
	/** The same for what the store has and the queue may have lost, however full it is; what was set aside has its turn again. @throws AppError `busy` */
	putBack(items: readonly WorkItem[]): Promise<void>;
	/** It is not wanted any more. False when it does not wait: what runs goes on. @throws AppError `busy` */
	drop(id: string): Promise<boolean>;
	/** Of all processes that ask for a task within this time one is told so. @throws AppError `busy` */
	isOurs(task: string, forMs: number): Promise<boolean>;
	/** @throws AppError `busy` */
	counts(): Promise<WorkCounts>;
	/** Ids with their reasons, the latest first. @throws AppError `busy` */
	setAside(limit: number): Promise<{ id: string; reason: string }[]>;
	take(options: TakerOptions): Taker;
	close(): Promise<void>;
}
