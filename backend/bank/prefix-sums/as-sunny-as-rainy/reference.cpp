#include <algorithm>
#include <optional>
#include <vector>

std::optional<int> longestBalanced(const std::vector<bool>& sunny, int shortest) {
	const int count = static_cast<int>(sunny.size());
	const int never = -1;
	// After how many days each balance was first met; the balance 0 stands in the middle.
	std::vector<int> firstTime(2 * count + 1, never);
	int balance = count;
	firstTime[balance] = 0;
	int longest = 0;
	for (int days = 1; days <= count; days++) {
		balance += sunny[days - 1] ? 1 : -1;
		if (firstTime[balance] == never) firstTime[balance] = days;
		longest = std::max(longest, days - firstTime[balance]);
	}
	if (longest < shortest) return std::nullopt;
	return longest;
}
