import type { LastWords } from './language.ts';

/** A stack that is full ends the program at once; Rust's runtime only says so. */
export function readRustLastWords(tail: string): LastWords | undefined {
	const found = /^\n?thread '.*'(?: \(\d+\))? has overflowed its stack$/m.exec(tail);
	if (found === null) return undefined;
	const message = 'stack overflow: too many calls within each other, or recursion without an end';
	return { crash: { message, frames: [] }, start: found[0] };
}
