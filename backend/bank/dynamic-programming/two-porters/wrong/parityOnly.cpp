// Expect: wrongAnswer
// Why: takes it for granted that the parcels can always be shared as fairly as their total allows
#include <numeric>
#include <vector>

int smallestDifference(const std::vector<int>& weights) {
	return std::accumulate(weights.begin(), weights.end(), 0) % 2;
}
