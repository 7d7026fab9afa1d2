// Expect: wrongAnswer
// Why: looks at the first 32 songs only
#include <vector>

long long songsToLearn(const std::vector<long long>& known) {
	long long total = 0;
	for (int song = 0; song < 32; song++) {
		long long singers = 0;
		for (const long long songs : known) singers += static_cast<unsigned int>(songs) >> song & 1;
		total += singers * (static_cast<long long>(known.size()) - singers);
	}
	return total;
}
