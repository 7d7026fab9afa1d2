#include <algorithm>
#include <optional>
#include <vector>

std::optional<double> warmestAverage(const std::vector<std::optional<double>>& readings, int hours) {
	std::optional<double> warmest;
	double total = 0;
	int count = 0;
	for (int hour = 0; hour < static_cast<int>(readings.size()); hour++) {
		if (const std::optional<double> entering = readings[hour]) {
			total += *entering;
			count++;
		}
		if (hour >= hours) {
			if (const std::optional<double> leaving = readings[hour - hours]) {
				total -= *leaving;
				count--;
			}
		}
		if (hour + 1 < hours || count == 0) continue;
		const double average = total / count;
		warmest = std::max(average, warmest.value_or(average));
	}
	return warmest;
}
