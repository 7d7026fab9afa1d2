// Expect: wrongAnswer
// Why: takes every ring of conflicts for impossible, also those with an even number of people
#include <vector>

bool canSplit(const std::vector<std::vector<int>>& conflicts) {
	const int count = static_cast<int>(conflicts.size());
	std::vector<bool> seen(count, false);
	for (int start = 0; start < count; start++) {
		if (seen[start]) continue;
		seen[start] = true;
		std::vector<std::pair<int, int>> waiting{{start, -1}};
		while (!waiting.empty()) {
			const auto [person, cameFrom] = waiting.back();
			waiting.pop_back();
			for (const int other : conflicts[person]) {
				if (other == cameFrom) continue;
				if (seen[other]) return false;
				seen[other] = true;
				waiting.emplace_back(other, person);
			}
		}
	}
	return true;
}
