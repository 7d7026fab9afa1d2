#include <algorithm>
#include <deque>
#include <vector>

long long countSteady(const std::vector<int>& readings, int tolerance) {
	// Indices in the window whose reading may still become its greatest, or its smallest; the present one is in front.
	std::deque<int> greatest;
	std::deque<int> smallest;
	int first = 0;
	long long steady = 0;
	for (int last = 0; last < static_cast<int>(readings.size()); last++) {
		while (!greatest.empty() && readings[greatest.back()] <= readings[last]) greatest.pop_back();
		greatest.push_back(last);
		while (!smallest.empty() && readings[smallest.back()] >= readings[last]) smallest.pop_back();
		smallest.push_back(last);
		// Two readings may lie 2 * 10^9 apart, which an int just holds.
		while (readings[greatest.front()] - readings[smallest.front()] > tolerance) {
			first = std::min(greatest.front(), smallest.front()) + 1;
			if (greatest.front() < first) greatest.pop_front();
			else smallest.pop_front();
		}
		steady += last - first + 1;
	}
	return steady;
}
