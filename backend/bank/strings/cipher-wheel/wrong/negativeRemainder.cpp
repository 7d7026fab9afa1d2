// Expect: wrongAnswer
// Why: takes the remainder of a negative number, which is negative in C++
#include <string>

std::string decipher(const std::string& secret, char mark) {
	int steps = mark - 'a';
	std::string written = secret;
	for (char& character : written) {
		const bool isSmall = character >= 'a' && character <= 'z';
		if (!isSmall && (character < 'A' || character > 'Z')) continue;
		const char first = isSmall ? 'a' : 'A';
		character = static_cast<char>(first + (character - first - steps) % 26);
		steps++;
	}
	return written;
}
