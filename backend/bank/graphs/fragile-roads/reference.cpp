#include <algorithm>
#include <utility>
#include <vector>

std::vector<std::vector<int>> fragileRoads(const std::vector<std::vector<int>>& roads) {
	const int count = static_cast<int>(roads.size());
	std::vector<int> number(count, -1);
	std::vector<int> enteredFrom(count, -1);
	std::vector<int> order;
	for (int start = 0; start < count; start++) {
		std::vector<std::pair<int, int>> waiting{{start, -1}};
		while (!waiting.empty()) {
			const auto [village, previous] = waiting.back();
			waiting.pop_back();
			if (number[village] >= 0) continue;
			number[village] = static_cast<int>(order.size());
			enteredFrom[village] = previous;
			order.push_back(village);
			for (const int other : roads[village]) {
				if (number[other] < 0) waiting.emplace_back(other, village);
			}
		}
	}

	// The smallest number reachable from a village or from behind it by one road that was not walked along.
	std::vector<int> earliest = number;
	std::vector<std::vector<int>> fragile;
	std::reverse(order.begin(), order.end());
	for (const int village : order) {
		for (const int other : roads[village]) {
			if (enteredFrom[other] == village) {
				earliest[village] = std::min(earliest[village], earliest[other]);
				if (earliest[other] > number[village]) {
					fragile.push_back({std::min(village, other), std::max(village, other)});
				}
			} else if (other != enteredFrom[village]) {
				earliest[village] = std::min(earliest[village], number[other]);
			}
		}
	}
	std::sort(fragile.begin(), fragile.end());
	return fragile;
}
