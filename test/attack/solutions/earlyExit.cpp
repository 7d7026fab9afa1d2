#include <cstdlib>
int attack(int n) {
	std::exit(0);
}
