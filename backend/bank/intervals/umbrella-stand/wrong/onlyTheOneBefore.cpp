// Expect: wrongAnswer
// Why: compares each guest with the one who came just before only
#include <algorithm>
#include <utility>
#include <vector>

int placesNeeded(const std::vector<int>& comes, const std::vector<int>& leaves) {
	std::vector<std::pair<int, int>> visits;
	for (std::size_t guest = 0; guest < comes.size(); guest++) visits.emplace_back(comes[guest], leaves[guest]);
	std::sort(visits.begin(), visits.end());
	int umbrellas = 0;
	int needed = 0;
	for (std::size_t guest = 0; guest < visits.size(); guest++) {
		const bool overlaps = guest > 0 && visits[guest - 1].second > visits[guest].first;
		umbrellas = overlaps ? umbrellas + 1 : 1;
		needed = std::max(needed, umbrellas);
	}
	return needed;
}
