import { resultTypeOf, type ScalarName, type Signature } from '#contract/signature.ts';
import { adjacencyList, nodeValues, parseValueType, type ValueType } from '../signature/valueType.ts';
import { changedParameter } from './driverHeader.ts';

/** The name of the file that the compiler reports for what is compiled with the solution. */
export const rustGlueName = 'code_sensei_driver.rs';

const moduleName = 'code_sensei_driver';

/** The solution with the driver's part as a module inside it, which may call what is not public. */
export function withRustGlue(source: string, signature: Signature): string {
	const nodes = [
		...(nodeValues(signature, 'list') === undefined ? [] : ['ListNode']),
		...(nodeValues(signature, 'tree') === undefined ? [] : ['TreeNode']),
	];
	const uses = nodes.map((name) => `#[allow(unused_imports)]\npub use ${moduleName}::${name};\n`).join('');
	return `${source}\n#[doc(hidden)]\n#[path = "${rustGlueName}"]\npub mod ${moduleName};\n${uses}`;
}

/**
 * Hands the function to the driver.
 * @param name of the function in Rust
 * @param driver the path of the driver's module
 */
export function rustGlue(name: string, signature: Signature, driver: string): string {
	const parameters = signature.parameters.map(({ type }) => parseValueType(type));
	const result = parseValueType(resultTypeOf(signature));
	const changed = changedParameter(signature);
	const names = parameters.map((_, index) => `a${String(index)}`);
	const types = parameters.map((type, index) => `${index === changed ? '&mut ' : ''}${pathOf(type)}`);
	const given = names.map((each, index) => `${index === changed ? '&mut ' : ''}${each}`).join(', ');
	return [
		...(['list', 'tree'] as const).flatMap((kind) => nodeCode(signature, kind, driver)),
		`pub fn run() { ${driver}::run(prepare) }`,
		'#[allow(unused_mut)]',
		`fn prepare(from: &mut ${driver}::Reader) -> ${driver}::Call {`,
		`let call: fn(${types.join(', ')})${changed < 0 ? ` -> ${pathOf(result)}` : ''} = super::${name};`,
		...parameters.map((type, index) => `let mut a${String(index)} = from.argument::<${codec(type, driver)}>();`),
		'::std::boxed::Box::new(move || {',
		changed < 0 ? `let result = call(${given});` : `call(${given}); let result = a${String(changed)};`,
		`::std::boxed::Box::new(move |to: &mut ${driver}::Writer| <${codec(result, driver)} as ${driver}::Codec>::write(result, to))`,
		'})',
		'}',
		'',
	].join('\n');
}

/** The struct of a node, a line each. @param value the Rust type of what it holds */
export function rustNode(kind: 'list' | 'tree', value: string): string[] {
	if (kind === 'list') {
		return ['pub struct ListNode {', `    pub val: ${value},`, '    pub next: Option<Box<ListNode>>,', '}'];
	}
	return [
		'pub struct TreeNode {',
		`    pub val: ${value},`,
		...['left', 'right'].map((branch) => `    pub ${branch}: Option<Rc<RefCell<TreeNode>>>,`),
		'}',
	];
}

function nodeCode(signature: Signature, kind: 'list' | 'tree', driver: string): string[] {
	const values = nodeValues(signature, kind);
	if (values === undefined) return [];
	const [value, scalar] = [rustScalar(values), codec({ kind: values }, driver)];
	const derives = values === 'double' ? 'Debug, Clone, PartialEq' : 'Debug, Clone, PartialEq, Eq';
	const head = kind === 'list' ? [] : ['use std::cell::RefCell;', 'use std::rc::Rc;'];
	return [
		...head,
		`#[derive(${derives})]`,
		...rustNode(kind, value),
		...(kind === 'list' ? listCode : treeCode)(value, scalar, driver),
	];
}

function listCode(value: string, scalar: string, driver: string): string[] {
	return `impl ListNode {
    #[inline]
    pub fn new(val: ${value}) -> Self { ListNode { val, next: None } }
}
impl ${driver}::ListLike for ListNode {
    type Val = ${scalar};
    fn with(val: ${value}, next: Option<Box<Self>>) -> Self { ListNode { val, next } }
    fn apart(self) -> (${value}, Option<Box<Self>>) { (self.val, self.next) }
}`.split('\n');
}

function treeCode(value: string, scalar: string, driver: string): string[] {
	return `impl TreeNode {
    #[inline]
    pub fn new(val: ${value}) -> Self { TreeNode { val, left: None, right: None } }
}
impl ${driver}::TreeLike for TreeNode {
    type Val = ${scalar};
    fn with(val: ${value}) -> Self { TreeNode::new(val) }
    fn val(&self) -> ${value} { self.val.clone() }
    fn branches(&mut self) -> (&mut ${driver}::Branch<Self>, &mut ${driver}::Branch<Self>) { (&mut self.left, &mut self.right) }
}`.split('\n');
}

/** The driver's name for what reads and writes a type. */
function codec(form: ValueType, driver: string): string {
	switch (form.kind) {
		case 'array':
			return `${driver}::Array<${codec(form.of, driver)}>`;
		case 'nullable':
			return `${driver}::Nullable<${codec(form.of, driver)}>`;
		case 'list':
			return `${driver}::List<ListNode>`;
		case 'tree':
			return `${driver}::Tree<TreeNode>`;
		case 'graph':
			return codec(adjacencyList, driver);
		default: {
			const names = { int: 'Int', long: 'Long', double: 'Double', bool: 'Bool', string: 'Text', char: 'Char' };
			return `${driver}::${names[form.kind]}`;
		}
	}
}

/** In a module of its own nothing of the solution's hides what these names mean. */
function pathOf(form: ValueType): string {
	return rustTypeName(form).replaceAll(/\b(Rc|RefCell)</g, (_, name: string) =>
		name === 'Rc' ? '::std::rc::Rc<' : '::std::cell::RefCell<',
	);
}

/** How a learner writes a type in Rust. */
export function rustTypeName(form: ValueType): string {
	switch (form.kind) {
		case 'array':
			return `Vec<${rustTypeName(form.of)}>`;
		case 'nullable':
			return `Option<${rustScalar(form.of.kind)}>`;
		case 'list':
			return 'Option<Box<ListNode>>';
		case 'tree':
			return 'Option<Rc<RefCell<TreeNode>>>';
		case 'graph':
			return rustTypeName(adjacencyList);
		default:
			return rustScalar(form.kind);
	}
}

export function rustScalar(kind: ScalarName): string {
	return { int: 'i32', long: 'i64', double: 'f64', bool: 'bool', string: 'String', char: 'char' }[kind];
}
