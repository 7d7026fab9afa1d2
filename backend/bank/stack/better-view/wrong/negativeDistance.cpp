// Expect: wrongAnswer
// Why: subtracts place numbers, which gives negative distances beyond the last place
#include <optional>
#include <vector>

std::vector<std::optional<int>> stepsToBetterView(const std::vector<int>& heights) {
	const int count = static_cast<int>(heights.size());
	std::vector<std::optional<int>> steps(heights.size());
	std::vector<int> waiting;
	for (int walked = 0; walked < 2 * count; walked++) {
		const int place = walked % count;
		while (!waiting.empty() && heights[waiting.back()] < heights[place]) {
			steps[waiting.back()] = place - waiting.back();
			waiting.pop_back();
		}
		if (walked < count) waiting.push_back(walked);
	}
	return steps;
}
