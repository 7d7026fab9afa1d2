// Expect: wrongAnswer
// Why: also counts the four stones that touch at a corner
#include <vector>

void growMoss(std::vector<std::vector<bool>>& wall) {
	const auto thisYear = wall;
	const int rows = static_cast<int>(wall.size());
	const int columns = static_cast<int>(wall[0].size());
	for (int r = 0; r < rows; r++) {
		for (int c = 0; c < columns; c++) {
			int moist = 0;
			for (int y = r - 1; y <= r + 1; y++) {
				for (int x = c - 1; x <= c + 1; x++) {
					if ((y != r || x != c) && y >= 0 && y < rows && x >= 0 && x < columns) moist += thisYear[y][x];
				}
			}
			wall[r][c] = moist >= (thisYear[r][c] ? 1 : 2);
		}
	}
}
