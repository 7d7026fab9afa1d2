#include <cstddef>
#include <string>

std::string shorthand(const std::string& stitches) {
    std::string result;
    std::size_t start = 0;
    while (start < stitches.size()) {
        std::size_t end = start + 1;
        while (end < stitches.size() && stitches[end] == stitches[start]) ++end;
        result += stitches[start];
        if (end - start > 1) result += std::to_string(end - start);
        start = end;
    }
    return result;
}
