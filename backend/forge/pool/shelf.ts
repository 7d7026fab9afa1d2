import * as z from 'zod';
import type { ProviderName } from '#contract/forge.ts';
import type { Difficulty } from '#contract/ids.ts';

export const ShelfKind = z.enum(['function', 'class']);
export type ShelfKind = z.infer<typeof ShelfKind>;

/** What the pool keeps apart: a topic at a level, as a function or a class. */
export interface Shelf {
	topic: string;
	difficulty: Difficulty;
	kind: ShelfKind;
}

/** A proved challenge that a model wrote before somebody asked for it. */
export interface PooledChallenge {
	id: string;
	title: string;
	provider: ProviderName;
	model: string;
}

/** Names a shelf in a store and in the log. A topic has no slash. */
export function shelfName({ topic, difficulty, kind }: Shelf): string {
	return `${topic}/${difficulty}/${kind}`;
}
