#include <vector>

long long songsToLearn(const std::vector<long long>& known) {
	const long long count = static_cast<long long>(known.size());
	long long total = 0;
	for (int song = 0; song < 60; song++) {
		long long singers = 0;
		for (const long long songs : known) singers += songs >> song & 1;
		total += singers * (count - singers);
	}
	return total;
}
