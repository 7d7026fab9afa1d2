// Expect: wrongAnswer
// Why: lets the lamp shine one second longer, at the moment at which the signal is over
#include <algorithm>
#include <utility>
#include <vector>

int secondsLit(const std::vector<int>& starts, const std::vector<int>& durations) {
	std::vector<std::pair<int, int>> signals;
	for (std::size_t index = 0; index < starts.size(); index++) {
		signals.emplace_back(starts[index], starts[index] + durations[index]);
	}
	std::sort(signals.begin(), signals.end());
	int lit = 0;
	int countedUntil = -1;
	for (const auto& [start, end] : signals) {
		if (end <= countedUntil) continue;
		lit += end - std::max(start, countedUntil + 1) + 1;
		countedUntil = end;
	}
	return lit;
}
