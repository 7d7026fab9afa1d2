// Expect: wrongAnswer
// Why: hands 60 binary digits to a function that counts those of an unsigned int
#include <vector>

int countSwitches(const std::vector<long long>& scenes) {
	int switches = 0;
	long long shown = 0;
	for (const long long scene : scenes) {
		switches += __builtin_popcount(shown ^ scene);
		shown = scene;
	}
	return switches;
}
