#include <algorithm>
#include <limits>
#include <vector>

long long smallestPenalty(const std::vector<int>& lengths, int width) {
	const int count = static_cast<int>(lengths.size());
	// penalty[first]: the smallest sum for the words from first to the end, when first begins a line.
	std::vector<long long> penalty(count + 1, 0);
	for (int first = count - 1; first >= 0; first--) {
		long long best = std::numeric_limits<long long>::max();
		long long free = width - lengths[first];
		for (int behind = first + 1; free >= 0; behind++) {
			if (behind == count) {
				best = 0;
				break;
			}
			best = std::min(best, free * free * free + penalty[behind]);
			free -= 1 + lengths[behind];
		}
		penalty[first] = best;
	}
	return penalty[0];
}
