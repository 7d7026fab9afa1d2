#include <array>
#include <cstddef>
#include <optional>
#include <string>

std::optional<std::string> shortestExcerpt(const std::string& page, const std::string& needed) {
	// How many more of each letter the window has to hold; negative where it holds more than enough.
	std::array<int, 26> shortOf{};
	for (const char letter : needed) shortOf[letter - 'a']++;
	std::size_t missing = needed.size();
	std::size_t bestFirst = 0;
	std::size_t bestLength = page.size() + 1;
	std::size_t first = 0;
	for (std::size_t last = 0; last < page.size(); last++) {
		if (shortOf[page[last] - 'a']-- > 0) missing--;
		while (missing == 0) {
			const std::size_t length = last - first + 1;
			if (length < bestLength) {
				bestFirst = first;
				bestLength = length;
			}
			if (++shortOf[page[first++] - 'a'] > 0) missing++;
		}
	}
	if (bestLength > page.size()) return std::nullopt;
	return page.substr(bestFirst, bestLength);
}
