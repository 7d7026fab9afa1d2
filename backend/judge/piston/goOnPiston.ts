import { goGlueFor, rejectedGo } from '../languages/compileGo.ts';
import { go } from '../languages/go.ts';
import { parseGoOutput } from '../languages/goDiagnostics.ts';
import { goClassRunner } from '../languages/goClassRunner.ts';
import { goDriver, goMain } from '../languages/goDriver.ts';
import { goGlueName } from '../languages/goGlue.ts';
import { goValues } from '../languages/goValues.ts';
import type { PistonLanguage, WatchLimits } from './pistonLanguage.ts';
import { asData, asText, caseLines, casesFile, nothingCompiled } from './programFiles.ts';

const mebibyte = 1024 * 1024;

/** The frames go to stdout, whatever is printed to stderr. A goroutine looks every few milliseconds at what the solution has taken. */
const watch = String.raw`
package codesensei

import (
	"sync"
	"syscall"
	"time"
)

var (
	begun   int
	sent    int
	started = time.Now()
	phase   struct {
		sync.Mutex
		isArmed     bool
		cpu         int64
		wall        time.Time
		cpuMs       int64
		wallMs      int64
		maxResident int64
	}
)

func openChannels() (int, int) {
	from, err := syscall.Open("cases.txt", syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
	if err != nil {
		panic(err)
	}
	to, err := syscall.Dup(1)
	if err != nil {
		panic(err)
	}
	syscall.CloseOnExec(to)
	if err := syscall.Dup3(2, 1, 0); err != nil {
		panic(err)
	}
	go look()
	return from, to
}

func limitMemory(bytes int64) { phase.maxResident = bytes + memory("VmRSS:") + allowance }

func arm(loading bool) {
	phase.Lock()
	defer phase.Unlock()
	phase.isArmed, phase.cpu, phase.wall = true, cpuUs(), time.Now()
	phase.cpuMs, phase.wallMs = callCpuMs, callWallMs
	if loading {
		phase.cpuMs, phase.wallMs = loadCpuMs, loadWallMs
	}
}

func disarm() {
	phase.Lock()
	defer phase.Unlock()
	phase.isArmed = false
}

func look() {
	for {
		time.Sleep(10 * time.Millisecond)
		phase.Lock()
		if phase.isArmed {
			cpu, wall := cpuUs()-phase.cpu, time.Since(phase.wall).Microseconds()
			used := ",\"cpuUs\":" + number(cpu) + ",\"wallUs\":" + number(wall)
			if cpu > phase.cpuMs*1000 {
				leave("{\"kind\":\"stopped\",\"limit\":\"time\"" + used + "}")
			}
			if wall > phase.wallMs*1000 {
				leave("{\"kind\":\"stopped\",\"limit\":\"wait\"" + used + "}")
			}
			if resident := memory("VmRSS:"); resident > phase.maxResident {
				leave("{\"kind\":\"outOfMemory\",\"index\":" + number(int64(index)) + used + ",\"memory\":" + number(resident) + "}")
			}
		}
		phase.Unlock()
	}
}

// With any other exit code the go command would have something to say of it.
func leave(frame string) {
	send(frame)
	syscall.Exit(0)
}

func isSpent() bool {
	begun++
	return begun > 1 && (cpuUs() > spentCpuMs*1000 || time.Since(started).Milliseconds() > spentWallMs)
}

func isFull(size int) bool {
	sent += size + 200
	return sent > resultBytes
}
`;

const modules = `module program

go 1.16

require (
	codesensei v0.0.0
	solution v0.0.0
)

replace codesensei => ./codesensei

replace solution => ./solution
`;

/**
 * Piston's package starts `go run *.go`, which compiles the library, too, with every request: that takes seconds, and is why a server has to allow that much time
 * for a run. The other packages lie in folders beside the file that it is given.
 */
export const goOnPiston: PistonLanguage = {
	id: 'go',
	name: 'go',
	title: 'Go',
	packages: ['go'],
	isCompiled: false,
	startMs: 20_000,
	oldest: [1, 16],
	runtimeBytes: 512 * mebibyte,
	files: ({ source, signature, watch: limits, nonce, firstCase, cases }) => [
		asText('main', goMain),
		asData('go.mod', modules),
		asData('codesensei/go.mod', 'module codesensei\n\ngo 1.16\n'),
		asData('codesensei/driver.go', goDriver),
		asData('codesensei/values.go', goValues),
		asData('codesensei/calls.go', goClassRunner),
		asData('codesensei/watch.go', watch + constants(limits)),
		asData('solution/go.mod', 'module solution\n\ngo 1.16\nrequire codesensei v0.0.0\n'),
		asData(`solution/${go.fileName}`, asPackage(source)),
		asData(`solution/${goGlueName}`, goGlueFor(asPackage(source), signature)),
		asData(casesFile, caseLines(nonce, { first: firstCase, memoryMb: limits.memoryMb }, cases)),
	],
	probe: (bytes) => [
		asText(
			'main',
			`package main\n\nimport (\n\t"os"\n\t"runtime"\n\t"strconv"\n\t"strings"\n)\n\nfunc main() {\n\tos.Stdout.WriteString(strconv.Itoa(runtime.NumCPU()) + "\\n" + strings.Repeat("x", ${String(bytes)}))\n}\n`,
		),
	],
	readCompile: nothingCompiled,
	readRun: (run, { source, signature, ms, limitMs }) => {
		if (run.code === 0) return undefined;
		const words = run.stderr;
		const said = parseGoOutput(words.replaceAll(/^exit status \d+$/gm, ''), go.fileName);
		if (said.diagnostics.length + said.driverErrors.length === 0) return undefined;
		const { message, compile } = rejectedGo({ said, words, limit: undefined, limitMs, ms }, { signature, source });
		return { kind: 'notCompiled', message, compile };
	},
};

/** A package that is called main can't be imported. */
function asPackage(source: string): string {
	return source.replace(/^((?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*package[ \t]+)main\b/, '$1solution');
}

function constants(limits: WatchLimits): string {
	const values: Record<string, number> = {
		loadCpuMs: limits.loadCpuMs,
		loadWallMs: limits.loadWallMs,
		callCpuMs: limits.callCpuMs,
		callWallMs: limits.callWallMs,
		spentCpuMs: limits.spentCpuMs,
		spentWallMs: limits.spentWallMs,
		resultBytes: limits.resultBytes,
		allowance: go.memoryAllowanceBytes,
	};
	return Object.entries(values)
		.map(([name, value]) => `const ${name} = ${String(Math.round(value))}\n`)
		.join('');
}
