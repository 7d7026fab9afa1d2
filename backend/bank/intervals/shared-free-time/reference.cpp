#include <algorithm>
#include <vector>

std::vector<int> sharedTimes(const std::vector<int>& mine, const std::vector<int>& yours, int minutes) {
	std::vector<int> shared;
	std::size_t m = 0;
	std::size_t y = 0;
	while (m < mine.size() && y < yours.size()) {
		const int begin = std::max(mine[m], yours[y]);
		const int end = std::min(mine[m + 1], yours[y + 1]);
		if (end - begin >= minutes) {
			shared.push_back(begin);
			shared.push_back(end);
		}
		if (end == mine[m + 1]) m += 2;
		else y += 2;
	}
	return shared;
}
