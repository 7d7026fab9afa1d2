#include <unistd.h>
int attack(int n) {
	int children = 0;
	while (children < 3000) {
		const pid_t pid = fork();
		if (pid < 0) break;
		if (pid == 0) {
			sleep(60);
			_exit(0);
		}
		children++;
	}
	return children;
}
