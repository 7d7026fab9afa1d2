import { type Machine, syscallNumbers } from './syscallNumbers.ts';

/** One instruction of classic BPF: struct sock_filter of linux/filter.h. */
export interface Instruction {
	code: number;
	/** How many instructions to skip when the comparison holds, and when not. */
	whenTrue: number;
	whenFalse: number;
	operand: number;
}

const loadWord = 0x20;
const jumpIfEqual = 0x15;
const jumpIfAtLeast = 0x35;
const jumpIfAnyBit = 0x45;
const answer = 0x06;

/** Offsets in struct seccomp_data; both machines are little-endian, so an argument's low word comes first. */
const numberOffset = 0;
const machineOffset = 4;
const firstArgumentOffset = 16;
const secondArgumentOffset = 24;

const allow = 0x7fff0000;
const killProcess = 0x80000000;
const notPermitted = 0x00050000 | 1;
const notImplemented = 0x00050000 | 38;
const noSuchFamily = 0x00050000 | 97;

/** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID and NEWNET together. */
const cloneNewMask = 0x7e020000;
const unixFamily = 1;
/** TIOCSTI types into the terminal that started us; TIOCLINUX pastes into a console. */
const terminalRequests = [0x5412, 0x541c];

/**
 * The filter that every box runs under, as the bytes bubblewrap's --seccomp takes: everything is allowed but what reaches for the kernel
 * rather than for work (mounts, namespaces, tracing, keys, bpf, io_uring, sockets other than AF_UNIX ...), memory that no limit sees
 * (memfd, System V), and calls newer than this table, which every runtime can do without.
 */
export function assembleSeccompProgram(machine: Machine): Buffer {
	return encode(seccompInstructions(machine));
}

/** The same before it is turned into bytes. */
export function seccompInstructions(machine: Machine): Instruction[] {
	const table = syscallNumbers[machine];
	const assembler = new Assembler();
	assembler.load(machineOffset);
	assembler.unless(jumpIfEqual, table.auditArch, 'kill');
	assembler.load(numberOffset);
	if (table.foreignNumbersFrom !== undefined) assembler.when(jumpIfAtLeast, table.foreignNumbersFrom, 'kill');
	assembler.when(jumpIfAtLeast, table.firstUnknown, 'notImplemented');
	for (const number of table.notImplemented) assembler.when(jumpIfEqual, number, 'notImplemented');
	for (const number of table.denied) assembler.when(jumpIfEqual, number, 'notPermitted');
	assembler.when(jumpIfEqual, table.clone, 'clone');
	assembler.when(jumpIfEqual, table.socket, 'socket');
	assembler.when(jumpIfEqual, table.ioctl, 'ioctl');
	assembler.answer('allow', allow);
	assembler.label('clone');
	assembler.load(firstArgumentOffset);
	assembler.when(jumpIfAnyBit, cloneNewMask, 'notPermitted');
	assembler.answer('allowClone', allow);
	assembler.label('socket');
	assembler.load(firstArgumentOffset);
	assembler.unless(jumpIfEqual, unixFamily, 'noSuchFamily');
	assembler.answer('allowSocket', allow);
	assembler.label('ioctl');
	assembler.load(secondArgumentOffset);
	for (const request of terminalRequests) assembler.when(jumpIfEqual, request, 'notPermitted');
	assembler.answer('allowIoctl', allow);
	assembler.answer('notPermitted', notPermitted);
	assembler.answer('notImplemented', notImplemented);
	assembler.answer('noSuchFamily', noSuchFamily);
	assembler.answer('kill', killProcess);
	return assembler.finish();
}

/** Resolves labels, which classic BPF does not have: a jump is a distance forward of at most 255 instructions. */
class Assembler {
	readonly #lines: { instruction: Instruction; jump?: { to: string; side: 'whenTrue' | 'whenFalse' } }[] = [];
	readonly #labels = new Map<string, number>();

	load(offset: number): void {
		this.#lines.push({ instruction: { code: loadWord, whenTrue: 0, whenFalse: 0, operand: offset } });
	}

	when(code: number, operand: number, to: string): void {
		this.#lines.push({
			instruction: { code, whenTrue: 0, whenFalse: 0, operand },
			jump: { to, side: 'whenTrue' },
		});
	}

	unless(code: number, operand: number, to: string): void {
		this.#lines.push({
			instruction: { code, whenTrue: 0, whenFalse: 0, operand },
			jump: { to, side: 'whenFalse' },
		});
	}

	label(name: string): void {
		this.#labels.set(name, this.#lines.length);
	}

	answer(name: string, value: number): void {
		this.label(name);
		this.#lines.push({ instruction: { code: answer, whenTrue: 0, whenFalse: 0, operand: value } });
	}

	finish(): Instruction[] {
		return this.#lines.map(({ instruction, jump }, index) => {
			if (jump === undefined) return instruction;
			const distance = (this.#labels.get(jump.to) ?? Number.NaN) - index - 1;
			if (!(distance >= 0 && distance <= 255)) throw new RangeError(`no jump to ${jump.to}: ${String(distance)}`);
			return { ...instruction, [jump.side]: distance };
		});
	}
}

function encode(instructions: readonly Instruction[]): Buffer {
	const bytes = Buffer.alloc(instructions.length * 8);
	for (const [index, instruction] of instructions.entries()) {
		bytes.writeUInt16LE(instruction.code, index * 8);
		bytes.writeUInt8(instruction.whenTrue, index * 8 + 2);
		bytes.writeUInt8(instruction.whenFalse, index * 8 + 3);
		bytes.writeUInt32LE(instruction.operand, index * 8 + 4);
	}
	return bytes;
}
