#include <algorithm>
#include <vector>

namespace {

/** How many lanterns can be hung at least so far apart. */
int roomFor(const std::vector<int>& hooks, int gap) {
	int count = 0;
	for (auto hook = hooks.begin(); hook != hooks.end(); hook = std::lower_bound(hook, hooks.end(), *hook + gap)) count++;
	return count;
}

}

int greatestGap(std::vector<int> hooks, int lanterns) {
	std::sort(hooks.begin(), hooks.end());
	int low = 1;
	int high = hooks.back() - hooks.front();
	while (low < high) {
		const int middle = low + (high - low + 1) / 2;
		if (roomFor(hooks, middle) >= lanterns) low = middle;
		else high = middle - 1;
	}
	return low;
}
