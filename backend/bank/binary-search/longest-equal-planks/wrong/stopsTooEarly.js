// Expect: wrongAnswer
// Why: halves 25 times, which leaves an error of a hundredth for long boards

function longestPlank(boards, count) {
	let low = 0;
	let high = Math.max(...boards);
	for (let step = 0; step < 25; step++) {
		const middle = (low + high) / 2;
		const planks = boards.reduce((sum, board) => sum + Math.floor(board / middle), 0);
		if (planks >= count) low = middle;
		else high = middle;
	}
	return low;
}
