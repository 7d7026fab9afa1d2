#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

int greatestIncome(const std::vector<std::vector<int>>& requests, int rest) {
	// End, begin and pay; an end is at most 2 * 10^9, which an int holds.
	std::vector<std::array<int, 3>> ordered;
	for (const std::vector<int>& request : requests) {
		ordered.push_back({request[0] + request[1], request[0], request[2]});
	}
	std::sort(ordered.begin(), ordered.end());
	std::vector<int> best{0};
	for (const auto& [end, begin, pay] : ordered) {
		const int latest = begin - rest;
		const auto tooLate = std::partition_point(ordered.begin(), ordered.end(), [latest](const auto& other) {
			return other[0] <= latest;
		});
		const auto inTime = static_cast<std::size_t>(tooLate - ordered.begin());
		best.push_back(std::max(best.back(), best[inTime] + pay));
	}
	return best.back();
}
