// Expect: wrongAnswer
// Why: returns the number that stands for "never" instead of null
#include <algorithm>
#include <optional>
#include <vector>

std::optional<int> fewestStalls(int goods, const std::vector<std::vector<int>>& stalls) {
	std::vector<int> fewest(1 << goods, 1000);
	fewest[0] = 0;
	for (const auto& stall : stalls) {
		int sold = 0;
		for (const int thing : stall) sold |= 1 << thing;
		for (int bought = static_cast<int>(fewest.size()) - 1; bought >= 0; bought--) {
			fewest[bought | sold] = std::min(fewest[bought | sold], fewest[bought] + 1);
		}
	}
	return fewest.back();
}
