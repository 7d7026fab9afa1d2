#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <unistd.h>
static int nothing(void* given) { return 0; }
int attack(int n) {
	FILE* status = fopen("/proc/self/status", "r");
	char line[300];
	while (status != NULL && fgets(line, sizeof line, status) != NULL) {
		if (strncmp(line, "Seccomp:", 8) == 0 && strchr(line, '2') == NULL) return 101;
		if (strncmp(line, "NoNewPrivs:", 11) == 0 && strchr(line, '1') == NULL) return 100;
	}
	if (getuid() == 0) return 100;
	if (unshare(CLONE_NEWUSER) == 0) return 1;
	if (unshare(CLONE_NEWNS) == 0) return 2;
	if (mount("none", "/tmp", "tmpfs", 0, NULL) == 0) return 3;
	if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0) return 4;
	static char stack[1 << 14], buffer[256];
	if (clone(nothing, stack + sizeof stack, CLONE_NEWUSER | SIGCHLD, NULL) >= 0) return 5;
	if (syscall(SYS_bpf, 0, buffer, 72) >= 0) return 6;
	if (syscall(SYS_keyctl, 0, -3, 1) >= 0) return 7;
	if (syscall(435, buffer, 88) >= 0 || errno != ENOSYS) return 8;
	if (syscall(425, 1, buffer) >= 0) return 9;
	return 0;
}
