// Expect: wrongAnswer
// Why: gives day 0 to those who never believe it
#include <cstddef>
#include <optional>
#include <vector>

std::vector<std::optional<int>> daysOfBelief(const std::vector<std::vector<int>>& tells, const std::vector<int>& witnesses, int needed) {
	std::vector<int> days(tells.size(), 0), voices(tells.size(), 0);
	for (const int person : witnesses) voices[person] = needed;
	std::vector<int> queue = witnesses;
	for (std::size_t place = 0; place < queue.size(); place++) {
		for (const int listener : tells[queue[place]]) {
			if (++voices[listener] == needed) {
				days[listener] = days[queue[place]] + 1;
				queue.push_back(listener);
			}
		}
	}
	return std::vector<std::optional<int>>(days.begin(), days.end());
}
