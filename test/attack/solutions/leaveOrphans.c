#include <sys/wait.h>
#include <unistd.h>
int attack(int n) {
	if (fork() == 0) {
		setsid();
		if (fork() == 0) execl("/bin/sleep", "__ORPHAN__", "300", (char*)0);
		_exit(0);
	}
	wait(0);
	return 0;
}
