import type { VariantOf } from '#contract/challenge.ts';
import type { ProviderName } from '#contract/forge.ts';

/** A challenge that a model wrote and the proof accepted, ready to be kept. */
export interface ForgedChallenge {
	id: string;
	title: string;
	/** Path inside the challenge folder to text, proof.json included. */
	contents: ReadonlyMap<string, string>;
	provider: ProviderName;
	model: string;
	/** From the first question to the proof. */
	generationMs: number;
	/** Answers asked for, repairs included. */
	answers: number;
	/** Of a variant. */
	variantOf?: VariantOf | undefined;
}

/** Where forged challenges go. @throws AppError as every store's writing methods */
export type KeepForged = (challenge: ForgedChallenge) => Promise<void>;
