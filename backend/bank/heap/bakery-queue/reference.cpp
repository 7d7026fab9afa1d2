#include <algorithm>
#include <functional>
#include <queue>
#include <vector>

long long totalWait(const std::vector<int>& arrivals, const std::vector<int>& minutes, int tills) {
	// The minute from which on each till is free, the earliest on top; at most 2 * 10^9.
	std::priority_queue<int, std::vector<int>, std::greater<int>> freeFrom(std::greater<int>(), std::vector<int>(tills, 0));
	long long waited = 0;
	for (std::size_t customer = 0; customer < arrivals.size(); customer++) {
		const int begin = std::max(arrivals[customer], freeFrom.top());
		freeFrom.pop();
		waited += begin - arrivals[customer];
		freeFrom.push(begin + minutes[customer]);
	}
	return waited;
}
