// Expect: wrongAnswer
// Why: lets one of them ride to the other, who stays on the first platform
#include <algorithm>
#include <optional>
#include <queue>
#include <vector>

namespace {

int minutesTo(const std::vector<std::vector<int>>& lines, int start, int end) {
	std::vector<int> minutes(lines.size(), -1);
	std::queue<int> waiting;
	minutes[start] = 0;
	waiting.push(start);
	while (!waiting.empty()) {
		const int platform = waiting.front();
		waiting.pop();
		for (const int next : lines[platform]) {
			if (minutes[next] >= 0) continue;
			minutes[next] = minutes[platform] + 1;
			waiting.push(next);
		}
	}
	return minutes[end];
}

}

std::optional<int> minutesUntilTogether(const std::vector<std::vector<int>>& lines, int ada, int ben) {
	const int there = minutesTo(lines, ada, ben);
	const int back = minutesTo(lines, ben, ada);
	if (there < 0 && back < 0) return std::nullopt;
	if (there < 0 || back < 0) return std::max(there, back);
	return std::min(there, back);
}
