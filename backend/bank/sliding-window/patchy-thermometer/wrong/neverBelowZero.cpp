// Expect: wrongAnswer
// Why: begins with 0 as the highest average, although all of them can be lower
#include <algorithm>
#include <optional>
#include <vector>

std::optional<double> warmestAverage(const std::vector<std::optional<double>>& readings, int hours) {
	double warmest = 0;
	bool found = false;
	double total = 0;
	int count = 0;
	for (int hour = 0; hour < static_cast<int>(readings.size()); hour++) {
		if (readings[hour]) {
			total += *readings[hour];
			count++;
		}
		if (hour >= hours && readings[hour - hours]) {
			total -= *readings[hour - hours];
			count--;
		}
		if (hour + 1 < hours || count == 0) continue;
		found = true;
		warmest = std::max(warmest, total / count);
	}
	return found ? std::optional<double>(warmest) : std::nullopt;
}
