// Expect: wrongAnswer
// Why: returns the last one of several excerpts of the same length
function shortestExcerpt(page, needed) {
	const shortOf = {};
	for (const letter of needed) shortOf[letter] = (shortOf[letter] ?? 0) + 1;
	let missing = needed.length;
	let best = null;
	let first = 0;
	for (let last = 0; last < page.length; last++) {
		shortOf[page[last]] ??= 0;
		if (shortOf[page[last]]-- > 0) missing--;
		while (missing === 0) {
			if (best === null || last - first <= best[1] - best[0]) best = [first, last];
			if (++shortOf[page[first++]] > 0) missing++;
		}
	}
	return best && page.slice(best[0], best[1] + 1);
}
