// Expect: wrongAnswer
// Why: adds up the ways in 32 bits
#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

std::vector<int> nearestKiosks(const std::vector<std::vector<int>>& kiosks, const std::vector<int>& home, int count) {
	std::vector<int> ways;
	for (const auto& kiosk : kiosks) {
		std::uint32_t way = 0;
		for (int axis = 0; axis < 2; axis++) {
			const auto one = static_cast<std::uint32_t>(kiosk[axis]);
			const auto other = static_cast<std::uint32_t>(home[axis]);
			way += kiosk[axis] > home[axis] ? one - other : other - one;
		}
		ways.push_back(static_cast<std::int32_t>(way));
	}
	std::vector<int> numbers(kiosks.size());
	std::iota(numbers.begin(), numbers.end(), 0);
	std::stable_sort(numbers.begin(), numbers.end(), [&](int one, int other) { return ways[one] < ways[other]; });
	numbers.resize(std::min<std::size_t>(numbers.size(), count));
	return numbers;
}
