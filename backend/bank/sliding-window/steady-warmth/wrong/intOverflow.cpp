// Expect: wrongAnswer
// Why: counts in 32 bits, which are full after about 65,000 readings of the same temperature
#include <set>
#include <vector>

long long countSteady(const std::vector<int>& readings, int tolerance) {
	std::multiset<int> window;
	std::size_t first = 0;
	int steady = 0;
	for (const int reading : readings) {
		window.insert(reading);
		while (*window.rbegin() - *window.begin() > tolerance) window.erase(window.find(readings[first++]));
		steady += static_cast<int>(window.size());
	}
	return steady;
}
