// Expect: wrongAnswer
// Why: sorts the numbers as texts
function longestRun(stickers) {
	const numbers = [...new Set(stickers)].sort();
	let longest = Math.min(1, numbers.length);
	let run = 1;
	for (let place = 1; place < numbers.length; place++) {
		run = numbers[place] === numbers[place - 1] + 1 ? run + 1 : 1;
		longest = Math.max(longest, run);
	}
	return longest;
}
