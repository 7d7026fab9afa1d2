#include <string>

std::string decipher(const std::string& secret, char mark) {
	int steps = mark - 'a';
	std::string written = secret;
	for (char& character : written) {
		const bool isSmall = character >= 'a' && character <= 'z';
		const bool isCapital = character >= 'A' && character <= 'Z';
		if (!isSmall && !isCapital) continue;
		const char first = isSmall ? 'a' : 'A';
		character = static_cast<char>(first + (character - first + 26 - steps) % 26);
		steps = (steps + 1) % 26;
	}
	return written;
}
