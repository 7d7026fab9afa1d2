#include <unistd.h>
int attack(int n) {
	close(3);
	return 987654321;
}
