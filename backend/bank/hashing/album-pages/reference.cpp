#include <algorithm>
#include <unordered_set>
#include <vector>

int longestRun(const std::vector<int>& stickers) {
	const std::unordered_set<int> numbers(stickers.begin(), stickers.end());
	int longest = 0;
	for (const int first : numbers) {
		if (numbers.count(first - 1) > 0) continue;
		int behind = first + 1;
		while (numbers.count(behind) > 0) behind++;
		longest = std::max(longest, behind - first);
	}
	return longest;
}
