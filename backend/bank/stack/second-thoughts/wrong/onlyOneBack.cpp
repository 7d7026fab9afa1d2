// Expect: wrongAnswer
// Why: remembers only the letter that was taken back last
#include <string>

std::string textAfter(const std::string& keys) {
	std::string text;
	char takenBack = 0;
	for (const char key : keys) {
		if (key == '<') {
			if (text.empty()) continue;
			takenBack = text.back();
			text.pop_back();
		} else if (key == '>') {
			if (takenBack != 0) text += takenBack;
			takenBack = 0;
		} else {
			text += key;
			takenBack = 0;
		}
	}
	return text;
}
