// Expect: wrongAnswer
// Why: does not ask whether the wood lasts for the part of the circle before the start
#include <cstddef>
#include <optional>
#include <vector>

std::optional<int> firstCamp(const std::vector<int>& wood, const std::vector<int>& needed) {
	std::size_t start = 0;
	long long left = 0;
	for (std::size_t camp = 0; camp < wood.size(); camp++) {
		left += wood[camp] - needed[camp];
		if (left < 0) {
			start = camp + 1;
			left = 0;
		}
	}
	if (start == wood.size()) return std::nullopt;
	return static_cast<int>(start);
}
