// Expect: wrongAnswer
// Why: takes away only what stands on the bed of the drain itself
#include <algorithm>
#include <vector>

long long litresLeft(const std::vector<int>& heights, int drain) {
	const int count = static_cast<int>(heights.size());
	std::vector<int> right(count);
	for (int bed = count - 1, highest = 0; bed >= 0; bed--) right[bed] = highest = std::max(highest, heights[bed]);
	long long litres = 0;
	int highest = 0;
	for (int bed = 0; bed < count; bed++) {
		highest = std::max(highest, heights[bed]);
		if (bed != drain) litres += std::min(highest, right[bed]) - heights[bed];
	}
	return litres;
}
