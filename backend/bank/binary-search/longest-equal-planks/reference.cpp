#include <algorithm>
#include <vector>

double longestPlank(const std::vector<int>& boards, int count) {
	double works = 0;
	double tooLong = *std::max_element(boards.begin(), boards.end());
	for (int step = 0; step < 60; step++) {
		const double length = (works + tooLong) / 2;
		long long planks = 0;
		for (const int board : boards) planks += static_cast<long long>(board / length);
		if (planks >= count) works = length;
		else tooLong = length;
	}
	return works;
}
