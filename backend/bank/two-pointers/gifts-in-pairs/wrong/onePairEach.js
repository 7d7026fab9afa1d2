// Expect: wrongAnswer
// Why: counts a single pair whenever the two ends fit, and moves both pointers
function countPairs(prices, atLeast, atMost) {
	prices.sort((a, b) => a - b);
	let pairs = 0;
	let low = 0;
	let high = prices.length - 1;
	while (low < high) {
		const sum = prices[low] + prices[high];
		if (sum < atLeast) low++;
		else if (sum > atMost) high--;
		else {
			pairs++;
			low++;
			high--;
		}
	}
	return BigInt(pairs);
}
