// Expect: wrongAnswer
// Why: keeps the totals in 32 bits
#include <vector>

int bestFirstDay(const std::vector<int>& takings, int days) {
	int total = 0;
	for (int day = 0; day < days; day++) total += takings[day];
	int bestTotal = total;
	int bestDay = 0;
	for (int last = days; last < static_cast<int>(takings.size()); last++) {
		total += takings[last] - takings[last - days];
		if (total > bestTotal) {
			bestTotal = total;
			bestDay = last - days + 1;
		}
	}
	return bestDay;
}
