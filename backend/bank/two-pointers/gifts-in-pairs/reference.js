/**
 * @param {number[]} prices
 * @param {number} atLeast
 * @param {number} atMost
 * @returns {bigint}
 */
function countPairs(prices, atLeast, atMost) {
	prices.sort((a, b) => a - b);
	const pairsUpTo = (border) => {
		let pairs = 0;
		let low = 0;
		let high = prices.length - 1;
		while (low < high) {
			if (prices[low] + prices[high] > border) high--;
			else pairs += high - low++;
		}
		return pairs;
	};
	// At most 5 * 10^9 pairs, so numbers are exact.
	return BigInt(pairsUpTo(atMost) - pairsUpTo(atLeast - 1));
}
