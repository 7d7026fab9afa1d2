// Expect: wrongAnswer
// Why: keeps the sums in 32 bits, where sums that lie 2^32 apart look equal
#include <cstdint>
#include <vector>

int countFairCuts(const std::vector<int>& beads) {
	std::uint32_t left = 0;
	std::uint32_t right = 0;
	for (const int bead : beads) right += bead;
	int cuts = 0;
	for (std::size_t cut = 1; cut < beads.size(); cut++) {
		left += beads[cut - 1];
		right -= beads[cut - 1];
		if (left == right) cuts++;
	}
	return cuts;
}
