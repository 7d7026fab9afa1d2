#include <cstddef>
#include <optional>
#include <vector>

std::optional<int> firstCamp(const std::vector<int>& wood, const std::vector<int>& needed) {
	int start = 0;
	long long left = 0;
	long long balance = 0;
	for (std::size_t camp = 0; camp < wood.size(); camp++) {
		left += wood[camp] - needed[camp];
		balance += wood[camp] - needed[camp];
		if (left < 0) {
			start = static_cast<int>(camp) + 1;
			left = 0;
		}
	}
	if (balance < 0) return std::nullopt;
	return start;
}
