#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

std::optional<int> fewestStalls(int goods, const std::vector<std::vector<int>>& stalls) {
	const int never = static_cast<int>(stalls.size()) + 1;
	std::vector<int> fewest(std::size_t{1} << goods, never);
	fewest[0] = 0;
	for (const std::vector<int>& stall : stalls) {
		std::size_t sold = 0;
		for (const int thing : stall) sold |= std::size_t{1} << thing;
		for (std::size_t bought = fewest.size(); bought-- > 0;) {
			fewest[bought | sold] = std::min(fewest[bought | sold], fewest[bought] + 1);
		}
	}
	if (fewest.back() >= never) return std::nullopt;
	return fewest.back();
}
