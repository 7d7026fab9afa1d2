// Expect: wrongAnswer
// Why: treats an order that is finished exactly at its deadline as late
#include <algorithm>
#include <queue>
#include <utility>
#include <vector>

int mostOrders(const std::vector<int>& minutes, const std::vector<int>& deadlines) {
	std::vector<std::pair<int, int>> orders;
	for (std::size_t order = 0; order < minutes.size(); order++) orders.emplace_back(deadlines[order], minutes[order]);
	std::sort(orders.begin(), orders.end());
	std::priority_queue<int> taken;
	int busy = 0;
	for (const auto& [deadline, duration] : orders) {
		taken.push(duration);
		busy += duration;
		if (busy >= deadline) {
			busy -= taken.top();
			taken.pop();
		}
	}
	return static_cast<int>(taken.size());
}
