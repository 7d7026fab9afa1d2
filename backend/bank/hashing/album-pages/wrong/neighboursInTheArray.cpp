// Expect: wrongAnswer
// Why: looks for stretches among stickers that stand beside each other in the array
#include <algorithm>
#include <vector>

int longestRun(const std::vector<int>& stickers) {
	int longest = 0;
	int run = 0;
	for (std::size_t place = 0; place < stickers.size(); place++) {
		run = place > 0 && stickers[place] == stickers[place - 1] + 1 ? run + 1 : 1;
		longest = std::max(longest, run);
	}
	return longest;
}
