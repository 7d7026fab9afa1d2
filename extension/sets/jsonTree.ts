import type { JsonPath } from '#contract/proofLines.ts';

/** A value of a JSON text with the range in which it stands, so that a single one can be changed and everything else stays as it was written. */
export type JsonNode = { start: number; end: number } & (
	{ kind: 'object'; members: JsonMember[] } | { kind: 'array'; items: JsonNode[] } | { kind: 'scalar'; value: unknown }
);

export interface JsonMember {
	/** Of the key, with its quotes. */
	start: number;
	key: string;
	value: JsonNode;
}

/** Deeper than any file of a set; stops a hostile text from exhausting the stack. */
const depthMax = 100;

const piece = /\s*([{}[\],:]|"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+)/y;

/** The tree of a strict JSON text; undefined for any other. */
export function jsonTree(text: string): JsonNode | undefined {
	try {
		JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
	return new Reader(text).value(0);
}

/** The value at a path. */
export function nodeAt(root: JsonNode | undefined, path: JsonPath): JsonNode | undefined {
	return path.reduce<JsonNode | undefined>((node, step) => {
		if (node?.kind === 'array') return typeof step === 'number' ? node.items[step] : undefined;
		if (node?.kind === 'object') return node.members.find(({ key }) => key === step)?.value;
		return undefined;
	}, root);
}

/** The text of a node that is one. */
export function textOf(node: JsonNode | undefined): string | undefined {
	return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

export function itemsOf(node: JsonNode | undefined): JsonNode[] {
	return node?.kind === 'array' ? node.items : [];
}

/** The text is known to be JSON, so every token is the one that has to come. */
class Reader {
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	value(depth: number): JsonNode | undefined {
		if (depth > depthMax) return undefined;
		const { token, start } = this.#take();
		if (token === '[') return this.#array(start, depth);
		if (token === '{') return this.#object(start, depth);
		const value: unknown = JSON.parse(token);
		return { kind: 'scalar', start, end: this.#at, value };
	}

	#array(start: number, depth: number): JsonNode | undefined {
		const items: JsonNode[] = [];
		while (this.#peek() !== ']') {
			if (items.length > 0) this.#take();
			const item = this.value(depth + 1);
			if (item === undefined) return undefined;
			items.push(item);
		}
		this.#take();
		return { kind: 'array', start, end: this.#at, items };
	}

	#object(start: number, depth: number): JsonNode | undefined {
		const members: JsonMember[] = [];
		while (this.#peek() !== '}') {
			if (members.length > 0) this.#take();
			const key = this.#take();
			this.#take();
			const value = this.value(depth + 1);
			if (value === undefined) return undefined;
			members.push({ start: key.start, key: String(JSON.parse(key.token)), value });
		}
		this.#take();
		return { kind: 'object', start, end: this.#at, members };
	}

	#peek(): string {
		const before = this.#at;
		const { token } = this.#take();
		this.#at = before;
		return token;
	}

	#take(): { token: string; start: number } {
		piece.lastIndex = this.#at;
		const token = piece.exec(this.#text)?.[1] ?? '';
		this.#at = piece.lastIndex;
		return { token, start: this.#at - token.length };
	}
}
