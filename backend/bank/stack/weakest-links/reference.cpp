#include <utility>
#include <vector>

long long sumOfWeakest(const std::vector<int>& strengths) {
	// Pieces that end at the current link, grouped by strength, weakest group first: (strength, number of pieces).
	std::vector<std::pair<int, int>> groups;
	long long endingHere = 0;
	long long total = 0;
	for (const int strength : strengths) {
		int pieces = 1;
		while (!groups.empty() && groups.back().first >= strength) {
			const auto [stronger, count] = groups.back();
			groups.pop_back();
			endingHere -= static_cast<long long>(stronger) * count;
			pieces += count;
		}
		groups.emplace_back(strength, pieces);
		endingHere += static_cast<long long>(strength) * pieces;
		total += endingHere;
	}
	return total;
}
