/** A JSON text together with the line on which each of its parts begins. */
export type JsonText =
	| {
			kind: 'parsed';
			value: unknown;
			lineOf: (path: readonly PropertyKey[]) => number;
			/** Where a part begins and where what follows it does, in the text; undefined when the path leads to something that is missing. */
			spanOf: (path: readonly PropertyKey[]) => { start: number; end: number } | undefined;
	  }
	| { kind: 'malformed'; line: number; message: string };

/** Deeper nesting than any file of ours has; stops a hostile text from exhausting the stack. */
const depthLimit = 100;

interface Node {
	offset: number;
	end: number;
	children: Map<PropertyKey, Node>;
}

class Malformed extends Error {
	readonly offset: number;

	constructor(offset: number, message: string) {
		super(message);
		this.offset = offset;
	}
}

/** Parses strict JSON (RFC 8259) and remembers where everything stands. A repeated key counts as malformed: it hides a value. */
export function parseJsonText(text: string): JsonText {
	const lineAt = lineFinder(text);
	try {
		const root = new Scanner(text).document();
		return {
			kind: 'parsed',
			value: JSON.parse(text),
			lineOf: (path) => lineAt(nodeAt(root, path).offset),
			spanOf: (path) => spanAt(root, path),
		};
	} catch (error) {
		if (error instanceof Malformed) return { kind: 'malformed', line: lineAt(error.offset), message: error.message };
		throw error;
	}
}

/** The line of an offset, quick also for the many findings of a large text. */
function lineFinder(text: string): (offset: number) => number {
	let ends: number[] | undefined;
	return (offset) => {
		ends ??= Array.from(text.matchAll(/\n/g), ({ index }) => index);
		let [low, high] = [0, ends.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((ends[middle] ?? 0) < offset) low = middle + 1;
			else high = middle;
		}
		return low + 1;
	};
}

/** The node at a path, or the nearest one above it when the path leads to something that is missing. */
function nodeAt(root: Node, path: readonly PropertyKey[]): Node {
	let node = root;
	for (const key of path) {
		const child = node.children.get(key);
		if (child === undefined) break;
		node = child;
	}
	return node;
}

function spanAt(root: Node, path: readonly PropertyKey[]): { start: number; end: number } | undefined {
	let node: Node | undefined = root;
	for (const key of path) node = node?.children.get(key);
	return node && { start: node.offset, end: node.end };
}

const literal = /(?:true|false|null)(?![A-Za-z0-9_])/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
// JSON forbids exactly these inside a string
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const space = /[ \t\r\n]*/y;

class Scanner {
	private readonly text: string;
	private at = 0;

	constructor(text: string) {
		this.text = text;
	}

	document(): Node {
		const root = this.value(0);
		this.take(space);
		if (this.at < this.text.length) throw new Malformed(this.at, 'something follows the end of the JSON value');
		return root;
	}

	private value(depth: number): Node {
		this.take(space);
		const node: Node = { offset: this.at, end: this.at, children: new Map() };
		if (depth > depthLimit) throw new Malformed(this.at, `nested more than ${String(depthLimit)} levels deep`);
		const start = this.text[this.at];
		if (start === '{') this.members(node, depth);
		else if (start === '[') this.elements(node, depth);
		else if (!this.take(string) && !this.take(number) && !this.take(literal)) this.fail('a value');
		node.end = this.at;
		return node;
	}

	private members(node: Node, depth: number): void {
		this.at += 1;
		if (this.punctuation('}')) return;
		do {
			this.take(space);
			const start = this.at;
			const key = this.take(string);
			if (!key) this.fail('a name in double quotes');
			const name = String(JSON.parse(key));
			if (node.children.has(name)) throw new Malformed(start, `"${name}" stands here twice`);
			if (!this.punctuation(':')) this.fail('":"');
			node.children.set(name, this.value(depth + 1));
		} while (this.another('}'));
		if (!this.punctuation('}')) this.fail('"," or "}"');
	}

	private elements(node: Node, depth: number): void {
		this.at += 1;
		if (this.punctuation(']')) return;
		do node.children.set(node.children.size, this.value(depth + 1));
		while (this.another(']'));
		if (!this.punctuation(']')) this.fail('"," or "]"');
	}

	/** Moves past `pattern` if it stands here and returns what it matched, else the empty string. */
	private take(pattern: RegExp): string {
		pattern.lastIndex = this.at;
		const match = pattern.exec(this.text)?.[0] ?? '';
		this.at += match.length;
		return match;
	}

	private punctuation(character: string): boolean {
		this.take(space);
		if (this.text[this.at] !== character) return false;
		this.at += 1;
		return true;
	}

	/** Moves past a comma. The one that is too many is where to look, not the bracket behind it, which may be lines away. */
	private another(end: '}' | ']'): boolean {
		const comma = this.punctuation(',') ? this.at - 1 : undefined;
		if (comma === undefined) return false;
		this.take(space);
		if (this.text[this.at] === end) throw new Malformed(comma, `nothing follows this comma but "${end}"`);
		return true;
	}

	private fail(wanted: string): never {
		const found = this.at >= this.text.length ? 'the end of the file' : `"${this.text.slice(this.at, this.at + 12)}"`;
		throw new Malformed(this.at, `${wanted} was expected, ${found} was found`);
	}
}
