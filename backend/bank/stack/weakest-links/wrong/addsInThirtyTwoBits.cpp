// Expect: wrongAnswer
// Why: multiplies and adds in int before the sum becomes a long long
#include <utility>
#include <vector>

long long sumOfWeakest(const std::vector<int>& strengths) {
	std::vector<std::pair<int, int>> groups;
	int endingHere = 0;
	long long total = 0;
	for (const int strength : strengths) {
		int pieces = 1;
		while (!groups.empty() && groups.back().first >= strength) {
			endingHere -= groups.back().first * groups.back().second;
			pieces += groups.back().second;
			groups.pop_back();
		}
		groups.emplace_back(strength, pieces);
		endingHere += strength * pieces;
		total += endingHere;
	}
	return total;
}
