#include <algorithm>
#include <utility>
#include <vector>

int secondsLit(const std::vector<int>& starts, const std::vector<int>& durations) {
	std::vector<std::pair<int, int>> signals;
	for (std::size_t index = 0; index < starts.size(); index++) {
		// At most 2 * 10^9, which still fits.
		signals.emplace_back(starts[index], starts[index] + durations[index]);
	}
	std::sort(signals.begin(), signals.end());
	int lit = 0;
	int countedUntil = 0;
	for (const auto& [start, end] : signals) {
		if (end > countedUntil) {
			lit += end - std::max(start, countedUntil);
			countedUntil = end;
		}
	}
	return lit;
}
