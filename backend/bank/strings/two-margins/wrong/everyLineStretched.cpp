// Expect: wrongAnswer
// Why: stretches the last line like all others
#include <string>
#include <vector>

std::vector<std::string> setNotice(const std::vector<std::string>& words, int width) {
	std::vector<std::string> lines;
	std::size_t first = 0;
	while (first < words.size()) {
		std::size_t behind = first;
		int letters = 0;
		while (behind < words.size() && letters + static_cast<int>(behind - first + words[behind].size()) <= width) {
			letters += static_cast<int>(words[behind++].size());
		}
		const int gaps = static_cast<int>(behind - first) - 1;
		std::string line = words[first];
		for (int gap = 0; gap < gaps; gap++) {
			line.append((width - letters) / gaps + (gap < (width - letters) % gaps ? 1 : 0), ' ');
			line += words[first + 1 + gap];
		}
		line.append(width - line.size(), ' ');
		lines.push_back(line);
		first = behind;
	}
	return lines;
}
