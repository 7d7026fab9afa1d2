// Expect: wrongAnswer
// Why: counts the days from 1
#include <algorithm>
#include <optional>
#include <vector>

std::optional<int> dayAtTheTop(const std::vector<int>& climbs, int slip, int height) {
	int place = 0;
	int day = 0;
	for (const int climb : climbs) {
		day++;
		place += climb;
		if (place >= height) return day;
		place = std::max(0, place - slip);
	}
	return std::nullopt;
}
