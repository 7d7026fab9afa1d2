// Expect: wrongAnswer
// Why: counts in 32 bits
#include <algorithm>
#include <vector>

static unsigned int pairsUpTo(const std::vector<int>& prices, int border) {
	unsigned int pairs = 0;
	int low = 0;
	int high = static_cast<int>(prices.size()) - 1;
	while (low < high) {
		if (prices[low] + prices[high] <= border) pairs += high - low++;
		else high--;
	}
	return pairs;
}

long long countPairs(std::vector<int> prices, int atLeast, int atMost) {
	std::sort(prices.begin(), prices.end());
	return pairsUpTo(prices, atMost) - pairsUpTo(prices, atLeast - 1);
}
