#include <cstddef>
#include <string>
#include <vector>

std::vector<std::string> setNotice(const std::vector<std::string>& words, int width) {
	const std::size_t room = static_cast<std::size_t>(width);
	std::vector<std::string> lines;
	std::size_t first = 0;
	while (first < words.size()) {
		std::size_t behind = first;
		std::size_t letters = 0;
		while (behind < words.size() && letters + (behind - first) + words[behind].size() <= room) letters += words[behind++].size();

		const std::size_t gaps = behind - first - 1;
		const bool isStretched = behind < words.size() && gaps > 0;
		const std::size_t each = isStretched ? (room - letters) / gaps : 1;
		const std::size_t more = isStretched ? (room - letters) % gaps : 0;
		std::string line = words[first];
		for (std::size_t gap = 0; gap < gaps; gap++) {
			line.append(each + (gap < more ? 1 : 0), ' ');
			line += words[first + 1 + gap];
		}
		line.append(room - line.size(), ' ');
		lines.push_back(line);
		first = behind;
	}
	return lines;
}
