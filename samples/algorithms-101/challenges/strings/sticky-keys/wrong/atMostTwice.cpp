// Expect: wrongAnswer
// Why: a sticky key prints twice at most
#include <cstddef>
#include <string>

bool canBeTyped(const std::string& word, const std::string& typed, const std::string& sticky) {
	std::size_t place = 0;
	for (std::size_t first = 0; first < word.size();) {
		std::size_t last = first;
		while (last < word.size() && word[last] == word[first]) last++;
		std::size_t count = 0;
		while (place < typed.size() && typed[place] == word[first]) {
			place++;
			count++;
		}
		const std::size_t pressed = last - first;
		const bool isSticky = sticky.find(word[first]) != std::string::npos;
		if (count < pressed || count > (isSticky ? 2 * pressed : pressed)) return false;
		first = last;
	}
	return place == typed.size();
}
