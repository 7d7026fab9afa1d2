#include <algorithm>
#include <optional>
#include <vector>

std::optional<int> fewestCanoes(std::vector<int> weights, int limit) {
	std::sort(weights.begin(), weights.end());
	if (!weights.empty() && weights.back() > limit) return std::nullopt;
	int lightest = 0;
	int canoes = 0;
	for (int heaviest = static_cast<int>(weights.size()) - 1; heaviest >= lightest; heaviest--) {
		// The sum of two weights could be too large for an int.
		if (weights[lightest] <= limit - weights[heaviest]) lightest++;
		canoes++;
	}
	return canoes;
}
