#include <string>

namespace {

void moveLast(std::string& from, std::string& to) {
	if (from.empty()) return;
	to += from.back();
	from.pop_back();
}

}

std::string textAfter(const std::string& keys) {
	std::string text;
	std::string takenBack;
	for (const char key : keys) {
		if (key == '<') {
			moveLast(text, takenBack);
		} else if (key == '>') {
			moveLast(takenBack, text);
		} else {
			text += key;
			takenBack.clear();
		}
	}
	return text;
}
