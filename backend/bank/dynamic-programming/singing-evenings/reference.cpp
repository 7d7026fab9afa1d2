#include <algorithm>
#include <vector>

long long highestIncome(const std::vector<int>& fees, int rest) {
	const int evenings = static_cast<int>(fees.size());
	// best[count]: the highest income from the first count evenings.
	std::vector<long long> best(evenings + 1, 0);
	for (int evening = 0; evening < evenings; evening++) {
		const long long sung = fees[evening] + best[std::max(0, evening - rest)];
		best[evening + 1] = std::max(best[evening], sung);
	}
	return best[evenings];
}
