/**
 * @param {number[]} glasses
 * @param {number} kinds
 * @returns {number[]}
 */
function longestTasting(glasses, kinds) {
	// The last place of each tea in the window, the teas in the order of these places.
	const lastPlace = new Map();
	let first = 0;
	let best = [0, 0];
	for (const [place, tea] of glasses.entries()) {
		lastPlace.delete(tea);
		lastPlace.set(tea, place);
		if (lastPlace.size > kinds) {
			// The tea that was not met for the longest time has to go, with everything up to it.
			const [[gone, until]] = lastPlace;
			lastPlace.delete(gone);
			first = until + 1;
		}
		const length = place + 1 - first;
		if (length > best[1]) best = [first, length];
	}
	return best;
}
