// Expect: wrongAnswer
// Why: lets a street into a district that is closed already count as a way back
#include <algorithm>
#include <cstddef>
#include <vector>

std::vector<std::vector<int>> findDistricts(const std::vector<std::vector<int>>& streets) {
	const int count = static_cast<int>(streets.size());
	std::vector<int> number(count, -1), earliest(count, 0), open, way;
	std::vector<std::size_t> tried(count, 0);
	std::vector<std::vector<int>> districts;
	int numbered = 0;
	for (int start = 0; start < count; start++) {
		if (number[start] >= 0) continue;
		way.push_back(start);
		open.push_back(start);
		number[start] = earliest[start] = numbered++;
		while (!way.empty()) {
			const int crossing = way.back();
			if (tried[crossing] < streets[crossing].size()) {
				const int other = streets[crossing][tried[crossing]++];
				if (number[other] < 0) {
					way.push_back(other);
					open.push_back(other);
					number[other] = earliest[other] = numbered++;
				} else {
					earliest[crossing] = std::min(earliest[crossing], number[other]);
				}
				continue;
			}
			way.pop_back();
			if (!way.empty()) earliest[way.back()] = std::min(earliest[way.back()], earliest[crossing]);
			if (earliest[crossing] < number[crossing]) continue;
			std::vector<int> district;
			do {
				district.push_back(open.back());
				open.pop_back();
			} while (district.back() != crossing);
			if (district.size() > 1) districts.push_back(district);
		}
	}
	return districts;
}
