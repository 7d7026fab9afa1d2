import { stream } from '../learning/chance.ts';

/** Ids that look like random ones and are the same for the same seed. */
export function seededIds(seed: number): () => string {
	const random = stream(seed, 5, 0);
	const hex = (digits: number): string =>
		Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
	return () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
}
