// Expect: wrongAnswer
// Why: glues the counts together, so that 1 and 11 look like 11 and 1
function largestBag(words) {
	const customers = new Map();
	for (const word of words) {
		const counts = new Array(26).fill(0);
		for (const letter of word) counts[letter.charCodeAt(0) - 97] += 1;
		const bag = counts.join('');
		customers.set(bag, (customers.get(bag) ?? 0) + 1);
	}
	return Math.max(...customers.values());
}
