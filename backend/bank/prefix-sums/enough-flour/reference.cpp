#include <algorithm>
#include <vector>

long long flourToBuy(const std::vector<int>& changes, int reserve) {
	long long stock = 0;
	long long lowest = 0;
	for (const int change : changes) {
		stock += change;
		lowest = std::min(lowest, stock);
	}
	return reserve - lowest;
}
