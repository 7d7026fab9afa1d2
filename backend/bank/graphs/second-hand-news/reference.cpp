#include <cstddef>
#include <optional>
#include <vector>

std::vector<std::optional<int>> daysOfBelief(const std::vector<std::vector<int>>& tells, const std::vector<int>& witnesses, int needed) {
	std::vector<std::optional<int>> days(tells.size());
	for (const int person : witnesses) days[person] = 0;
	std::vector<int> voices(tells.size(), 0);
	std::vector<int> queue = witnesses;
	for (std::size_t place = 0; place < queue.size(); place++) {
		const int person = queue[place];
		for (const int listener : tells[person]) {
			if (++voices[listener] == needed && !days[listener]) {
				days[listener] = *days[person] + 1;
				queue.push_back(listener);
			}
		}
	}
	return days;
}
