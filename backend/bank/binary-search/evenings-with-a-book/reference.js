/**
 * @param {number[]} chapters
 * @param {number} evenings
 * @returns {bigint}
 */
function shortestLimit(chapters, evenings) {
	const suffices = (limit) => {
		let count = 1;
		let tonight = 0;
		for (const minutes of chapters) {
			tonight += minutes;
			if (tonight <= limit) continue;
			count++;
			tonight = minutes;
		}
		return count <= evenings;
	};

	// At most 5 * 10^13, so numbers are exact.
	let low = Math.max(...chapters);
	let high = chapters.reduce((sum, minutes) => sum + minutes);
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (suffices(middle)) high = middle;
		else low = middle + 1;
	}
	return BigInt(low);
}
