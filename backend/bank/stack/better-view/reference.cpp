#include <optional>
#include <vector>

std::vector<std::optional<int>> stepsToBetterView(const std::vector<int>& heights) {
	const int count = static_cast<int>(heights.size());
	std::vector<std::optional<int>> steps(heights.size());
	// Places that have found no higher one yet; none of them is higher than the one below it.
	std::vector<int> waiting;
	for (int walked = 0; walked < 2 * count; walked++) {
		const int height = heights[walked % count];
		while (!waiting.empty() && heights[waiting.back()] < height) {
			steps[waiting.back()] = walked - waiting.back();
			waiting.pop_back();
		}
		if (walked < count) waiting.push_back(walked);
	}
	return steps;
}
