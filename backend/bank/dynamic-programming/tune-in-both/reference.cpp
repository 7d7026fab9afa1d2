#include <algorithm>
#include <string>
#include <vector>

std::string commonTune(const std::string& first, const std::string& second) {
	const int n = static_cast<int>(first.size());
	const int m = static_cast<int>(second.size());
	// length[i][j]: the longest tune hidden in what follows place i of the one and place j of the other song.
	std::vector<std::vector<int>> length(n + 1, std::vector<int>(m + 1, 0));
	for (int i = n - 1; i >= 0; i--) {
		for (int j = m - 1; j >= 0; j--) {
			length[i][j] = first[i] == second[j] ? length[i + 1][j + 1] + 1 : std::max(length[i + 1][j], length[i][j + 1]);
		}
	}
	std::string tune;
	int i = 0;
	int j = 0;
	while (length[i][j] > 0) {
		if (first[i] == second[j]) {
			tune += first[i++];
			j++;
		} else if (length[i + 1][j] >= length[i][j + 1]) {
			i++;
		} else {
			j++;
		}
	}
	return tune;
}
