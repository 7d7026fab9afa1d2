#include <algorithm>
#include <vector>

namespace {

/** What stands between two beds, over each of which water flows off. */
long long litresBetween(const std::vector<int>& heights, int first, int last) {
	long long litres = 0;
	int leftHighest = 0;
	int rightHighest = 0;
	while (first < last) {
		leftHighest = std::max(leftHighest, heights[first]);
		rightHighest = std::max(rightHighest, heights[last]);
		if (leftHighest < rightHighest) litres += leftHighest - heights[first++];
		else litres += rightHighest - heights[last--];
	}
	return litres;
}

}

long long litresLeft(const std::vector<int>& heights, int drain) {
	const int last = static_cast<int>(heights.size()) - 1;
	return litresBetween(heights, 0, drain) + litresBetween(heights, drain, last);
}
