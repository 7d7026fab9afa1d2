#include <algorithm>
#include <numeric>
#include <vector>

namespace {

/** How many evenings it takes to read at most so many minutes on each. */
long long needed(const std::vector<int>& chapters, long long limit) {
	long long count = 1;
	long long tonight = 0;
	for (const int minutes : chapters) {
		tonight += minutes;
		if (tonight > limit) {
			count++;
			tonight = minutes;
		}
	}
	return count;
}

}

long long shortestLimit(const std::vector<int>& chapters, int evenings) {
	long long low = *std::max_element(chapters.begin(), chapters.end());
	long long high = std::accumulate(chapters.begin(), chapters.end(), 0LL);
	while (low < high) {
		const long long middle = (low + high) / 2;
		if (needed(chapters, middle) <= evenings) high = middle;
		else low = middle + 1;
	}
	return low;
}
