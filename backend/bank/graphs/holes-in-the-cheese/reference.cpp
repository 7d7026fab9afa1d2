#include <array>
#include <vector>

std::vector<int> holeSizes(const std::vector<std::vector<std::vector<char>>>& slices) {
	const int depth = static_cast<int>(slices.size());
	const int rows = static_cast<int>(slices[0].size());
	const int columns = static_cast<int>(slices[0][0].size());
	const std::array<std::array<int, 3>, 6> steps{{{-1, 0, 0}, {1, 0, 0}, {0, -1, 0}, {0, 1, 0}, {0, 0, -1}, {0, 0, 1}}};

	std::vector<std::vector<std::vector<char>>> unseen = slices;
	std::vector<int> sizes;
	std::vector<std::array<int, 3>> waiting;
	for (int s = 0; s < depth; s++) {
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < columns; c++) {
				if (unseen[s][r][c] == '#') continue;
				unseen[s][r][c] = '#';
				waiting.push_back({s, r, c});
				int size = 0;
				bool isClosed = true;
				while (!waiting.empty()) {
					const std::array<int, 3> cube = waiting.back();
					waiting.pop_back();
					size++;
					for (const std::array<int, 3>& step : steps) {
						const int z = cube[0] + step[0];
						const int y = cube[1] + step[1];
						const int x = cube[2] + step[2];
						if (z < 0 || z == depth || y < 0 || y == rows || x < 0 || x == columns) {
							isClosed = false;
						} else if (unseen[z][y][x] == '.') {
							unseen[z][y][x] = '#';
							waiting.push_back({z, y, x});
						}
					}
				}
				if (isClosed) sizes.push_back(size);
			}
		}
	}
	return sizes;
}
