/**
 * @param {number[]} arrives
 * @param {number[]} leaves
 * @returns {number}
 */
function fewestPhotos(arrives, leaves) {
	const guests = arrives.map((_, guest) => guest).sort((a, b) => leaves[a] - leaves[b]);
	let photos = 0;
	let latest = -1;
	for (const guest of guests) {
		if (arrives[guest] > latest) {
			photos++;
			latest = leaves[guest];
		}
	}
	return photos;
}
