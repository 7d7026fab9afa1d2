import { ClassSignature, FunctionSignature, type Parameter, type Signature, TypeName } from '#contract/signature.ts';
import { NotASignature, SignatureScanner, type Word } from './signatureScanner.ts';

export type ParsedSignature =
	| { kind: 'signature'; signature: Signature }
	/** `column` is that of the line, from 1. */
	| { kind: 'wrong'; line: number; column: number; message: string };

/** No signature comes near this. */
const charactersMax = 4_000;

/**
 * Reads a signature as authors write it on one line:
 * `nearestPair(xs: int[], k: int) -> int`, `turnRow(row: int[]) -> void changes row`,
 * `class MinStack(capacity: int) { push(x: int); top() -> int?; pop() }`.
 * Names in snake_case become camelCase. What is wrong is told with its place.
 */
export function parseSignature(text: string): ParsedSignature {
	try {
		if (text.length > charactersMax) throw new NotASignature(0, 'this is too long for a signature');
		const scanner = new SignatureScanner(text);
		const signature = scanner.take('class') ? classOf(scanner) : functionOf(scanner);
		return { kind: 'signature', signature };
	} catch (error) {
		if (!(error instanceof NotASignature)) throw error;
		const before = text.slice(0, error.offset).split('\n');
		return { kind: 'wrong', line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message: error.message };
	}
}

/** Where the parts of a signature stand, by their path in it, such as `parameters.0.type`. */
type Places = Map<string, number>;

function functionOf(scanner: SignatureScanner): Signature {
	const places: Places = new Map([['', scanner.offset]]);
	const name = scanner.name('the name of a function, such as nearestPair,');
	places.set('name', name.offset);
	const parameters = parametersOf(scanner, places, 'parameters');
	const end = scanner.offset;
	const type = scanner.take('->') ? typeOf(scanner, true) : { text: 'void', offset: end };
	places.set('returns', type.offset).set('returns.type', type.offset);
	const named = scanner.take('changes') ? scanner.name('the name of the parameter that is changed') : undefined;
	if (!scanner.isAtEnd) throw scanner.unexpected('the end of the signature');
	places.set('returns.changes', named?.offset ?? type.offset);
	const changes = type.text === 'void' ? changedParameter(parameters, named, type.offset) : camelOf(named?.text);
	const returns = { type: type.text, ...(changes === undefined ? {} : { changes }) };
	refuseTwice(parameters, places, 'parameters', camelCase(name.text));
	const read = FunctionSignature.safeParse({ name: camelCase(name.text), parameters, returns });
	if (!read.success) throw wrongPart(read.error.issues, places);
	return read.data;
}

/** Which parameter is changed goes without saying where only one can be. */
function changedParameter(parameters: readonly Parameter[], named: Word | undefined, offset: number): string {
	if (named !== undefined) return camelCase(named.text);
	const changeable = parameters.filter(({ type }) => /\]$|^(list|tree)<|^graph$/.test(type));
	const [only, ...others] = changeable;
	if (only === undefined) {
		const message =
			'a function returns something ("-> int"), or changes a parameter that is an array, a list, a tree or a graph';
		throw new NotASignature(offset, message);
	}
	if (others.length === 0) return only.name;
	const choice = changeable.map(({ name }) => `"-> void changes ${name}"`).join(' or ');
	throw new NotASignature(offset, `a function that returns nothing changes one of its parameters: say ${choice}`);
}

function classOf(scanner: SignatureScanner): Signature {
	const places: Places = new Map([['', scanner.offset]]);
	const name = scanner.name('the name of a class, such as MinStack,');
	places.set('name', name.offset);
	const hasParameters = scanner.take('(');
	const parameters = hasParameters ? restOfParameters(scanner, places, 'parameters') : [];
	refuseTwice(parameters, places, 'parameters', name.text);
	scanner.expect('{', 'before the methods of the class');
	const methods: unknown[] = [];
	while (!scanner.take('}')) {
		const path = `methods.${String(methods.length)}`;
		places.set(path, scanner.offset);
		const method = scanner.name('the name of a method, or "}",');
		places.set(`${path}.name`, method.offset);
		const taken = parametersOf(scanner, places, `${path}.parameters`);
		refuseTwice(taken, places, `${path}.parameters`, camelCase(method.text));
		const end = scanner.offset;
		const type = scanner.take('->') ? typeOf(scanner, true) : { text: 'void', offset: end };
		places.set(`${path}.returns`, type.offset).set(`${path}.returns.type`, type.offset);
		methods.push({ name: camelCase(method.text), parameters: taken, returns: { type: type.text } });
		// A line end is as good as a semicolon: what follows is told apart by itself.
		while (scanner.take(';')) continue;
	}
	if (!scanner.isAtEnd) throw scanner.unexpected('the end of the signature');
	places.set('methods', places.get('methods.0') ?? name.offset);
	const read = ClassSignature.safeParse({ name: name.text, parameters, methods });
	if (!read.success) throw wrongPart(read.error.issues, places);
	return read.data;
}

function parametersOf(scanner: SignatureScanner, places: Places, path: string): Parameter[] {
	places.set(path, scanner.offset);
	scanner.expect('(', 'before the parameters');
	return restOfParameters(scanner, places, path);
}

function restOfParameters(scanner: SignatureScanner, places: Places, path: string): Parameter[] {
	const parameters: Parameter[] = [];
	if (!places.has(path)) places.set(path, scanner.offset);
	if (scanner.take(')')) return parameters;
	do {
		const inside = `${path}.${String(parameters.length)}`;
		const name = scanner.name('the name of a parameter');
		scanner.expect(':', `and a type behind ${name.text}, such as "${name.text}: int[]",`);
		const type = typeOf(scanner, false);
		places.set(`${inside}.name`, name.offset).set(`${inside}.type`, type.offset);
		parameters.push({ name: camelCase(name.text), type: type.text });
	} while (scanner.take(','));
	scanner.expect(')', 'behind the parameters');
	return parameters;
}

/** What other languages call the types, and what they are here. */
const otherNames: Readonly<Record<string, string>> = {
	str: 'string',
	String: 'string',
	integer: 'int',
	number: 'int or double',
	float: 'double',
	boolean: 'bool',
	None: 'void',
	List: 'int[]',
	vector: 'int[]',
	Optional: 'int?',
	ListNode: 'list<int>',
	TreeNode: 'tree<int>',
};

function typeOf(scanner: SignatureScanner, mayBeVoid: boolean): Word {
	const word = scanner.type('a type');
	if (mayBeVoid && word.text === 'void') return word;
	const read = TypeName.safeParse(word.text);
	if (read.success) return word;
	const [first = ''] = /^\w+/.exec(word.text) ?? [];
	const meant = Object.hasOwn(otherNames, first) ? otherNames[first] : /^list\[/.test(word.text) ? 'int[]' : undefined;
	const advice = meant === undefined ? (read.error.issues[0]?.message ?? '') : `here it is written ${meant}`;
	throw new NotASignature(word.offset, `${word.text} is no type: ${advice}`);
}

function refuseTwice(parameters: readonly Parameter[], places: Places, path: string, of: string): void {
	const names = new Set([of]);
	for (const [place, { name }] of parameters.entries()) {
		if (names.has(name)) {
			const offset = places.get(`${path}.${String(place)}.name`) ?? 0;
			throw new NotASignature(offset, `the name ${name} stands here twice`);
		}
		names.add(name);
	}
}

function wrongPart(issues: readonly { path: PropertyKey[]; message: string }[], places: Places): NotASignature {
	const [issue] = issues;
	const path = (issue?.path ?? []).map(String);
	for (let length = path.length; length >= 0; length--) {
		const offset = places.get(path.slice(0, length).join('.'));
		if (offset !== undefined) return new NotASignature(offset, issue?.message ?? 'this is no signature');
	}
	return new NotASignature(0, issue?.message ?? 'this is no signature');
}

function camelOf(name: string | undefined): string | undefined {
	return name === undefined ? undefined : camelCase(name);
}

function camelCase(name: string): string {
	return name.replace(/(?<=[a-zA-Z0-9])_+([a-zA-Z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
