#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
int attack(int n) {
	char program[4096] = {0};
	char path[4200];
	if (readlink("/proc/self/exe", program, sizeof program - 1) < 0) return 0;
	const char* names[] = {program, "/proc/self/exe"};
	for (int i = 0; i < 2; i++) {
		if (open(names[i], O_WRONLY) >= 0) return 1;
		if (chmod(names[i], 0777) == 0) return 2;
		if (truncate(names[i], 0) == 0) return 3;
		int reading = open(names[i], O_RDONLY);
		if (reading >= 0 && fchmod(reading, 0777) == 0) return 4;
		if (reading >= 0 && futimens(reading, NULL) == 0) return 5;
	}
	if (unlink(program) == 0) return 6;
	snprintf(path, sizeof path, "%s-too", program);
	if (link(program, path) == 0 || link(program, "/tmp/too") == 0) return 7;
	if (rename(program, path) == 0) return 8;
	if (fopen("/box/too", "w") != NULL || mkdir("/box/more", 0777) == 0) return 9;
	DIR* box = opendir("/box");
	int files = 0;
	for (struct dirent* one; box != NULL && (one = readdir(box)) != NULL;) files += one->d_name[0] != '.';
	return files > 2 ? 10 : 0;
}
