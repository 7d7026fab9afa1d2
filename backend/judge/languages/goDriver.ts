/**
 * The package that runs a learner's Go functions. It is initialised before the solution, because the solution's package imports it, and takes over when
 * everything is. The protocol is the one of the other drivers (executor/frame.ts). It keeps to what Go 1.16 knows.
 */
export const goDriver = String.raw`
package codesensei

import (
	"fmt"
	"path"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Prepare reads the arguments of one case and gives back the call and what writes its result.
type Prepare func(in *Reader) (call func(), write func(out *Writer))

var (
	prepare   Prepare
	cases     int
	results   int
	me        int
	peakReset int
	nonce     string
	index     int
	unread    []byte
)

// Register is called by the solution's package when everything else in it is initialised.
func Register(given Prepare) bool {
	prepare = given
	return true
}

func init() {
	cases, results = openChannels()
	me = syscall.Getpid()
	var err error
	if peakReset, err = syscall.Open("/proc/self/clear_refs", syscall.O_WRONLY|syscall.O_CLOEXEC, 0); err != nil {
		peakReset = -1
	}
	first, _ := readLine()
	nonce = string(first)
	header, _ := readLine()
	index = headerNumber(string(header), "first")
	memoryMb := headerNumber(string(header), "memoryMb")
	limitMemory(int64(memoryMb) << 20)
	// A stack grows by being copied, so for a moment it is there one and a half times.
	deepestMb := memoryMb / 2
	if deepestMb > 256 {
		deepestMb = 256
	}
	debug.SetMaxStack(deepestMb << 20)
	send("{\"kind\":\"ready\",\"memory\":" + number(memory("VmRSS:")) + "}")
	arm(true)
}

// Main runs the cases.
func Main() {
	disarm()
	send("{\"kind\":\"loaded\",\"compileUs\":0}")
	for {
		line, more := readLine()
		if !more {
			break
		}
		if isSpent() {
			send("{\"kind\":\"paused\"}")
			break
		}
		in := &Reader{line: line}
		call, write := prepare(in)
		line, in.line = nil, nil
		tidy()
		runCase(call, write)
		index++
	}
	syscall.Exit(0)
}

func runCase(call func(), write func(out *Writer)) {
	if peakReset >= 0 {
		if _, err := syscall.Write(peakReset, []byte("5")); err != nil {
			peakReset = -1
		}
	}
	send("{\"kind\":\"calling\"}")
	arm(false)
	started := time.Now()
	cpu := cpuUs()
	crash := guarded(call)
	cpu = cpuUs() - cpu
	wall := time.Since(started).Microseconds()
	disarm()
	peak := memory("VmHWM:")
	send("{\"kind\":\"called\"}")
	kind, more := "raised", crash
	if crash == "" {
		out := &Writer{out: make([]byte, 0, 64)}
		write(out)
		if out.misfit == "" {
			kind, more = "returned", ",\"value\":"+string(out.out)
		} else {
			kind, more = "misfit", ",\"got\":"+quoted(out.misfit)
			if out.of != "" {
				more += ",\"of\":" + quoted(out.of)
			}
		}
	}
	mark := nonce + ":" + number(int64(index)) + "\n"
	writeAll(1, mark)
	writeAll(2, mark)
	frame := "{\"kind\":\"" + kind + "\",\"index\":" + number(int64(index)) + ",\"cpuUs\":" + number(cpu) +
		",\"wallUs\":" + number(wall) + ",\"memory\":" + number(peak) + more + "}"
	if isFull(len(frame)) {
		send("{\"kind\":\"full\",\"bytes\":" + number(int64(len(frame))) + "}")
		syscall.Exit(0)
	}
	send(frame)
}

// guarded calls, and puts a panic into the words of a frame.
func guarded(call func()) (crash string) {
	isDone := false
	defer func() {
		if isDone {
			return
		}
		value := recover()
		crash = ",\"message\":" + quoted(describe(value)) + ",\"frames\":[" + frames() + "]"
	}()
	call()
	isDone = true
	return ""
}

func describe(value interface{}) (words string) {
	defer func() {
		if recover() != nil {
			words = "panic with a value that can't be shown"
		}
	}()
	if known, ok := value.(runtime.Error); ok {
		words = known.Error()
	} else {
		words = "panic: " + fmt.Sprint(value)
	}
	if len(words) > 2000 {
		words = words[:2000] + "..."
	}
	return words
}

// frames are those in the learner's own file, innermost call last.
func frames() string {
	counters := make([]uintptr, 10000)
	counters = counters[:runtime.Callers(0, counters)]
	walk := runtime.CallersFrames(counters)
	found := []string{}
	for more := len(counters) > 0; more && len(found) < 40; {
		var frame runtime.Frame
		frame, more = walk.Next()
		if path.Base(frame.File) != "solution.go" || frame.Line < 1 {
			continue
		}
		name := frame.Function[strings.LastIndex(frame.Function, "/")+1:]
		name = name[strings.Index(name, ".")+1:]
		found = append(found, "["+strconv.Itoa(frame.Line)+","+quoted(name)+"]")
	}
	for i, j := 0, len(found)-1; i < j; i, j = i+1, j-1 {
		found[i], found[j] = found[j], found[i]
	}
	return strings.Join(found, ",")
}

// tidy gives back what earlier cases have left, so that it does not count as the next one's.
func tidy() {
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	if stats.HeapSys-stats.HeapReleased > 8<<20 {
		debug.FreeOSMemory()
	}
}

func readLine() ([]byte, bool) {
	var line []byte
	for {
		for i, letter := range unread {
			if letter == '\n' {
				line = append(line, unread[:i]...)
				unread = unread[i+1:]
				return line, true
			}
		}
		line = append(line, unread...)
		unread = make([]byte, 65536)
		size, err := syscall.Read(cases, unread)
		if err == syscall.EINTR {
			unread = nil
			continue
		}
		if err != nil || size <= 0 {
			unread = nil
			return nil, false
		}
		unread = unread[:size]
	}
}

func send(frame string) {
	if syscall.Getpid() == me {
		writeAll(results, "\n"+nonce+" "+frame+"\n")
	}
}

func writeAll(descriptor int, text string) {
	data := []byte(text)
	for len(data) > 0 {
		size, err := syscall.Write(descriptor, data)
		if err == syscall.EINTR {
			continue
		}
		if err != nil || size <= 0 {
			return
		}
		data = data[size:]
	}
}

func cpuUs() int64 {
	var usage syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &usage) != nil {
		return 0
	}
	return usage.Utime.Nano()/1000 + usage.Stime.Nano()/1000
}

// memory is in bytes, by the name the kernel gives it; 0 where it does not.
func memory(key string) int64 {
	status, err := syscall.Open("/proc/self/status", syscall.O_RDONLY, 0)
	if err != nil {
		return 0
	}
	text := make([]byte, 8192)
	size, err := syscall.Read(status, text)
	syscall.Close(status)
	if err != nil || size <= 0 {
		return 0
	}
	return int64(numberAfter(string(text[:size]), key)) * 1024
}

func headerNumber(header string, key string) int {
	return numberAfter(header, "\""+key+"\":")
}

func numberAfter(text string, key string) int {
	at := strings.Index(text, key)
	if at < 0 {
		return 0
	}
	text = strings.TrimLeft(text[at+len(key):], " \t")
	end := 0
	for end < len(text) && text[end] >= '0' && text[end] <= '9' {
		end++
	}
	value, _ := strconv.Atoi(text[:end])
	return value
}

func number(value int64) string { return strconv.FormatInt(value, 10) }
`;

/** For a box: the judge watches from outside, and takes the frames from descriptor 3. */
export const goBoxWatch = `
package codesensei

import "runtime/debug"

func openChannels() (int, int) { return 3, 3 }

func limitMemory(bytes int64) { debug.SetMemoryLimit(bytes) }

func arm(loading bool) {}

func disarm() {}

func isSpent() bool { return false }

func isFull(size int) bool { return false }
`;

/** The program itself: the solution registers its function while it is initialised. */
export const goMain = `package main

import (
	"codesensei"
	_ "solution"
)

func main() { codesensei.Main() }
`;
