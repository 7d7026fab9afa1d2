#include <algorithm>
#include <vector>

long long countPairs(std::vector<int> prices, int atLeast, int atMost) {
	std::sort(prices.begin(), prices.end());
	long long pairs = 0;
	// For every gift, the dearer ones that go with it stand side by side.
	for (auto gift = prices.begin(); gift != prices.end(); ++gift) {
		const auto first = std::lower_bound(gift + 1, prices.end(), atLeast - *gift);
		pairs += std::upper_bound(first, prices.end(), atMost - *gift) - first;
	}
	return pairs;
}
