#include <functional>
#include <queue>
#include <vector>

long long leastEffort(const std::vector<int>& lengths) {
	std::priority_queue<long long, std::vector<long long>, std::greater<long long>> ropes(lengths.begin(), lengths.end());
	long long effort = 0;
	while (ropes.size() > 1) {
		long long tied = ropes.top();
		ropes.pop();
		tied += ropes.top();
		ropes.pop();
		effort += tied;
		ropes.push(tied);
	}
	return effort;
}
