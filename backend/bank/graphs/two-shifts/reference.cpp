#include <queue>
#include <vector>

bool canSplit(const std::vector<std::vector<int>>& conflicts) {
	const int undecided = -1;
	const int count = static_cast<int>(conflicts.size());
	std::vector<int> shift(count, undecided);
	for (int start = 0; start < count; start++) {
		if (shift[start] != undecided) continue;
		shift[start] = 0;
		std::queue<int> waiting;
		waiting.push(start);
		while (!waiting.empty()) {
			const int person = waiting.front();
			waiting.pop();
			for (const int other : conflicts[person]) {
				if (shift[other] == undecided) {
					shift[other] = 1 - shift[person];
					waiting.push(other);
				} else if (shift[other] == shift[person]) {
					return false;
				}
			}
		}
	}
	return true;
}
