import { mulberry32 } from '#judge/signature/mulberry32.ts';

/** A stream of numbers from 0 up to but without 1, of its own for each purpose of each student. */
export function stream(seed: number, student: number, purpose: number): () => number {
	const random = mulberry32(
		Math.imul(seed, 0x9e3779b1) ^ Math.imul(student + 1, 0x85ebca6b) ^ Math.imul(purpose + 1, 0xc2b2ae35),
	);
	// Neighbouring seeds begin alike.
	for (let skipped = 0; skipped < 4; skipped++) random.next32();
	return () => random.next32() / 2 ** 32;
}

/** Normally distributed, mean 0 and standard deviation 1 (Box and Muller, 1958). */
export function normal(random: () => number): number {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

export function logistic(logits: number): number {
	return 1 / (1 + Math.exp(-logits));
}
