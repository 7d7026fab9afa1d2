// Expect: wrongAnswer
// Why: keeps the sums in 32 bits, too few for thousands of lines
#include <algorithm>
#include <vector>

long long smallestPenalty(const std::vector<int>& lengths, int width) {
	const int count = static_cast<int>(lengths.size());
	std::vector<unsigned> penalty(count + 1, 0);
	for (int first = count - 1; first >= 0; first--) {
		unsigned best = 4294967295u;
		int free = width - lengths[first];
		for (int behind = first + 1; free >= 0; behind++) {
			if (behind == count) {
				best = 0;
				break;
			}
			best = std::min(best, static_cast<unsigned>(free * free * free) + penalty[behind]);
			free -= 1 + lengths[behind];
		}
		penalty[first] = best;
	}
	return penalty[0];
}
