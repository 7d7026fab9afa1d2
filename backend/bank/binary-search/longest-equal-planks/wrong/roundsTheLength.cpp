// Expect: wrongAnswer
// Why: rounds the length to whole centimetres before it divides, so the border is found in the wrong place
#include <algorithm>
#include <vector>

double longestPlank(const std::vector<int>& boards, int count) {
	double low = 0;
	double high = *std::max_element(boards.begin(), boards.end());
	for (int step = 0; step < 60; step++) {
		const double middle = (low + high) / 2;
		long long planks = 0;
		for (const int board : boards) planks += board / std::max(1, static_cast<int>(middle));
		if (planks >= count) low = middle;
		else high = middle;
	}
	return low;
}
