/**
 * @param {number[]} stickers
 * @returns {number}
 */
function longestRun(stickers) {
	const numbers = new Set(stickers);
	let longest = 0;
	for (const first of numbers) {
		if (numbers.has(first - 1)) continue;
		let behind = first + 1;
		while (numbers.has(behind)) behind++;
		longest = Math.max(longest, behind - first);
	}
	return longest;
}
