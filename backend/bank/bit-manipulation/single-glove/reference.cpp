#include <functional>
#include <numeric>
#include <optional>
#include <vector>

std::optional<int> singleGlove(const std::vector<int>& gloves) {
	// Complete pairs are an even number of gloves.
	if (gloves.size() % 2 == 0) return std::nullopt;
	return std::accumulate(gloves.begin(), gloves.end(), 0, std::bit_xor<int>());
}
