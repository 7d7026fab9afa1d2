// Expect: wrongAnswer
// Why: adds the two ways, as if one rode after the other
function minutesUntilTogether(lines, ada, ben) {
	function minutesFrom(start) {
		const minutes = new Map([[start, 0]]);
		for (const [platform, here] of minutes) {
			for (const next of lines[platform]) if (!minutes.has(next)) minutes.set(next, here + 1);
		}
		return minutes;
	}
	const ofBen = minutesFrom(ben);
	let best = null;
	for (const [platform, minutes] of minutesFrom(ada)) {
		if (!ofBen.has(platform)) continue;
		const both = minutes + ofBen.get(platform);
		if (best === null || both < best) best = both;
	}
	return best;
}
