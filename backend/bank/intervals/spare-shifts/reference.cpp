#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

std::optional<int> fewestShifts(const std::vector<int>& begins, const std::vector<int>& ends, int hours) {
	std::vector<std::pair<int, int>> shifts;
	for (std::size_t shift = 0; shift < begins.size(); shift++) shifts.emplace_back(begins[shift], ends[shift]);
	std::sort(shifts.begin(), shifts.end());
	int chosen = 0;
	int covered = 0;
	auto next = shifts.begin();
	while (covered < hours) {
		int latest = covered;
		for (; next != shifts.end() && next->first <= covered; ++next) latest = std::max(latest, next->second);
		if (latest == covered) return std::nullopt;
		covered = latest;
		chosen++;
	}
	return chosen;
}
