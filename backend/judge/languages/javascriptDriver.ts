import { javascriptClassRunner } from './javascriptClassRunner.ts';
import { javascriptExports } from './javascriptExports.ts';
import { javascriptDecoders, javascriptNodes } from './javascriptValues.ts';

/**
 * Runs a learner's JavaScript functions: the nonce and one line of JSON (source, function, types) come first on descriptor 3, then one case a line.
 * Everything is read and written synchronously, so that nothing of a case runs after its end; what the driver needs it holds in constants of its own,
 * because the solution shares its global scope. The protocol is described in executor/frame.ts. Before it stand four constants: `results`, the descriptor that
 * takes the frames; `watch`, which where nobody can watch from outside is told of each call and says whether the time or the room for results is spent;
 * `fileName`, what the solution is called in traces; and `toJavaScript`, which for another language than JavaScript makes a source into it, line for line.
 */
export const javascriptDriver = String.raw`
const { readSync, writeSync, openSync, readFileSync } = require('node:fs');
const { Script } = require('node:vm');
const { inspect } = require('node:util');
const program = process;
const { isArray } = Array;
const { isInteger, isSafeInteger, isFinite } = Number;
const { parse, stringify } = JSON;
const toNumber = Number;
const toBigInt = BigInt;
const toText = String;
const allocate = Buffer.allocUnsafe;
const concat = Buffer.concat;
const fromText = Buffer.from;
const cpuUsage = program.cpuUsage.bind(program);
const now = performance.now.bind(performance);
const pause = Atomics.wait.bind(Atomics, new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
const leave = program.reallyExit.bind(program, 0);
const NativeError = Error;
const NodeSet = Set;
class CallMisfit {
	constructor(got, of) {
		this.got = got;
		this.of = of;
	}
}
${javascriptNodes}

const lines = lineReader();
const nonce = lines();
const header = parse(lines());
send({ kind: 'ready', memory: memory('VmRSS:') });
const solution = load();
const peakReset = memoryPeakReset();
const decoders = header.class === undefined ? header.parameters.map(decoder) : [callsDecoder(header.class)];
const encode = header.class === undefined ? encoder(header.returns) : (results) => results;
let index = header.first;
for (let line = lines(); line !== undefined; line = lines()) {
	if (watch?.isSpent()) finish({ kind: 'paused' });
	const values = parse(line);
	const given = values.map((value, place) => decoders[place](value));
	runCase(given);
	index++;
}
leave();

/** Reads lines from descriptor 3 as they are needed. */
function lineReader() {
	const block = allocate(65536);
	let pending = [];
	let rest = block.subarray(0, 0);
	return () => {
		for (;;) {
			const end = rest.indexOf(10);
			if (end >= 0) {
				pending.push(rest.subarray(0, end));
				const line = concat(pending).toString('utf8');
				pending = [];
				rest = rest.subarray(end + 1);
				return line;
			}
			if (rest.length > 0) pending.push(fromText(rest));
			const size = retrying(() => readSync(3, block, 0, block.length, null));
			if (size === 0) return undefined;
			rest = block.subarray(0, size);
		}
	};
}

/** A pipe may be in non-blocking mode, if the solution used process.stdout. */
function retrying(attempt) {
	for (;;) {
		try {
			return attempt();
		} catch (error) {
			if (error.code === 'EOF') return 0;
			if (error.code !== 'EAGAIN') throw error;
			pause();
		}
	}
}

function writeAll(descriptor, text) {
	const data = fromText(text, 'utf8');
	for (let at = 0; at < data.length; ) at += retrying(() => writeSync(descriptor, data, at));
}

/** ASCII only, as every channel on the way can carry it. */
function send(frame) {
	const text = typeof frame === 'string' ? frame : ascii(stringify(frame));
	writeAll(results, '\n' + nonce + ' ' + text + '\n');
}

function ascii(text) {
	return text.replace(/[\u0080-\uffff]/g, (unit) => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'));
}

function memory(key) {
	if (program.platform !== 'linux') return program.memoryUsage.rss();
	try {
		const status = readFileSync('/proc/self/status', 'latin1');
		const at = status.indexOf(key) + key.length;
		return parseInt(status.slice(at), 10) * 1024;
	} catch {
		return 0;
	}
}

function memoryPeakReset() {
	try {
		return openSync('/proc/self/clear_refs', 'w');
	} catch {
		return -1;
	}
}

function load() {
	watch?.begin(true);
	const began = now();
	let script;
	try {
		script = compile(toJavaScript === undefined ? header.source : toJavaScript(header.source));
	} catch (error) {
		finish(compileError(error));
	}
	const compileUs = Math.round((now() - began) * 1000);
	const exported = { exports: {} };
	for (const [name, value] of Object.entries({ require, module: exported, exports: exported.exports, ListNode, TreeNode })) {
		Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
	}
	let found;
	try {
		found = script.runInThisContext();
	} catch (error) {
		finish({ kind: 'loadFailed', outOfMemory: false, ...crash(error) });
	}
	watch?.end();
	if (typeof found !== 'function') found = exported.exports?.[header.name];
	if (typeof found !== 'function' || (header.class !== undefined && !hasMethods(found, header.class))) finish({ kind: 'missing' });
	send({ kind: 'loaded', compileUs });
	return header.class === undefined ? found : classRunner(found);
}

function finish(frame) {
	send(frame);
	leave();
}

/** A script has no exports, but editors like solutions that have: each one that V8 stumbles over becomes blanks. */
function compile(source) {
	for (let exportsLeft = 100; ; exportsLeft--) {
		try {
			return new Script(source + '\n;typeof ' + header.name + " === 'undefined' ? undefined : " + header.name, { filename: fileName });
		} catch (error) {
			const bare = exportsLeft > 0 ? withoutExport(source, error) : undefined;
			if (bare === undefined) throw error;
			source = bare;
		}
	}
}

${javascriptExports}

function compileError(error) {
	return { kind: 'compileError', ...(error?.place ?? placeOf(error)), message: oneLine(error) };
}

function runCase(given) {
	const called = '{"kind":"called"}';
	try {
		writeSync(peakReset, '5');
	} catch {}
	send('{"kind":"calling"}');
	watch?.begin(false);
	let result;
	let failed = false;
	const began = now();
	const cpu = cpuUsage();
	try {
		result = solution(...given);
		if (header.changes !== undefined) result = given[header.changes];
	} catch (error) {
		failed = true;
		result = error;
	}
	const used = cpuUsage(cpu);
	const wallUs = Math.round((now() - began) * 1000);
	watch?.end();
	send(called);
	const measures = { index, cpuUs: used.user + used.system, wallUs, memory: memory('VmHWM:') };
	const frame = failed ? failure(result, measures) : answer(result, measures);
	for (const descriptor of [1, 2]) {
		try {
			writeAll(descriptor, nonce + ':' + index + '\n');
		} catch {}
	}
	const text = ascii(stringify(frame));
	if (watch?.isFull(text.length)) finish({ kind: 'full', bytes: text.length });
	send(text);
}

function failure(error, measures) {
	if (error instanceof CallMisfit) return { kind: 'misfit', ...measures, got: error.got, of: error.of };
	return { kind: 'raised', ...measures, ...crash(error) };
}

function answer(result, measures) {
	const trouble = { misfit: undefined };
	try {
		const value = encode(result, trouble);
		if (trouble.misfit !== undefined) return { kind: 'misfit', ...measures, got: trouble.misfit };
		return { kind: 'returned', ...measures, value };
	} catch (error) {
		// A getter or proxy of the solution's.
		return { kind: 'raised', ...measures, ...crash(error) };
	}
}

${javascriptDecoders}

${javascriptClassRunner}

/** A solution may define nodes of its own, so only their properties count. */
function isNode(value) {
	return typeof value === 'object' && value !== null && 'val' in value;
}

function insideOf(what, inside, value, trouble) {
	const encoded = inside(value, trouble);
	if (trouble.misfit !== undefined) trouble.misfit = what + ' holding ' + trouble.misfit;
	return encoded;
}

function listEncoder(inside) {
	return (first, trouble) => {
		const encoded = [];
		const seen = new NodeSet();
		for (let node = first; node !== null && node !== undefined; node = node.next) {
			if (!isNode(node)) return misfit(node, trouble);
			if (seen.has(node)) {
				trouble.misfit = 'a linked list that never ends';
				return undefined;
			}
			seen.add(node);
			encoded.push(insideOf('a linked list', inside, node.val, trouble));
			if (trouble.misfit !== undefined) return undefined;
		}
		return encoded;
	};
}

function treeEncoder(inside) {
	return (root, trouble) => {
		const encoded = [];
		const seen = new NodeSet();
		const waiting = [root];
		let last = 0;
		for (let place = 0; place < waiting.length; place++) {
			const node = waiting[place];
			if (node === null || node === undefined) {
				encoded.push(null);
				continue;
			}
			if (!isNode(node)) return misfit(node, trouble);
			if (seen.has(node)) {
				trouble.misfit = 'a tree in which a node has two parents';
				return undefined;
			}
			seen.add(node);
			encoded.push(insideOf('a tree', inside, node.val, trouble));
			if (trouble.misfit !== undefined) return undefined;
			last = encoded.length;
			waiting.push(node.left, node.right);
		}
		encoded.length = last;
		return encoded;
	};
}

function encoder(kind) {
	if (kind === 'graph') return encoder('int[][]');
	if (kind.endsWith('?')) {
		const given = encoder(kind.slice(0, -1));
		return (value, trouble) => (value === null || value === undefined ? null : given(value, trouble));
	}
	if (kind.startsWith('list<') && kind.endsWith('>')) return listEncoder(encoder(kind.slice(5, -1)));
	if (kind.startsWith('tree<') && kind.endsWith('>')) return treeEncoder(encoder(kind.slice(5, -1)));
	if (kind.endsWith('[]')) {
		const inside = encoder(kind.slice(0, -2));
		return (value, trouble) => {
			if (!isArray(value)) return misfit(value, trouble);
			const encoded = [];
			for (let place = 0; place < value.length; place++) {
				encoded.push(inside(value[place], trouble));
				if (trouble.misfit === undefined) continue;
				if (!trouble.misfit.startsWith('an array holding ')) {
					trouble.misfit = 'an array holding ' + trouble.misfit + ' at index ' + place;
				}
				return undefined;
			}
			return encoded;
		};
	}
	switch (kind) {
		case 'int':
			return (value, trouble) => (isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31 ? value : misfit(value, trouble));
		case 'long':
			return (value, trouble) => {
				if (isSafeInteger(value)) return toText(toBigInt(value));
				if (typeof value !== 'bigint' || value < -(2n ** 63n) || value >= 2n ** 63n) return misfit(value, trouble);
				return toText(value);
			};
		case 'double':
			return (value, trouble) => {
				if (typeof value !== 'number') return misfit(value, trouble);
				return isFinite(value) ? value : toText(value);
			};
		case 'bool':
			return (value, trouble) => (typeof value === 'boolean' ? value : misfit(value, trouble));
		case 'char':
			return (value, trouble) => {
				if (typeof value === 'string' && value.length === 1 && value < '\u0080') return value;
				misfit(value, trouble);
				if (typeof value === 'string' && value.length !== 1) trouble.misfit = 'a string with ' + value.length + ' characters';
				return undefined;
			};
		default:
			return (value, trouble) => (typeof value === 'string' ? value : misfit(value, trouble));
	}
}

function misfit(value, trouble) {
	trouble.misfit = describe(value);
	return undefined;
}

function describe(value) {
	if (value === undefined || value === null || typeof value === 'boolean') return toText(value);
	if (isArray(value)) return 'an array';
	if (typeof value === 'number') return 'the number ' + toText(value);
	if (typeof value === 'bigint') return value > -(10n ** 30n) && value < 10n ** 30n ? 'the bigint ' + toText(value) : 'a large bigint';
	if (typeof value !== 'object') return 'a ' + typeof value;
	const name = toText(value.constructor?.name ?? 'Object');
	return (/^[AEIOU]/.test(name) ? 'an ' : 'a ') + name;
}

function crash(error) {
	const frames = [];
	let stack = '';
	try {
		stack = toText(error?.stack ?? '');
	} catch {}
	for (const line of stack.split('\n')) {
		const place = /^ {4}at (?:(.*) \()?(?:.*[\\/])?solution\.[jt]s:(\d+):\d+\)?$/.exec(line);
		if (place !== null) frames.unshift([toNumber(place[2]), place[1] ?? '<top level>']);
	}
	return { message: oneLine(error), frames };
}

function oneLine(error) {
	let text;
	try {
		text = error instanceof NativeError ? toText(error) : 'Uncaught ' + inspect(error, { depth: 1 });
	} catch {
		text = 'an error that can not be shown';
	}
	return text.length > 2000 ? text.slice(0, 2000) + '...' : text;
}
`;
