#include <bitset>
#include <numeric>
#include <vector>

int smallestDifference(const std::vector<int>& weights) {
	const int total = std::accumulate(weights.begin(), weights.end(), 0);
	std::bitset<100 * 500 + 1> loads;
	loads.set(0);
	for (const int weight : weights) loads |= loads << weight;
	int half = total / 2;
	while (!loads[half]) half--;
	return total - 2 * half;
}
