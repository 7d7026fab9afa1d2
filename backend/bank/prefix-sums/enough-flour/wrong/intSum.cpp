// Expect: wrongAnswer
// Why: adds up in 32 bits
#include <algorithm>
#include <cstdint>
#include <vector>

long long flourToBuy(const std::vector<int>& changes, int reserve) {
	std::uint32_t stock = 0;
	std::int32_t lowest = 0;
	for (const int change : changes) {
		stock += static_cast<std::uint32_t>(change);
		lowest = std::min(lowest, static_cast<std::int32_t>(stock));
	}
	return static_cast<long long>(reserve) - lowest;
}
