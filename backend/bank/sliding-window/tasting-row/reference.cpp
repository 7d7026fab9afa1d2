#include <unordered_map>
#include <vector>

std::vector<int> longestTasting(const std::vector<int>& glasses, int kinds) {
	std::unordered_map<int, int> counts;
	int bestFirst = 0;
	int bestLength = 0;
	int first = 0;
	for (int last = 0; last < static_cast<int>(glasses.size()); last++) {
		counts[glasses[last]]++;
		while (static_cast<int>(counts.size()) > kinds) {
			const auto leaving = counts.find(glasses[first++]);
			if (--leaving->second == 0) counts.erase(leaving);
		}
		const int length = last - first + 1;
		if (length > bestLength) {
			bestFirst = first;
			bestLength = length;
		}
	}
	return {bestFirst, bestLength};
}
