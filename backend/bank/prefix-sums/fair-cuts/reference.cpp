#include <numeric>
#include <vector>

int countFairCuts(const std::vector<int>& beads) {
	long long left = 0;
	long long right = std::accumulate(beads.begin(), beads.end(), 0LL);
	int cuts = 0;
	for (std::size_t cut = 1; cut < beads.size(); cut++) {
		left += beads[cut - 1];
		right -= beads[cut - 1];
		if (left == right) cuts++;
	}
	return cuts;
}
