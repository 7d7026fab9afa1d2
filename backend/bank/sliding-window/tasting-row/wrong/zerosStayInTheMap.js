// Expect: wrongAnswer
// Why: leaves teas in the map whose last glass has left, and counts them as kinds
function longestTasting(glasses, kinds) {
	const counts = new Map();
	let first = 0;
	let best = [0, 0];
	for (const [last, tea] of glasses.entries()) {
		counts.set(tea, (counts.get(tea) ?? 0) + 1);
		while (counts.size > kinds && first < last) {
			counts.set(glasses[first], counts.get(glasses[first]) - 1);
			first++;
		}
		if (last - first + 1 > best[1]) best = [first, last - first + 1];
	}
	return best;
}
