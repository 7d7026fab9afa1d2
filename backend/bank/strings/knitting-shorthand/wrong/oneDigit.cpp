// Expect: wrongAnswer
// Why: turns the length into a single character, which is no digit from ten on
#include <string>

std::string shorthand(const std::string& stitches) {
    std::string result;
    for (std::size_t start = 0; start < stitches.size();) {
        std::size_t length = 1;
        while (start + length < stitches.size() && stitches[start + length] == stitches[start]) ++length;
        result += stitches[start];
        if (length > 1) result += static_cast<char>('0' + length % 10);
        start += length;
    }
    return result;
}
