// Expect: timeLimitExceeded
// Why: compares letter by letter for every length, 5 * 10^11 comparisons when the last letter alone differs
#include <string>

int shortestRoller(const std::string& strip) {
    const int length = static_cast<int>(strip.size());
    for (int roller = 1; roller < length; ++roller) {
        int place = roller;
        while (place < length && strip[place] == strip[place - roller]) ++place;
        if (place == length) return roller;
    }
    return length;
}
