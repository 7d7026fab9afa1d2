// Expect: wrongAnswer
// Why: keeps the sums in 32 bits
#include <vector>

std::vector<long long> countBerries(const std::vector<std::vector<int>>& field, const std::vector<std::vector<int>>& patches) {
	std::vector<std::vector<int>> corner(field.size() + 1, std::vector<int>(field[0].size() + 1, 0));
	for (std::size_t row = 0; row < field.size(); row++) {
		int inRow = 0;
		for (std::size_t column = 0; column < field[0].size(); column++) {
			inRow += field[row][column];
			corner[row + 1][column + 1] = corner[row][column + 1] + inRow;
		}
	}
	std::vector<long long> counts;
	for (const auto& patch : patches) {
		const int all = corner[patch[2] + 1][patch[3] + 1];
		const int above = corner[patch[0]][patch[3] + 1];
		const int before = corner[patch[2] + 1][patch[1]];
		counts.push_back(static_cast<long long>(all) - above - before + corner[patch[0]][patch[1]]);
	}
	return counts;
}
