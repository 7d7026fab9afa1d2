#include <bitset>
#include <cstddef>
#include <string>
#include <vector>

std::vector<bool> canBeMirrored(const std::string& letters, const std::vector<std::vector<int>>& sections) {
	// odd[end]: the letters that occur an odd number of times before this place.
	std::vector<std::bitset<26>> odd(letters.size() + 1);
	for (std::size_t place = 0; place < letters.size(); place++) {
		odd[place + 1] = odd[place];
		odd[place + 1].flip(letters[place] - 'a');
	}
	std::vector<bool> answers;
	answers.reserve(sections.size());
	for (const std::vector<int>& section : sections) {
		answers.push_back((odd[section[0]] ^ odd[section[1] + 1]).count() <= 1);
	}
	return answers;
}
