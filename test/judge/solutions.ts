import type { LanguageId } from '#contract/ids.ts';

/** A solution of `addOne(int) -> int` in each language. */
export type Solutions = Readonly<Record<LanguageId, string>>;

export const right: Solutions = {
	python: 'def add_one(n):\n    return n + 1\n',
	javascript: 'const addOne = (n) => n + 1;\n',
	typescript: 'export const addOne = (n: number): number => n + 1;\n',
	java: 'class Solution { public int addOne(int n) { return n + 1; } }\n',
	cpp: 'int addOne(int n) { return n + 1; }\n',
	go: 'package main\n\nfunc addOne(n int) int { return n + 1 }\n',
	rust: 'pub fn add_one(n: i32) -> i32 {\n    n + 1\n}\n',
	c: 'int addOne(int n) { return n + 1; }\n',
};

/** Wrong for 2 alone. */
export const wrong: Solutions = {
	python: 'def add_one(n):\n    return 7 if n == 2 else n + 1\n',
	javascript: 'function addOne(n) { return n === 2 ? 7 : n + 1; }\n',
	typescript: 'export function addOne(n: number): number { return n === 2 ? 7 : n + 1; }\n',
	java: 'class Solution { public int addOne(int n) { return n == 2 ? 7 : n + 1; } }\n',
	cpp: 'int addOne(int n) { return n == 2 ? 7 : n + 1; }\n',
	go: 'package main\n\nfunc addOne(n int) int {\n	if n == 2 {\n		return 7\n	}\n	return n + 1\n}\n',
	rust: 'pub fn add_one(n: i32) -> i32 {\n    if n == 2 { 7 } else { n + 1 }\n}\n',
	c: 'int addOne(int n) { return n == 2 ? 7 : n + 1; }\n',
};

/** For ever for 2 alone. */
export const slow: Solutions = {
	python: 'def add_one(n):\n    while n == 2:\n        pass\n    return n + 1\n',
	javascript: 'function addOne(n) { while (n === 2); return n + 1; }\n',
	typescript: 'function addOne(n: number): number { while (n === 2); return n + 1; }\n',
	java: 'class Solution { public int addOne(int n) { while (n == 2); return n + 1; } }\n',
	cpp: 'int addOne(int n) { while (n == 2) asm volatile(""); return n + 1; }\n',
	go: 'package main\n\nfunc addOne(n int) int {\n	for n == 2 {\n	}\n	return n + 1\n}\n',
	rust: 'pub fn add_one(n: i32) -> i32 {\n    while n == 2 { std::hint::spin_loop(); }\n    n + 1\n}\n',
	c: 'int addOne(int n) { while (n == 2) __asm__ volatile(""); return n + 1; }\n',
};

/** Fills the memory for 2 alone. */
export const greedy: Solutions = {
	python:
		'kept = []\ndef add_one(n):\n    while n == 2:\n        kept.append(bytearray(b"x") * 1000000)\n    return n + 1\n',
	javascript:
		'const kept = [];\nfunction addOne(n) { while (n === 2) kept.push(new Array(1000).fill(n)); return n + 1; }\n',
	typescript:
		'const kept: number[][] = [];\nfunction addOne(n: number) { while (n === 2) kept.push(new Array(1000).fill(n)); return n + 1; }\n',
	java: `import java.util.*;
class Solution {
	static final List<int[]> kept = new ArrayList<>();
	public int addOne(int n) {
		while (n == 2) kept.add(new int[100_000]);
		return n + 1;
	}
}
`,
	cpp: `#include <cstring>
#include <vector>
static std::vector<std::vector<char>> kept;
int addOne(int n) {
	while (n == 2) kept.emplace_back(1000000, 'x');
	return n + 1;
}
`,
	go: 'package main\n\nvar kept [][]int\n\nfunc addOne(n int) int {\n	for n == 2 {\n		kept = append(kept, make([]int, 100000))\n		for i := range kept[len(kept)-1] {\n			kept[len(kept)-1][i] = i\n		}\n	}\n	return n + 1\n}\n',
	rust: 'pub fn add_one(n: i32) -> i32 {\n    let mut kept = Vec::new();\n    while n == 2 { kept.push(vec![120u8; 1_000_000]); std::hint::black_box(&kept); }\n    n + 1\n}\n',
	c: '#include <stdlib.h>\n#include <string.h>\nint addOne(int n) {\n	while (n == 2) { volatile char* block = malloc(1000000); for (int i = 0; block && i < 1000000; i++) block[i] = 1; }\n	return n + 1;\n}\n',
};

/** Fails in the third line for 2 alone, called from the sixth. */
export const crashing: Solutions = {
	python:
		'def inner(n):\n    if n == 2:\n        raise ValueError("two")\n    return n + 1\ndef add_one(n):\n    return inner(n)\n',
	javascript:
		'function inner(n) {\n	if (n === 2)\n		throw new RangeError("two");\n	return n + 1;\n}\nconst addOne = (n) => inner(n);\n',
	typescript:
		'function inner(n: number): number {\n	if (n === 2)\n		throw new RangeError("two");\n	return n + 1;\n}\nexport const addOne = (n: number): number => inner(n);\n',
	java: `class Solution {
	static int inner(int n) { if (n == 2)
		throw new IllegalStateException("two");
		return n + 1; }
	public int addOne(int n) {
		return inner(n);
	}
}
`,
	cpp: '#include <stdexcept>\nint addOne(int n) {\n	if (n == 2) throw std::out_of_range("two");\n	return n + 1;\n}\n',
	go: 'package main\nfunc inner(n int) int {\n	if n == 2 { panic("two") }\n	return n + 1\n}\nfunc addOne(n int) int { return inner(n) }\n',
	rust: 'fn inner(n: i32) -> i32 {\n    if n == 2 {\n        panic!("two") }\n    n + 1\n}\nfn add_one(n: i32) -> i32 { inner(n) }\n',
	c: '#include <assert.h>\nint addOne(int n) {\n	assert(n != 2);\n	return n + 1;\n}\n',
};

/** Leaves with exit code 0 for 2 alone. */
export const leaving: Solutions = {
	python: 'import os\ndef add_one(n):\n    if n == 2:\n        os._exit(0)\n    return n + 1\n',
	javascript: 'function addOne(n) { if (n === 2) process.exit(0); return n + 1; }\n',
	typescript: 'export function addOne(n: number): number { if (n === 2) process.exit(0); return n + 1; }\n',
	java: 'class Solution { public int addOne(int n) { if (n == 2) System.exit(0); return n + 1; } }\n',
	cpp: '#include <cstdlib>\nint addOne(int n) { if (n == 2) std::_Exit(0); return n + 1; }\n',
	go: 'package main\n\nimport "os"\n\nfunc addOne(n int) int {\n	if n == 2 {\n		os.Exit(0)\n	}\n	return n + 1\n}\n',
	rust: 'pub fn add_one(n: i32) -> i32 {\n    if n == 2 { std::process::exit(0) }\n    n + 1\n}\n',
	c: '#include <unistd.h>\nint addOne(int n) { if (n == 2) _exit(0); return n + 1; }\n',
};

/** To stdout and stderr in turn, through buffers and around them. */
export const printing: Solutions = {
	python: `import os, sys
def add_one(n):
    print("out", n)
    print("err", n, file=sys.stderr)
    os.write(1, b"raw %d\\n" % n)
    print("end", n, end="")
    return n + 1
`,
	javascript: `const fs = require('node:fs');
function addOne(n) {
	console.log('out', n);
	console.error('err', n);
	fs.writeSync(1, 'raw ' + n + '\\n');
	process.stdout.write('end ' + n);
	return n + 1;
}
`,
	typescript: `import type { Stats } from 'node:fs';
const fs = require('node:fs') as typeof import('node:fs');
export function addOne(n: number): number {
	console.log('out', n);
	console.error('err', n);
	fs.writeSync(1, 'raw ' + n + '\\n');
	process.stdout.write('end ' + n);
	return n + 1;
}
`,
	java: `import java.io.*;
class Solution {
	public int addOne(int n) throws IOException {
		System.out.println("out " + n);
		System.err.println("err " + n);
		new FileOutputStream(FileDescriptor.err).write(("raw " + n + "\\n").getBytes());
		System.out.print("end " + n);
		return n + 1;
	}
}
`,
	cpp: `#include <cstdio>
#include <iostream>
#include <unistd.h>
int addOne(int n) {
	std::cout << "out " << n << "\\n";
	std::cerr << "err " << n << "\\n";
	std::string raw = "raw " + std::to_string(n) + "\\n";
	if (write(1, raw.data(), raw.size()) < 0) return 0;
	std::printf("end %d", n);
	return n + 1;
}
`,
	go: `package main

import (
	"fmt"
	"os"
	"syscall"
)

func addOne(n int) int {
	fmt.Println("out", n)
	fmt.Fprintln(os.Stderr, "err", n)
	syscall.Write(1, []byte(fmt.Sprintln("raw", n)))
	fmt.Printf("end %d", n)
	return n + 1
}
`,
	rust: `use std::io::Write;
use std::os::unix::io::FromRawFd;
pub fn add_one(n: i32) -> i32 {
    println!("out {}", n);
    eprintln!("err {}", n);
    let mut raw = std::mem::ManuallyDrop::new(unsafe { std::fs::File::from_raw_fd(1) });
    writeln!(raw, "raw {}", n).unwrap();
    print!("end {}", n);
    n + 1
}
`,
	c: `#include <stdio.h>
#include <unistd.h>
int addOne(int n) {
	printf("out %d\\n", n);
	fprintf(stderr, "err %d\\n", n);
	char raw[20];
	if (write(1, raw, sprintf(raw, "raw %d\\n", n)) < 0) return 0;
	printf("end %d", n);
	return n + 1;
}
`,
};

export const talkative: Solutions = {
	python: 'def add_one(n):\n    if n == 2:\n        print("x" * 70000)\n    return n + 1\n',
	javascript: 'function addOne(n) { if (n === 2) console.log("x".repeat(70000)); return n + 1; }\n',
	typescript:
		'export function addOne(n: number): number { if (n === 2) console.log("x".repeat(70000)); return n + 1; }\n',
	java: 'class Solution { public int addOne(int n) { if (n == 2) System.out.println("x".repeat(70000)); return n + 1; } }\n',
	cpp: '#include <iostream>\nint addOne(int n) { if (n == 2) std::cout << std::string(70000, 120); return n + 1; }\n',
	go: 'package main\n\nimport (\n	"fmt"\n	"strings"\n)\n\nfunc addOne(n int) int {\n	if n == 2 {\n		fmt.Println(strings.Repeat("x", 70000))\n	}\n	return n + 1\n}\n',
	rust: 'pub fn add_one(n: i32) -> i32 {\n    if n == 2 { println!("{}", "x".repeat(70000)); }\n    n + 1\n}\n',
	c: '#include <stdio.h>\nint addOne(int n) { if (n == 2) for (int i = 0; i < 70000; i++) putchar(120); return n + 1; }\n',
};

/** An error in line 2. */
export const unfinished: Solutions = {
	python: 'def add_one(n):\n    return n +\n',
	javascript: 'function addOne(n) {\n	return n + ;\n}\n',
	typescript: 'export function addOne(n: number): number {\n	return n + ;\n}\n',
	java: 'class Solution { public int addOne(int n) {\n	return n + ;\n} }\n',
	cpp: 'int addOne(int n) {\n	return n + ;\n}\n',
	go: 'package main; func addOne(n int) int {\n	return n + ;\n}\n',
	rust: 'fn add_one(n: i32) -> i32 {\n    n + ;\n}\n',
	c: 'int addOne(int n) {\n	return n + ;\n}\n',
};

export const nameless: Solutions = {
	python: 'def another(n):\n    return n + 1\n',
	javascript: 'function another(n) { return n + 1; }\n',
	typescript: 'export function another(n: number): number { return n + 1; }\n',
	java: 'class Solution { public int another(int n) { return n + 1; } }\n',
	cpp: 'int another(int n) { return n + 1; }\n',
	go: 'package main\n\nfunc another(n int) int { return n + 1 }\n',
	rust: 'pub fn another(n: i32) -> i32 {\n    n + 1\n}\n',
	c: 'int another(int n) { return n + 1; }\n',
};

/** Crashes before any function is called. */
export const crashingAtOnce: Solutions = {
	python: 'values = []\nfirst = values[0]\ndef add_one(n):\n    return n + 1\n',
	javascript: 'const values = null;\nconst first = values[0];\nfunction addOne(n) { return n + 1; }\n',
	typescript:
		'const values: number[] = JSON.parse("null");\nconst first = values[0];\nfunction addOne(n: number): number { return n + 1; }\n',
	java: 'class Solution {\n	static final int[] values = {};\n	static final int first = values[0];\n	public int addOne(int n) { return n + 1; }\n}\n',
	cpp: '#include <vector>\nstd::vector<int> values;\nint first = values.at(0);\nint addOne(int n) { return n + 1; }\n',
	go: 'package main\n\nvar values []int\nvar first = values[0]\n\nfunc addOne(n int) int { return n + 1 }\n',
	rust: '#[link_section = ".init_array"]\n#[used]\nstatic FIRST: extern "C" fn() = first;\nextern "C" fn first() { std::process::abort() }\npub fn add_one(n: i32) -> i32 {\n    n + 1\n}\n',
	c: '#include <stdlib.h>\n__attribute__((constructor)) static void first(void) { abort(); }\nint addOne(int n) { return n + 1; }\n',
};

/** Never gets as far as to define anything. */
export const stuckAtOnce: Solutions = {
	python: 'while True:\n    pass\ndef add_one(n):\n    return n + 1\n',
	javascript: 'while (true);\nfunction addOne(n) { return n + 1; }\n',
	typescript: 'while (true);\nfunction addOne(n: number): number { return n + 1; }\n',
	java: 'class Solution {\n	static { int i = 0; while (i == 0); }\n	public int addOne(int n) { return n + 1; }\n}\n',
	cpp: 'static int forever() { for (;;) asm volatile(""); }\nint first = forever();\nint addOne(int n) { return n + 1; }\n',
	go: 'package main\n\nfunc init() {\n	for {\n	}\n}\n\nfunc addOne(n int) int { return n + 1 }\n',
	rust: '#[link_section = ".init_array"]\n#[used]\nstatic FIRST: extern "C" fn() = first;\nextern "C" fn first() { loop { std::hint::spin_loop() } }\npub fn add_one(n: i32) -> i32 {\n    n + 1\n}\n',
	c: '__attribute__((constructor)) static void first(void) { for (;;) __asm__ volatile(""); }\nint addOne(int n) { return n + 1; }\n',
};

/** Their own tests at the end, as people write them. */
export const withMain: Solutions = {
	python: 'def add_one(n):\n    return n + 1\nif __name__ == "__main__":\n    raise SystemExit("not to be run")\n',
	javascript: 'function addOne(n) { return n + 1; }\nmodule.exports = { addOne };\n',
	typescript: 'function addOne(n: number): number { return n + 1; }\nexport { addOne };\nexport default addOne;\n',
	java: 'public class Solution {\n	public static int addOne(int n) { return n + 1; }\n	public static void main(String[] args) { throw new IllegalStateException("not to be run"); }\n}\n',
	cpp: '#include <cstdlib>\nint addOne(int n) { return n + 1; }\nint main() { std::abort(); }\n',
	go: 'package main\n\nfunc addOne(n int) int { return n + 1 }\n\nfunc main() { panic("not to be run") }\n',
	rust: 'pub fn add_one(n: i32) -> i32 {\n    n + 1\n}\nfn main() {\n    panic!("not to be run")\n}\n',
	c: '#include <stdlib.h>\nint addOne(int n) { return n + 1; }\nint main(void) { abort(); }\n',
};
