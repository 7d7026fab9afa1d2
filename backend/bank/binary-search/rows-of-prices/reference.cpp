#include <algorithm>
#include <optional>
#include <vector>

std::optional<int> priceAt(const std::vector<std::vector<int>>& rows, long long rank) {
	const auto countUpTo = [&rows](long long border) {
		long long count = 0;
		for (const std::vector<int>& row : rows) count += std::upper_bound(row.begin(), row.end(), border) - row.begin();
		return count;
	};

	long long low = -1'000'000'000;
	long long high = 1'000'000'000;
	if (countUpTo(high) <= rank) return std::nullopt;
	while (low < high) {
		// Rounds down below 0 as well, where a division would round up.
		const long long middle = low + (high - low) / 2;
		if (countUpTo(middle) > rank) high = middle;
		else low = middle + 1;
	}
	return static_cast<int>(low);
}
