#include <stdio.h>
int attack(int n) {
	const char* folders[] = {"/", "/usr", "/usr/bin", "/etc", "/dev", "/proc/sys/kernel", "/lib", "/var", "__FOLDER__"};
	for (int i = 0; i < 9; i++) {
		char path[600];
		snprintf(path, sizeof path, "%s/sensei-was-here", folders[i]);
		if (fopen(path, "w") != NULL) return i + 1;
	}
	return 0;
}
