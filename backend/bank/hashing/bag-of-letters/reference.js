/**
 * @param {string[]} words
 * @returns {number}
 */
function largestBag(words) {
	const customers = new Map();
	let largest = 0;
	for (const word of words) {
		const bag = [...word].sort().join('');
		const count = (customers.get(bag) ?? 0) + 1;
		customers.set(bag, count);
		largest = Math.max(largest, count);
	}
	return largest;
}
