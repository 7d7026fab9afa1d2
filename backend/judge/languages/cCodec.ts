import type { ScalarName, Signature } from '#contract/signature.ts';
import { adjacencyList, nodeValues, type ValueType } from '../signature/valueType.ts';

/** A variable of the tail. */
export interface CPart {
	type: string;
	name: string;
	start: string;
}

/** A value in C: itself, and for an array its size, and the sizes of what it holds. */
export interface CParts {
	form: ValueType;
	type: string;
	name: string;
	sizes: CPart[];
	all: CPart[];
}

export function cParts(name: string, given: ValueType): CParts {
	const form = given.kind === 'graph' ? adjacencyList : given;
	const type = cType(form);
	const sizes: CPart[] = [];
	let inside: ValueType = form;
	for (let depth = 0; inside.kind === 'array'; depth++, inside = inside.of) {
		sizes.push({
			type: `int${'*'.repeat(depth)}`,
			name: `${name}_size${String(depth)}`,
			start: depth === 0 ? '0' : 'NULL',
		});
	}
	const isPointer = type.endsWith('*');
	return { form, type, name, sizes, all: [{ type, name, start: isPointer ? 'NULL' : '0' }, ...sizes] };
}

/** The variables of a value, before it is read. */
export function cDeclared({ all }: CParts): string[] {
	return all.map(({ type, name, start }) => `${type} ${name} = ${start};`);
}

/** The variables of what a call returns, and a complaint of these words where it returns something else. */
export function cResult(result: CParts, call: string, complaint: string): string[] {
	const check = `_Static_assert(${isCType(call, result.type)}, "${complaint}");`;
	const held = result.all.map((part) => (part.name === result.name ? { ...part, type: heldAs(result) } : part));
	return [...cDeclared({ ...result, all: held }), check];
}

/** Makes a call into the variables of `cResult`. */
export function cCall(result: CParts, call: string): string {
	return `${result.name} = (${heldAs(result)})${call};`;
}

/** Wider than an int, so that what does not fit is seen. */
function heldAs({ type }: CParts): string {
	return type === 'int' ? 'long long' : type;
}

/** Any integer will do for an integer: what does not fit is told by the host. */
function isCType(expression: string, type: string): string {
	const accepted =
		type === 'int' || type === 'long long'
			? ['int', 'long', 'long long', 'short', 'unsigned', 'unsigned long', 'unsigned long long', 'unsigned short']
			: type === 'double'
				? ['double', 'float']
				: type === 'char*'
					? ['char*', 'const char*']
					: [type];
	return accepted.map((one) => `__builtin_types_compatible_p(__typeof__(${expression}), ${one})`).join(' || ');
}

/** Reads the next value into variables that hold nothing yet. */
export function cReading({ form, name, sizes }: CParts, depth = 0): string[] {
	switch (form.kind) {
		case 'array': {
			const inside = cParts(`${name}_${String(depth)}`, form.of);
			const [size, ...deeper] = sizes;
			const count = size?.name ?? '';
			const columns = [
				{ to: name, from: inside.name },
				...deeper.map((part, index) => ({ to: part.name, from: inside.sizes[index]?.name ?? '' })),
			];
			const grow = columns.map(({ to }) => `${to} = code_sensei_grow(${to}, ${count}, sizeof *${to});`);
			return [
				...grow,
				'for (bool more = code_sensei_open(); more; more = code_sensei_more()) {',
				...inside.all.map((part) => `${part.type} ${part.name} = ${part.start};`),
				...cReading(inside, depth + 1),
				...grow,
				...columns.map(({ to, from }) => `${to}[${count}] = ${from};`),
				`${count}++;`,
				'}',
			];
		}
		case 'nullable':
			if (form.of.kind === 'string') return [`${name} = code_sensei_null() ? NULL : code_sensei_text();`];
			return [
				`if (!code_sensei_null()) {`,
				`${name} = code_sensei_grow(NULL, 0, sizeof *${name});`,
				`*${name} = ${reading(form.of.kind)};`,
				'}',
			];
		case 'list':
			return [`${name} = code_sensei_read_list();`];
		case 'tree':
			return [`${name} = code_sensei_read_tree();`];
		case 'graph':
			throw new TypeError('a graph is read as an array');
		default:
			return [`${name} = ${reading(form.kind)};`];
	}
}

export function cWriting({ form, name, sizes }: CParts, depth = 0): string[] {
	switch (form.kind) {
		case 'array': {
			const index = `i${String(depth)}`;
			const [size, ...deeper] = sizes;
			const count = size?.name ?? '';
			const inside: CParts = {
				...cParts(`${name}[${index}]`, form.of),
				sizes: deeper.map((part) => ({ ...part, name: `${part.name}[${index}]` })),
			};
			const sound = [name, ...deeper.map((part) => part.name)].map((part) => `code_sensei_sound(${part}, ${count})`);
			return [
				'code_sensei_put("[");',
				`if (${sound.join(' && ')}) for (int ${index} = 0; ${index} < ${count}; ${index}++) {`,
				`if (${index} > 0) code_sensei_put(",");`,
				...cWriting(inside, depth + 1),
				'}',
				'code_sensei_put("]");',
			];
		}
		case 'nullable':
			if (form.of.kind === 'string')
				return [`if (${name} == NULL) code_sensei_put("null"); else code_sensei_put_text(${name});`];
			return [`if (${name} == NULL) code_sensei_put("null"); else ${writing(form.of.kind, `*${name}`)};`];
		case 'list':
			return [`code_sensei_write_list(${name});`];
		case 'tree':
			return [`code_sensei_write_tree(${name});`];
		case 'graph':
			throw new TypeError('a graph is written as an array');
		default:
			return [`${writing(form.kind, name)};`];
	}
}

function reading(kind: ScalarName): string {
	const names = {
		int: '(int)code_sensei_integer',
		long: 'code_sensei_long',
		double: 'code_sensei_real',
		bool: 'code_sensei_boolean',
		string: 'code_sensei_text',
		char: 'code_sensei_char',
	};
	return `${names[kind]}()`;
}

function writing(kind: ScalarName, value: string): string {
	const names = { int: 'integer', long: 'long', double: 'real', bool: 'boolean', string: 'text', char: 'char' };
	return `code_sensei_put_${names[kind]}(${value})`;
}

/** The nodes that a signature's lists and trees are made of; the starter shows the same to the learner. */
export function cNodeStructs(signature: Signature): string[] {
	return (['list', 'tree'] as const).flatMap((kind) => {
		const values = nodeValues(signature, kind);
		return values === undefined ? [] : cNode(kind, cScalar(values));
	});
}

/** The struct of a node, a line each. @param value the C type of what it holds */
export function cNode(kind: 'list' | 'tree', value: string): string[] {
	const name = kind === 'list' ? 'ListNode' : 'TreeNode';
	const links = kind === 'list' ? ['next'] : ['left', 'right'];
	return [`struct ${name} {`, `\t${value} val;`, ...links.map((link) => `\tstruct ${name}* ${link};`), '};'];
}

export function cNodeCode(signature: Signature, kind: 'list' | 'tree'): string[] {
	const values = nodeValues(signature, kind);
	if (values === undefined) return [];
	return (kind === 'list' ? listCode(values) : treeCode(values)).split('\n');
}

function listCode(values: ScalarName): string {
	return `static struct ListNode* code_sensei_read_list(void) {
	struct ListNode* first = NULL;
	struct ListNode** last = &first;
	for (bool more = code_sensei_open(); more; more = code_sensei_more()) {
		*last = code_sensei_grow(NULL, 0, sizeof **last);
		(*last)->val = ${reading(values)};
		(*last)->next = NULL;
		last = &(*last)->next;
	}
	return first;
}
static void code_sensei_write_list(const struct ListNode* node) {
	const char* before = "[";
	for (; node != NULL; node = node->next) {
		if (code_sensei_seen(node)) {
			code_sensei_misfit("a linked list that never ends");
			return;
		}
		code_sensei_put(before);
		before = ",";
		${writing(values, 'node->val')};
	}
	code_sensei_put(before[0] == '[' ? "[]" : "]");
}`;
}

function treeCode(values: ScalarName): string {
	return `static struct TreeNode* code_sensei_read_tree(void) {
	struct TreeNode** nodes = NULL;
	int count = 0;
	for (bool more = code_sensei_open(); more; more = code_sensei_more()) {
		nodes = code_sensei_grow(nodes, count, sizeof *nodes);
		struct TreeNode* node = NULL;
		if (!code_sensei_null()) {
			node = code_sensei_grow(NULL, 0, sizeof *node);
			node->val = ${reading(values)};
			node->left = node->right = NULL;
		}
		nodes[count++] = node;
	}
	for (int place = 0, next = 1; place < count; place++) {
		if (nodes[place] == NULL) continue;
		if (next < count) nodes[place]->left = nodes[next++];
		if (next < count) nodes[place]->right = nodes[next++];
	}
	return count == 0 ? NULL : nodes[0];
}
static void code_sensei_write_tree(const struct TreeNode* root) {
	const struct TreeNode** waiting = code_sensei_grow(NULL, 0, sizeof *waiting);
	int count = 0;
	waiting[count++] = root;
	code_sensei_put("[");
	unsigned long end = code_sensei_place();
	for (int place = 0; place < count; place++) {
		const struct TreeNode* node = waiting[place];
		if (place > 0) code_sensei_put(",");
		if (node == NULL) {
			code_sensei_put("null");
			continue;
		}
		if (code_sensei_seen(node)) {
			code_sensei_misfit("a tree in which a node has two parents");
			return;
		}
		${writing(values, 'node->val')};
		end = code_sensei_place();
		waiting = code_sensei_grow(waiting, count, sizeof *waiting);
		waiting[count++] = node->left;
		waiting = code_sensei_grow(waiting, count, sizeof *waiting);
		waiting[count++] = node->right;
	}
	code_sensei_cut(end);
	code_sensei_put("]");
}`;
}

/** How a value without its sizes is written in C. */
export function cType(form: ValueType): string {
	switch (form.kind) {
		case 'array':
			return `${cType(form.of)}*`;
		case 'nullable':
			return form.of.kind === 'string' ? 'char*' : `${cScalar(form.of.kind)}*`;
		case 'list':
			return 'struct ListNode*';
		case 'tree':
			return 'struct TreeNode*';
		case 'graph':
			return cType(adjacencyList);
		default:
			return cScalar(form.kind);
	}
}

export function cScalar(kind: ScalarName): string {
	return { int: 'int', long: 'long long', double: 'double', bool: 'bool', string: 'char*', char: 'char' }[kind];
}
