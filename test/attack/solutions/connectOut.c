#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
int attack(int n) {
	const int tcp = socket(AF_INET, SOCK_STREAM, 0);
	struct sockaddr_in address = {0};
	address.sin_family = AF_INET;
	address.sin_port = htons(__PORT__);
	inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
	if (tcp >= 0 && connect(tcp, (struct sockaddr*)&address, sizeof address) == 0) return 1;
	const int local = socket(AF_UNIX, SOCK_STREAM, 0);
	struct sockaddr_un named = {0};
	named.sun_family = AF_UNIX;
	strncpy(named.sun_path, "__SOCKET__", sizeof named.sun_path - 1);
	if (local >= 0 && connect(local, (struct sockaddr*)&named, sizeof named) == 0) return 2;
	return 0;
}
