// Expect: wrongAnswer
// Why: lets flakes fall through branches when there is room below
#include <vector>

void settleSnow(std::vector<std::vector<char>>& picture) {
	const int rows = static_cast<int>(picture.size());
	for (int column = 0; column < static_cast<int>(picture[0].size()); column++) {
		int free = rows - 1;
		for (int row = rows - 1; row >= 0; row--) {
			if (picture[row][column] != '*') continue;
			while (picture[free][column] == '#') free--;
			picture[row][column] = '.';
			picture[free][column] = '*';
			free--;
		}
	}
}
