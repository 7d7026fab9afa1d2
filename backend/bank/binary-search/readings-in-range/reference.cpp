#include <algorithm>
#include <vector>

std::vector<int> countInRanges(const std::vector<int>& readings, const std::vector<std::vector<int>>& ranges) {
	std::vector<int> counts;
	counts.reserve(ranges.size());
	for (const std::vector<int>& range : ranges) {
		const auto first = std::lower_bound(readings.begin(), readings.end(), range[0]);
		const auto behind = std::upper_bound(first, readings.end(), range[1]);
		counts.push_back(static_cast<int>(behind - first));
	}
	return counts;
}
