// Expect: wrongAnswer
// Why: takes hooks at equal distances in the sorted array, not on the wall
#include <algorithm>
#include <vector>

int greatestGap(std::vector<int> hooks, int lanterns) {
	std::sort(hooks.begin(), hooks.end());
	const long long steps = lanterns - 1;
	const long long last = static_cast<long long>(hooks.size()) - 1;
	int gap = hooks.back() - hooks.front();
	for (long long lantern = 1; lantern <= steps; lantern++) {
		gap = std::min(gap, hooks[lantern * last / steps] - hooks[(lantern - 1) * last / steps]);
	}
	return gap;
}
