/**
 * @param {number[][]} lines
 * @param {number} ada
 * @param {number} ben
 * @returns {number | null}
 */
function minutesUntilTogether(lines, ada, ben) {
	const ofAda = minutesFrom(lines, ada);
	const ofBen = minutesFrom(lines, ben);
	let best = Infinity;
	for (let platform = 0; platform < lines.length; platform++) {
		best = Math.min(best, Math.max(ofAda[platform], ofBen[platform]));
	}
	return best === Infinity ? null : best;
}

/** The minutes to each platform, infinitely many to one that can't be reached. */
function minutesFrom(lines, start) {
	const minutes = new Array(lines.length).fill(Infinity);
	minutes[start] = 0;
	const queue = [start];
	for (const platform of queue) {
		for (const next of lines[platform]) {
			if (minutes[next] !== Infinity) continue;
			minutes[next] = minutes[platform] + 1;
			queue.push(next);
		}
	}
	return minutes;
}
