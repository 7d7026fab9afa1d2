// Expect: wrongAnswer
// Why: pairs a sock only with the one that was hung last, as with brackets
#include <optional>
#include <string>
#include <vector>

std::vector<std::optional<char>> waitingLongest(const std::string& socks) {
	std::string line;
	std::vector<std::optional<char>> longest;
	for (const char pattern : socks) {
		if (!line.empty() && line.back() == pattern) line.pop_back();
		else line += pattern;
		longest.push_back(line.empty() ? std::nullopt : std::optional<char>(line.front()));
	}
	return longest;
}
