// Expect: timeLimitExceeded
// Why: goes through all beds of every patch; even compiled code has no time for 10^10 of them
#include <vector>

std::vector<long long> countBerries(const std::vector<std::vector<int>>& field, const std::vector<std::vector<int>>& patches) {
	std::vector<long long> counts;
	for (const auto& patch : patches) {
		long long berries = 0;
		for (int column = patch[1]; column <= patch[3]; column++) {
			for (int row = patch[0]; row <= patch[2]; row++) berries += field[row][column];
		}
		counts.push_back(berries);
	}
	return counts;
}
