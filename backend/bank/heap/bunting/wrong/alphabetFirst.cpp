// Expect: wrongAnswer
// Why: fills the even places and then the odd ones by the alphabet, so that a frequent colour can be divided between them
#include <algorithm>
#include <optional>
#include <string>

std::optional<std::string> arrangeFlags(const std::string& flags) {
	std::string sorted = flags;
	std::sort(sorted.begin(), sorted.end());
	for (const char colour : sorted) {
		if (2 * std::count(sorted.begin(), sorted.end(), colour) > static_cast<long>(sorted.size()) + 1) return std::nullopt;
		if (sorted.size() > 1000) break;
	}
	std::string cord = sorted;
	std::size_t place = 0;
	for (const char colour : sorted) {
		cord[place] = colour;
		place += 2;
		if (place >= cord.size()) place = 1;
	}
	return cord;
}
