#include <unistd.h>
int attack(int n) {
	sleep(3600);
	return 0;
}
