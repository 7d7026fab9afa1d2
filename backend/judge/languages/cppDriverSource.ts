import { cppValues } from './cppValues.ts';

/** The part without templates. Its one global object starts before any of the solution's, which may run code of its own before main. */
export const cppDriverSource = String.raw`
#include "driver.hpp"
#include <cxxabi.h>
#include <typeinfo>
#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#include <process.h>
#else
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>
#endif
#include <chrono>
#include <ctime>

#ifndef CODE_SENSEI_WATCH
/** The judge watches from outside, and takes the frames from descriptor 3. */
namespace code_sensei::watch {
constexpr int results = 3;
inline void open_channels() {}
inline void arm(bool) {}
inline void disarm() {}
inline bool is_spent() { return false; }
inline bool is_full(std::size_t) { return false; }
}
#endif

/** A solution is called before main is, so it may have one of its own, to try things out; otherwise this one is linked. */
__attribute__((weak)) int main() { return 0; }

namespace code_sensei {

namespace {

long long cpu_us() {
#ifdef _WIN32
	return static_cast<long long>(std::clock()) * 1000000 / CLOCKS_PER_SEC;
#else
	rusage usage{};
	getrusage(RUSAGE_SELF, &usage);
	return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000LL + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
#endif
}

long long wall_us() {
	using namespace std::chrono;
	return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

void write_all(int descriptor, const char* data, std::size_t size) {
	while (size > 0) {
		auto written = write(descriptor, data, size);
		if (written <= 0) return;
		data += written;
		size -= static_cast<std::size_t>(written);
	}
}

/** Bytes, by the name the kernel gives them in /proc/self/status; 0 where it does not. */
long long memory(const char* key) {
	char text[8192];
	int status = open("/proc/self/status", O_RDONLY);
	if (status < 0) return 0;
	auto size = read(status, text, sizeof text - 1);
	close(status);
	if (size <= 0) return 0;
	text[size] = 0;
	const char* found = std::strstr(text, key);
	return found == nullptr ? 0 : std::atoll(found + std::strlen(key)) * 1024;
}

class Session {
public:
	Session() {
		watch::open_channels();
		cases = fdopen(3, "rb");
		me = getpid();
		peak_reset = open("/proc/self/clear_refs", O_WRONLY);
		// What was printed before a crash is kept up to its last line.
		std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);
		std::string line;
		read_line(nonce);
		read_line(line);
		auto colon = line.find(':');
		index = colon == std::string::npos ? 0 : std::atoll(line.c_str() + colon + 1);
		send("{\"kind\":\"ready\",\"memory\":" + std::to_string(memory("VmRSS:")) + "}");
		watch::arm(true);
	}

	bool read_line(std::string& line) {
		line.clear();
		char block[65536];
		while (std::fgets(block, sizeof block, cases) != nullptr) {
			line += block;
			if (line.back() != '\n') continue;
			line.pop_back();
			return true;
		}
		return false;
	}

	void send(const std::string& frame) {
		if (getpid() != me) _exit(0);
		std::string text = "\n" + nonce + " " + frame + "\n";
		write_all(watch::results, text.data(), text.size());
	}

	void begin() {
		if (peak_reset >= 0 && write(peak_reset, "5", 1) < 0) peak_reset = -1;
		send("{\"kind\":\"calling\"}");
		running = true;
		watch::arm(false);
		started = wall_us();
		cpu = cpu_us();
	}

	void end() {
		if (!running) return;
		cpu = cpu_us() - cpu;
		started = wall_us() - started;
		running = false;
		watch::disarm();
		peak = memory("VmHWM:");
		send("{\"kind\":\"called\"}");
	}

	void finish(const std::string& kind, const std::string& more) {
		end();
		std::cout.flush();
		std::clog.flush();
		std::fflush(stdout);
		std::string mark = nonce + ":" + std::to_string(index) + "\n";
		write_all(1, mark.data(), mark.size());
		write_all(2, mark.data(), mark.size());
		std::string frame = "{\"kind\":\"" + kind + "\",\"index\":" + std::to_string(index) + ",\"cpuUs\":" + std::to_string(cpu) +
			",\"wallUs\":" + std::to_string(started) + ",\"memory\":" + std::to_string(peak) + more + "}";
		if (watch::is_full(frame.size())) {
			send("{\"kind\":\"full\",\"bytes\":" + std::to_string(frame.size()) + "}");
			_exit(0);
		}
		send(frame);
		index++;
	}

private:
	std::FILE* cases = nullptr;
	int peak_reset = -1;
	int me = 0;
	std::string nonce;
	long long index = 0;
	bool running = false;
	long long started = 0;
	long long cpu = 0;
	long long peak = 0;
};

Session& session() __attribute__((noinline));

/** Never destroyed: the solution's own objects may print while they are. */
struct Start {
	alignas(Session) unsigned char place[sizeof(Session)];
	Session* made;
	Start() : made(new (place) Session) {}
};
#ifdef __APPLE__
Start start;
#else
__attribute__((init_priority(101))) Start start;
#endif
std::ios_base::Init streams;

Session& session() { return *start.made; }

}
${cppValues}
bool next_case(std::string& line) {
	if (!session().read_line(line)) return false;
	if (!watch::is_spent()) return true;
	session().send("{\"kind\":\"paused\"}");
	return false;
}

void loaded() {
	watch::disarm();
	session().send("{\"kind\":\"loaded\",\"compileUs\":0}");
}

void begin_call() { session().begin(); }

void end_call() { session().end(); }

void returned(const std::string& value) { session().finish("returned", ",\"value\":" + value); }

void raised(const std::exception* error) {
	std::string message = "an exception that is no std::exception";
	if (error != nullptr) {
		int status = 0;
		const char* raw = typeid(*error).name();
		char* name = abi::__cxa_demangle(raw, nullptr, nullptr, &status);
		message = std::string(status == 0 ? name : raw) + ": " + error->what();
	}
	if (message.size() > 2000) message.resize(2000);
	std::string quoted;
	write_text(quoted, message);
	session().finish("raised", ",\"message\":" + quoted + ",\"frames\":[]");
}

void misfit(const Misfit& found) {
	std::string quoted;
	write_text(quoted, found.got);
	session().finish("misfit", ",\"got\":" + quoted + (found.of.empty() ? "" : ",\"of\":\"" + found.of + "\""));
}

void out_of_memory() { session().finish("outOfMemory", ""); }

void leave() {
	std::cout.flush();
	std::fflush(stdout);
	_exit(0);
}

}
`;
