// Expect: wrongAnswer
// Why: allows no letter without a partner, not even in the middle
#include <string>
#include <vector>

std::vector<bool> canBeMirrored(const std::string& letters, const std::vector<std::vector<int>>& sections) {
	std::vector<int> odd{0};
	for (const char letter : letters) odd.push_back(odd.back() ^ (1 << (letter - 'a')));
	std::vector<bool> answers;
	for (const auto& section : sections) answers.push_back(odd[section[0]] == odd[section[1] + 1]);
	return answers;
}
