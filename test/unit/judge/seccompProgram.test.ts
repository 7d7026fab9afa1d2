import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { assembleSeccompProgram, type Instruction, seccompInstructions } from '#judge/sandboxes/seccompProgram.ts';
import { type Machine, syscallNumbers } from '#judge/sandboxes/syscallNumbers.ts';

interface Call {
	arch: number;
	number: number;
	arguments?: readonly number[];
}

const allow = 0x7fff0000;
const kill = 0x80000000;
const errno = (number: number) => 0x00050000 | number;
const [EPERM, ENOSYS, EAFNOSUPPORT] = [1, 38, 97];

/** struct seccomp_data as the kernel lays it out on a little-endian machine. */
function dataOf({ arch, number, arguments: given = [] }: Call): DataView {
	const data = new DataView(new ArrayBuffer(64));
	data.setUint32(0, number, true);
	data.setUint32(4, arch, true);
	for (const [index, value] of given.entries()) data.setBigUint64(16 + 8 * index, BigInt(value), true);
	return data;
}

/** The kernel's interpreter of classic BPF, as far as seccomp programs of ours go. */
function run(program: readonly Instruction[], call: Call): number {
	const data = dataOf(call);
	let accumulator = 0;
	for (let at = 0; ; at++) {
		const instruction = program[at];
		assert.ok(instruction !== undefined, 'the program runs over its end');
		const { code, operand, whenTrue, whenFalse } = instruction;
		const jump = (holds: boolean): void => {
			at += holds ? whenTrue : whenFalse;
		};
		if (code === 0x20) accumulator = data.getUint32(operand, true);
		else if (code === 0x15) jump(accumulator === operand);
		else if (code === 0x35) jump(accumulator >= operand);
		else if (code === 0x45) jump((accumulator & operand) !== 0);
		else if (code === 0x06) return operand;
		else assert.fail(`unknown instruction ${code}`);
	}
}

for (const machine of ['x64', 'arm64'] as const satisfies Machine[]) {
	describe(`the system call filter for ${machine}`, () => {
		const table = syscallNumbers[machine];
		const program = seccompInstructions(machine);
		const ask = (number: number, ...given: number[]): number =>
			run(program, { arch: table.auditArch, number, arguments: given });

		it('lets ordinary calls through', () => {
			// read, write, openat, mmap, futex, exit_group
			const ordinary = machine === 'x64' ? [0, 1, 257, 9, 202, 231] : [63, 64, 56, 222, 98, 94];
			for (const number of ordinary) assert.equal(ask(number), allow, String(number));
		});

		it('refuses every call of the list', () => {
			assert.ok(table.denied.length > 40);
			for (const number of table.denied) assert.equal(ask(number), errno(EPERM), String(number));
			for (const number of table.notImplemented) assert.equal(ask(number), errno(ENOSYS), String(number));
		});

		it('holds calls newer than its list for not there', () => {
			assert.equal(ask(table.firstUnknown - 1), allow);
			assert.equal(ask(table.firstUnknown), errno(ENOSYS));
			assert.equal(ask(600), errno(ENOSYS));
		});

		it('lets a process start threads and children, but no namespace', () => {
			const threads = 0x3d0f00;
			assert.equal(ask(table.clone, threads), allow);
			assert.equal(ask(table.clone, 17), allow);
			for (const flag of [0x20000, 0x02000000, 0x04000000, 0x08000000, 0x10000000, 0x20000000, 0x40000000]) {
				assert.equal(ask(table.clone, flag | 17), errno(EPERM), flag.toString(16));
			}
		});

		it('lets it have local sockets only', () => {
			assert.equal(ask(table.socket, 1), allow);
			for (const family of [0, 2, 10, 16, 17, 40]) assert.equal(ask(table.socket, family), errno(EAFNOSUPPORT));
		});

		it('keeps it from typing into a terminal', () => {
			assert.equal(ask(table.ioctl, 0, 0x5401), allow);
			assert.equal(ask(table.ioctl, 0, 0x5412), errno(EPERM));
			assert.equal(ask(table.ioctl, 0, 0x541c), errno(EPERM));
		});

		it('looks at the low half of an argument alone, as the kernel does', () => {
			assert.equal(ask(table.socket, 2 ** 32 + 1), allow);
			assert.equal(ask(table.clone, 2 ** 33 + 0x10000000), errno(EPERM));
		});

		it('kills what calls by another convention', () => {
			assert.equal(run(program, { arch: 0x40000003, number: 1 }), kill);
			if (machine === 'x64') assert.equal(ask(0x40000000 + 1), kill);
		});

		it('is written as the kernel reads it: eight bytes an instruction', () => {
			const bytes = assembleSeccompProgram(machine);
			assert.equal(bytes.length, program.length * 8);
			// ld [4]: load the architecture.
			assert.deepEqual([...bytes.subarray(0, 8)], [0x20, 0, 0, 0, 4, 0, 0, 0]);
			assert.equal(bytes.readUInt32LE(12), table.auditArch);
		});
	});
}
