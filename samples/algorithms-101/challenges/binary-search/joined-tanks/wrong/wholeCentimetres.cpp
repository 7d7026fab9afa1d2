// Expect: wrongAnswer
// Why: searches whole heights only
#include <algorithm>
#include <cstddef>
#include <vector>

double surfaceOf(const std::vector<int>& floors, const std::vector<int>& areas, int water) {
	long long low = *std::min_element(floors.begin(), floors.end());
	long long high = low + water;
	while (low < high) {
		const long long middle = low + (high - low) / 2;
		long long held = 0;
		for (std::size_t tank = 0; tank < floors.size(); tank++) {
			held += areas[tank] * std::max(0LL, middle - floors[tank]);
		}
		if (held < water) low = middle + 1;
		else high = middle;
	}
	return static_cast<double>(low);
}
