/** A seeded source of random numbers, the same on every machine. */
export interface Random {
	/** A whole number from 0 to 2^32 - 1. */
	next32(): number;
	/** A whole number from `min` to `max`, both included; both safe integers. */
	between(min: number, max: number): number;
	/** The same for 64-bit numbers. */
	bigBetween(min: bigint, max: bigint): bigint;
}

const two32 = 2 ** 32;

/**
 * Mulberry32 by Tommy Ettinger (public domain): 32 bits of state, passes gjrand. Chosen because it is short enough to be written
 * again in any language from the documentation alone.
 */
export function mulberry32(seed: number): Random {
	let state = seed >>> 0;

	function next32(): number {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return (mixed ^ (mixed >>> 14)) >>> 0;
	}

	function bigBetween(min: bigint, max: bigint): bigint {
		const drawn = (BigInt(next32()) << 32n) | BigInt(next32());
		return min + (drawn % (max - min + 1n));
	}

	return {
		next32,
		between(min, max) {
			const span = max - min + 1;
			// One draw is enough for a span of up to 2^32; a wider one would leave gaps.
			if (span <= two32) return min + Math.floor((next32() / two32) * span);
			return Number(bigBetween(BigInt(min), BigInt(max)));
		},
		bigBetween,
	};
}
