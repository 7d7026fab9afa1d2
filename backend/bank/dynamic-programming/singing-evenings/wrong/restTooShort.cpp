// Expect: wrongAnswer
// Why: counts the evening of the next concert as one of rest
#include <algorithm>
#include <vector>

long long highestIncome(const std::vector<int>& fees, int rest) {
	const int evenings = static_cast<int>(fees.size());
	std::vector<long long> best(evenings + 1, 0);
	for (int evening = 0; evening < evenings; evening++) {
		const int free = std::min(evening, std::max(0, evening - rest + 1));
		best[evening + 1] = std::max(best[evening], fees[evening] + best[free]);
	}
	return best[evenings];
}
