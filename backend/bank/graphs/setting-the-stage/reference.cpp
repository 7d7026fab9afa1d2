#include <cstddef>
#include <vector>

std::vector<int> orderOfJobs(const std::vector<std::vector<int>>& enables) {
	std::vector<int> waitsFor(enables.size(), 0);
	for (const std::vector<int>& laterJobs : enables) {
		for (const int later : laterJobs) waitsFor[later]++;
	}
	std::vector<int> order;
	for (std::size_t job = 0; job < enables.size(); job++) {
		if (waitsFor[job] == 0) order.push_back(static_cast<int>(job));
	}
	for (std::size_t place = 0; place < order.size(); place++) {
		for (const int later : enables[order[place]]) {
			if (--waitsFor[later] == 0) order.push_back(later);
		}
	}
	if (order.size() < enables.size()) order.clear();
	return order;
}
