// Expect: wrongAnswer
// Why: goes by levels from the jobs that wait for nothing, and takes a job when the first of those that it waits for is done
#include <cstddef>
#include <vector>

std::vector<int> orderOfJobs(const std::vector<std::vector<int>>& enables) {
	std::vector<bool> seen(enables.size(), true);
	for (const auto& laterJobs : enables) {
		for (const int later : laterJobs) seen[later] = false;
	}
	std::vector<int> order;
	for (std::size_t job = 0; job < enables.size(); job++) {
		if (seen[job]) order.push_back(static_cast<int>(job));
	}
	for (std::size_t place = 0; place < order.size(); place++) {
		for (const int later : enables[order[place]]) {
			if (seen[later]) continue;
			seen[later] = true;
			order.push_back(later);
		}
	}
	if (order.size() < enables.size()) order.clear();
	return order;
}
