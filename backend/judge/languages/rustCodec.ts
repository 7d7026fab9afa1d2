import type { ScalarName, Signature } from '#contract/signature.ts';
import { adjacencyList, nodeValues, type ValueType } from '../signature/valueType.ts';

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

export function rustNodeCode(signature: Signature, kind: 'list' | 'tree', driver: string): string[] {
	const values = nodeValues(signature, kind);
	if (values === undefined) return [];
	const [value, scalar] = [rustScalar(values), rustCodec({ kind: values }, driver)];
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
export function rustCodec(form: ValueType, driver: string): string {
	switch (form.kind) {
		case 'array':
			return `${driver}::Array<${rustCodec(form.of, driver)}>`;
		case 'nullable':
			return `${driver}::Nullable<${rustCodec(form.of, driver)}>`;
		case 'list':
			return `${driver}::List<ListNode>`;
		case 'tree':
			return `${driver}::Tree<TreeNode>`;
		case 'graph':
			return rustCodec(adjacencyList, driver);
		default: {
			const names = { int: 'Int', long: 'Long', double: 'Double', bool: 'Bool', string: 'Text', char: 'Char' };
			return `${driver}::${names[form.kind]}`;
		}
	}
}

/** In a module of its own nothing of the solution's hides what these names mean. */
export function rustPath(form: ValueType): string {
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
