// Expect: wrongAnswer
// Why: forgets that the driver rests
#include <algorithm>
#include <cstddef>
#include <vector>

int greatestIncome(const std::vector<std::vector<int>>& requests, int rest) {
	std::vector<std::vector<int>> ordered = requests;
	std::sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) { return a[0] + a[1] < b[0] + b[1]; });
	std::vector<int> ends;
	for (const auto& request : ordered) ends.push_back(request[0] + request[1]);
	std::vector<int> best{0};
	for (const auto& request : ordered) {
		const auto later = std::upper_bound(ends.begin(), ends.end(), request[0]);
		best.push_back(std::max(best.back(), best[static_cast<std::size_t>(later - ends.begin())] + request[2]));
	}
	return best.back();
}
