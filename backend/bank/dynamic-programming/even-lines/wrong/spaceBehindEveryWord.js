// Expect: wrongAnswer
// Why: counts a space behind the last word of a line, too, so lines that fit exactly are refused

function smallestPenalty(lengths, width) {
	const count = lengths.length;
	const penalty = new Array(count + 1).fill(0);
	for (let first = count - 1; first >= 0; first--) {
		let best = Infinity;
		let used = 0;
		for (let last = first; last < count; last++) {
			used += lengths[last] + 1;
			if (used > width && last > first) break;
			const free = Math.max(0, width - used + 1);
			best = Math.min(best, last === count - 1 ? 0 : free ** 3 + penalty[last + 1]);
		}
		penalty[first] = best;
	}
	return BigInt(penalty[0]);
}
