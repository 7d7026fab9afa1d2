#include <numeric>
#include <vector>

int bestFirstDay(const std::vector<int>& takings, int days) {
	long long total = std::accumulate(takings.begin(), takings.begin() + days, 0LL);
	long long bestTotal = total;
	int bestDay = 0;
	for (int last = days; last < static_cast<int>(takings.size()); last++) {
		total += takings[last];
		total -= takings[last - days];
		if (total > bestTotal) {
			bestTotal = total;
			bestDay = last - days + 1;
		}
	}
	return bestDay;
}
