/**
 * @param {number[]} boards
 * @param {number} count
 * @returns {number}
 */
function longestPlank(boards, count) {
	let works = 0;
	let tooLong = Math.max(...boards);
	for (let step = 0; step < 60; step++) {
		const length = (works + tooLong) / 2;
		let planks = 0;
		for (const board of boards) planks += Math.floor(board / length);
		if (planks >= count) works = length;
		else tooLong = length;
	}
	return works;
}
