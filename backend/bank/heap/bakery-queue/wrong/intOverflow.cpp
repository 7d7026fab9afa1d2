// Expect: wrongAnswer
// Why: adds the waits up in 32 bits
#include <algorithm>
#include <functional>
#include <queue>
#include <vector>

long long totalWait(const std::vector<int>& arrivals, const std::vector<int>& minutes, int tills) {
	std::priority_queue<int, std::vector<int>, std::greater<int>> freeFrom;
	for (int till = 0; till < tills; till++) freeFrom.push(0);
	int waited = 0;
	for (std::size_t customer = 0; customer < arrivals.size(); customer++) {
		const int begin = std::max(arrivals[customer], freeFrom.top());
		freeFrom.pop();
		waited += begin - arrivals[customer];
		freeFrom.push(begin + minutes[customer]);
	}
	return waited;
}
