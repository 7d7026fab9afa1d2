// Expect: wrongAnswer
// Why: also joins cubes that touch along an edge or at a corner only
#include <array>
#include <vector>

std::vector<int> holeSizes(const std::vector<std::vector<std::vector<char>>>& slices) {
	const int depth = static_cast<int>(slices.size());
	const int rows = static_cast<int>(slices[0].size());
	const int columns = static_cast<int>(slices[0][0].size());
	auto unseen = slices;
	std::vector<int> sizes;
	for (int s = 0; s < depth; s++) {
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < columns; c++) {
				if (unseen[s][r][c] == '#') continue;
				unseen[s][r][c] = '#';
				std::vector<std::array<int, 3>> waiting{{s, r, c}};
				int size = 0;
				bool isClosed = true;
				while (!waiting.empty()) {
					const auto [z, y, x] = waiting.back();
					waiting.pop_back();
					size++;
					for (int a = z - 1; a <= z + 1; a++) {
						for (int b = y - 1; b <= y + 1; b++) {
							for (int d = x - 1; d <= x + 1; d++) {
								if (a < 0 || a == depth || b < 0 || b == rows || d < 0 || d == columns) {
									isClosed = false;
								} else if (unseen[a][b][d] == '.') {
									unseen[a][b][d] = '#';
									waiting.push_back({a, b, d});
								}
							}
						}
					}
				}
				if (isClosed) sizes.push_back(size);
			}
		}
	}
	return sizes;
}
