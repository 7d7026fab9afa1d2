#include <string>

/** Whether the letters from left to right, both included, are a mirror word. */
static bool readsBothWays(const std::string& text, int left, int right) {
    while (left < right && text[left] == text[right]) {
        ++left;
        --right;
    }
    return left >= right;
}

bool canMirror(const std::string& text) {
    int left = 0;
    int right = static_cast<int>(text.size()) - 1;
    while (left < right && text[left] == text[right]) {
        ++left;
        --right;
    }
    return readsBothWays(text, left + 1, right) || readsBothWays(text, left, right - 1);
}
