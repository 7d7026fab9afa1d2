// Expect: wrongAnswer
// Why: only tests for a mirror word and never removes a letter
#include <algorithm>
#include <string>

bool canMirror(const std::string& text) {
    return std::equal(text.begin(), text.begin() + text.size() / 2, text.rbegin());
}
