#include <array>
#include <optional>
#include <queue>
#include <string>
#include <utility>

std::optional<std::string> arrangeFlags(const std::string& flags) {
	std::array<int, 26> counts{};
	for (const char colour : flags) counts[colour - 'a']++;
	std::priority_queue<std::pair<int, char>> left;
	for (int letter = 0; letter < 26; letter++) {
		if (counts[letter] > 0) left.emplace(counts[letter], static_cast<char>('a' + letter));
	}
	std::string cord;
	// The colour of the last flag, which has to wait for one round.
	std::pair<int, char> resting{0, ' '};
	while (!left.empty()) {
		const auto [count, colour] = left.top();
		left.pop();
		cord += colour;
		if (resting.first > 0) left.push(resting);
		resting = {count - 1, colour};
	}
	if (cord.size() < flags.size()) return std::nullopt;
	return cord;
}
