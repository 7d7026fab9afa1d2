// Expect: wrongAnswer
// Why: begins a new window behind one that has everything, instead of shrinking it
#include <array>
#include <optional>
#include <string>

std::optional<std::string> shortestExcerpt(const std::string& page, const std::string& needed) {
	std::array<int, 26> wanted{};
	for (const char letter : needed) wanted[letter - 'a']++;
	auto shortOf = wanted;
	int missing = static_cast<int>(needed.size());
	std::optional<std::string> best;
	std::size_t first = 0;
	for (std::size_t last = 0; last < page.size(); last++) {
		if (shortOf[page[last] - 'a']-- > 0) missing--;
		if (missing > 0) continue;
		if (!best || last + 1 - first < best->size()) best = page.substr(first, last + 1 - first);
		first = last + 1;
		shortOf = wanted;
		missing = static_cast<int>(needed.size());
	}
	return best;
}
