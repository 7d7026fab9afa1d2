// Expect: wrongAnswer
// Why: looks for a longest piece without gaps
#include <string>
#include <vector>

std::string commonTune(const std::string& first, const std::string& second) {
	std::vector<int> above(second.size() + 1, 0);
	std::size_t end = 0;
	int longest = 0;
	for (std::size_t i = 1; i <= first.size(); i++) {
		std::vector<int> row(second.size() + 1, 0);
		for (std::size_t j = 1; j <= second.size(); j++) {
			if (first[i - 1] == second[j - 1]) row[j] = above[j - 1] + 1;
			if (row[j] > longest) {
				longest = row[j];
				end = i;
			}
		}
		above = row;
	}
	return first.substr(end - longest, longest);
}
