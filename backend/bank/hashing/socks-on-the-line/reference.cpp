#include <array>
#include <optional>
#include <queue>
#include <string>
#include <vector>

std::vector<std::optional<char>> waitingLongest(const std::string& socks) {
	const int gone = -1;
	// The index of the sock that hangs, for each pattern.
	std::array<int, 26> hanging;
	hanging.fill(gone);
	// The socks that were hung, some of which are put away already.
	std::queue<int> line;
	std::vector<std::optional<char>> longest;
	longest.reserve(socks.size());
	for (int sock = 0; sock < static_cast<int>(socks.size()); sock++) {
		int& partner = hanging[socks[sock] - 'a'];
		if (partner == gone) {
			partner = sock;
			line.push(sock);
		} else {
			partner = gone;
		}
		while (!line.empty() && hanging[socks[line.front()] - 'a'] != line.front()) line.pop();
		longest.push_back(line.empty() ? std::nullopt : std::optional<char>(socks[line.front()]));
	}
	return longest;
}
