// Expect: wrongAnswer
// Why: searches from 1 on and never notices that a chapter is longer than the limit
function shortestLimit(chapters, evenings) {
	let low = 1;
	let high = chapters.reduce((sum, minutes) => sum + minutes);
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		let count = 1;
		let tonight = 0;
		for (const minutes of chapters) {
			if (tonight + minutes > middle && tonight > 0) {
				count++;
				tonight = 0;
			}
			tonight += minutes;
		}
		if (count <= evenings) high = middle;
		else low = middle + 1;
	}
	return BigInt(low);
}
