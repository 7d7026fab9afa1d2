/**
 * @param {string} page
 * @param {string} needed
 * @returns {string | null}
 */
function shortestExcerpt(page, needed) {
	const shortOf = new Map();
	for (const letter of needed) shortOf.set(letter, (shortOf.get(letter) ?? 0) + 1);
	// How many different letters the window does not have enough of.
	let lacking = shortOf.size;
	let best = null;
	let first = 0;
	for (let last = 0; last < page.length; last++) {
		lacking -= change(shortOf, page[last], -1) === 0 ? 1 : 0;
		while (lacking === 0) {
			if (best === null || last - first < best.last - best.first) best = { first, last };
			lacking += change(shortOf, page[first], 1) === 1 ? 1 : 0;
			first++;
		}
	}
	return best && page.slice(best.first, best.last + 1);
}

/** What a letter's count is after the change; undefined for a letter that is not needed. */
function change(shortOf, letter, by) {
	const count = shortOf.get(letter);
	if (count === undefined) return undefined;
	shortOf.set(letter, count + by);
	return count + by;
}
