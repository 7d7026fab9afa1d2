// Expect: wrongAnswer
// Why: moves the beginning of a window as long as one kind of day prevails in it
#include <algorithm>
#include <optional>
#include <vector>

std::optional<int> longestBalanced(const std::vector<bool>& sunny, int shortest) {
	int balance = 0;
	int longest = 0;
	std::size_t first = 0;
	for (std::size_t last = 0; last < sunny.size(); last++) {
		balance += sunny[last] ? 1 : -1;
		while (balance > 1) balance -= sunny[first++] ? 1 : -1;
		if (balance == 0) longest = std::max(longest, static_cast<int>(last + 1 - first));
	}
	if (longest < shortest) return std::nullopt;
	return longest;
}
