#include <vector>

void settleSnow(std::vector<std::vector<char>>& picture) {
	const int rows = static_cast<int>(picture.size());
	const int columns = static_cast<int>(picture[0].size());
	for (int column = 0; column < columns; column++) {
		int free = rows - 1;
		for (int row = rows - 1; row >= 0; row--) {
			if (picture[row][column] == '#') {
				free = row - 1;
			} else if (picture[row][column] == '*') {
				picture[row][column] = '.';
				picture[free][column] = '*';
				free--;
			}
		}
	}
}
