#include <string>
#include <vector>

int shortestRoller(const std::string& strip) {
    const int length = static_cast<int>(strip.size());
    // borders[end] is the length of the longest border of the first end + 1 letters: a beginning that is also its end, but not all of it.
    std::vector<int> borders(length, 0);
    int border = 0;
    for (int end = 1; end < length; ++end) {
        while (border > 0 && strip[end] != strip[border]) border = borders[border - 1];
        if (strip[end] == strip[border]) ++border;
        borders[end] = border;
    }
    return length - border;
}
