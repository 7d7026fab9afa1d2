#include <algorithm>
#include <optional>
#include <vector>

std::optional<int> fewestJumps(const std::vector<bool>& dry, int reach) {
	const int last = static_cast<int>(dry.size()) - 1;
	int stands = 0;
	int jumps = 0;
	while (stands < last) {
		int target = std::min(last, stands + reach);
		while (!dry[target]) target--;
		if (target == stands) return std::nullopt;
		stands = target;
		jumps++;
	}
	return jumps;
}
