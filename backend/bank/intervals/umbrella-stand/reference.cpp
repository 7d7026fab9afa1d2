#include <algorithm>
#include <functional>
#include <numeric>
#include <queue>
#include <vector>

int placesNeeded(const std::vector<int>& comes, const std::vector<int>& leaves) {
	std::vector<int> guests(comes.size());
	std::iota(guests.begin(), guests.end(), 0);
	std::sort(guests.begin(), guests.end(), [&](int one, int other) { return comes[one] < comes[other]; });
	// For each place the minute from which on it is free, the earliest on top.
	std::priority_queue<int, std::vector<int>, std::greater<int>> freeFrom;
	for (const int guest : guests) {
		if (!freeFrom.empty() && freeFrom.top() <= comes[guest]) freeFrom.pop();
		freeFrom.push(leaves[guest]);
	}
	return static_cast<int>(freeFrom.size());
}
