#include <cstddef>
#include <cstdlib>
#include <queue>
#include <utility>
#include <vector>

std::vector<int> nearestKiosks(const std::vector<std::vector<int>>& kiosks, const std::vector<int>& home, int count) {
	// The best so far, the worst of them on top.
	std::priority_queue<std::pair<long long, int>> best;
	for (std::size_t number = 0; number < kiosks.size(); number++) {
		const long long streets = std::llabs(static_cast<long long>(kiosks[number][0]) - home[0]);
		const long long avenues = std::llabs(static_cast<long long>(kiosks[number][1]) - home[1]);
		best.emplace(streets + avenues, static_cast<int>(number));
		if (best.size() > static_cast<std::size_t>(count)) best.pop();
	}
	std::vector<int> served;
	for (; !best.empty(); best.pop()) served.push_back(best.top().second);
	return served;
}
