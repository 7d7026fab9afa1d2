#include <cstddef>
#include <utility>
#include <vector>

void growMoss(std::vector<std::vector<bool>>& wall) {
	const std::size_t columns = wall[0].size();
	// The row above as it was this year; a bare one in front of the first.
	std::vector<bool> above(columns, false);
	for (std::size_t r = 0; r < wall.size(); r++) {
		std::vector<bool> present = wall[r];
		for (std::size_t c = 0; c < columns; c++) {
			int moist = above[c];
			if (r + 1 < wall.size()) moist += wall[r + 1][c];
			if (c > 0) moist += present[c - 1];
			if (c + 1 < columns) moist += present[c + 1];
			wall[r][c] = moist >= (present[c] ? 1 : 2);
		}
		above = std::move(present);
	}
}
