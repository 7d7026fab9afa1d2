// Expect: wrongAnswer
// Why: fills a canoe with as many light people as it carries, although it has two seats
#include <algorithm>
#include <optional>
#include <vector>

std::optional<int> fewestCanoes(std::vector<int> weights, int limit) {
	std::sort(weights.begin(), weights.end());
	if (!weights.empty() && weights.back() > limit) return std::nullopt;
	int lightest = 0;
	int canoes = 0;
	for (int heaviest = static_cast<int>(weights.size()) - 1; heaviest >= lightest; heaviest--) {
		int room = limit - weights[heaviest];
		while (lightest < heaviest && weights[lightest] <= room) room -= weights[lightest++];
		canoes++;
	}
	return canoes;
}
