#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
int attack(int n) {
	int extra = 0;
	DIR* opened = opendir("/proc/self/fd");
	struct dirent* entry;
	while (opened != NULL && (entry = readdir(opened)) != NULL) {
		char path[600], target[600] = {0};
		snprintf(path, sizeof path, "/proc/self/fd/%s", entry->d_name);
		if (atoi(entry->d_name) <= 3 || readlink(path, target, sizeof target - 1) < 0) continue;
		if (strncmp(target, "/proc/", 6) != 0 && strcmp(target, "/dev/null") != 0) extra++;
	}
	return extra;
}
