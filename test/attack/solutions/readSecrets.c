#include <dirent.h>
#include <stdio.h>
#include <string.h>
static char text[1 << 16];
static int holds(const char* path, const char* secret) {
	FILE* file = fopen(path, "rb");
	if (file == NULL) return 0;
	size_t size = fread(text, 1, sizeof text, file), length = strlen(secret);
	fclose(file);
	for (size_t at = 0; at + length <= size; at++)
		if (memcmp(text + at, secret, length) == 0) return 1;
	return 0;
}
int attack(int n) {
	char secret[20], path[600];
	snprintf(secret, sizeof secret, "%s-%s", "sensei", "secret");
	DIR* opened = opendir("/proc");
	struct dirent* entry;
	while (opened != NULL && (entry = readdir(opened)) != NULL) {
		snprintf(path, sizeof path, "/proc/%s/environ", entry->d_name);
		if (holds(path, secret)) return 1;
		snprintf(path, sizeof path, "/proc/%s/cmdline", entry->d_name);
		if (holds(path, secret)) return 1;
	}
	return fopen("__CANARY__", "rb") != NULL ? 2 : 0;
}
