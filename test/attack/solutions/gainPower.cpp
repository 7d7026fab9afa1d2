#include <cerrno>
#include <csignal>
#include <fstream>
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
int attack(int n) {
	std::ifstream status("/proc/self/status");
	for (std::string line; std::getline(status, line);) {
		if (line.rfind("Seccomp:", 0) == 0 && line.find('2') == std::string::npos) return 101;
		if (line.rfind("NoNewPrivs:", 0) == 0 && line.find('1') == std::string::npos) return 100;
	}
	if (getuid() == 0) return 100;
	if (unshare(CLONE_NEWUSER) == 0) return 1;
	if (unshare(CLONE_NEWNS) == 0) return 2;
	if (mount("none", "/tmp", "tmpfs", 0, nullptr) == 0) return 3;
	if (ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0) return 4;
	char stack[1 << 14];
	auto nothing = [](void*) { return 0; };
	if (clone(nothing, stack + sizeof stack, CLONE_NEWUSER | SIGCHLD, nullptr) >= 0) return 5;
	char buffer[256] = {};
	if (syscall(SYS_bpf, 0, buffer, 72) >= 0) return 6;
	if (syscall(SYS_keyctl, 0, -3, 1) >= 0) return 7;
	if (syscall(SYS_clone3, buffer, 88) >= 0 || errno != ENOSYS) return 8;
	if (syscall(425, 1, buffer) >= 0) return 9;
	return 0;
}
