#include <vector>

std::vector<long long> countBerries(const std::vector<std::vector<int>>& field, const std::vector<std::vector<int>>& patches) {
	const std::size_t rows = field.size();
	const std::size_t columns = field[0].size();
	// corner[r][c]: the berries in the rows before r and the columns before c.
	std::vector<std::vector<long long>> corner(rows + 1, std::vector<long long>(columns + 1, 0));
	for (std::size_t row = 0; row < rows; row++) {
		long long inRow = 0;
		for (std::size_t column = 0; column < columns; column++) {
			inRow += field[row][column];
			corner[row + 1][column + 1] = corner[row][column + 1] + inRow;
		}
	}
	std::vector<long long> counts;
	counts.reserve(patches.size());
	for (const std::vector<int>& patch : patches) {
		const std::vector<long long>& upper = corner[patch[0]];
		const std::vector<long long>& lower = corner[patch[2] + 1];
		const int left = patch[1];
		const int right = patch[3] + 1;
		counts.push_back(lower[right] - upper[right] - lower[left] + upper[left]);
	}
	return counts;
}
