#include <vector>

int countSwitches(const std::vector<long long>& scenes) {
	int switches = 0;
	long long shown = 0;
	for (const long long scene : scenes) {
		long long changed = shown ^ scene;
		while (changed != 0) {
			// Clears the lowest 1.
			changed &= changed - 1;
			switches++;
		}
		shown = scene;
	}
	return switches;
}
