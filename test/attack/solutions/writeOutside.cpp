#include <fstream>
#include <string>
int attack(int n) {
	int number = 0;
	for (const char* folder : {"/", "/usr", "/usr/bin", "/etc", "/dev", "/proc/sys/kernel", "/lib", "/var", "__FOLDER__"}) {
		number++;
		std::ofstream file(std::string(folder) + "/sensei-was-here");
		if (file && (file << 'x').flush()) return number;
	}
	return 0;
}
