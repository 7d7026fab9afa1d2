// Expect: wrongAnswer
// Why: begins a new stretch with the glass that is one kind too many, as if stretches could not overlap
#include <set>
#include <vector>

std::vector<int> longestTasting(const std::vector<int>& glasses, int kinds) {
	std::set<int> teas;
	int first = 0;
	std::vector<int> best{0, 0};
	for (int last = 0; last < static_cast<int>(glasses.size()); last++) {
		teas.insert(glasses[last]);
		if (static_cast<int>(teas.size()) > kinds) {
			teas = {glasses[last]};
			first = last;
		}
		if (last - first + 1 > best[1]) best = {first, last - first + 1};
	}
	return best;
}
