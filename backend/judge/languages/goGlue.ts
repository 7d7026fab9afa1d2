import { resultTypeOf, type ScalarName, type Signature } from '#contract/signature.ts';
import { adjacencyList, nodeValues, parseValueType, type ValueType } from '../signature/valueType.ts';
import { changedParameter } from './driverHeader.ts';

/** The name of the file that the compiler reports for what is compiled with the solution. */
export const goGlueName = 'code_sensei_driver.go';

/**
 * A file of the solution's own package that hands the function to the driver. `_CodeSensei` stands before its names, so that none is the learner's.
 * @param packageName of the solution
 * @param name of the function in Go
 */
export function goGlue(packageName: string, name: string, signature: Signature): string {
	const parameters = signature.parameters.map(({ type }) => parseValueType(type));
	const result = parseValueType(resultTypeOf(signature));
	const changed = changedParameter(signature);
	const isVoid = changed >= 0;
	const returned = isVoid ? '' : ` ${goDriverType(result)}`;
	const names = parameters.map((_, index) => `a${String(index)}`);
	return [
		`//line ${goGlueName}:1`,
		`package ${packageName}`,
		'import _CodeSensei "codesensei"',
		`var _CodeSenseiCall func(${parameters.map(goDriverType).join(', ')})${returned} = ${name}`,
		...(['list', 'tree'] as const).flatMap((kind) => nodeCode(signature, kind)),
		'func init() {',
		'_CodeSensei.Register(func(in *_CodeSensei.Reader) (func(), func(*_CodeSensei.Writer)) {',
		'in.Begin()',
		...parameters.flatMap((type, index) => [
			`var a${String(index)} ${goDriverType(type)}`,
			...readInto(`a${String(index)}`, type, 0),
			'in.More()',
		]),
		...(isVoid ? [] : [`var result${returned}`]),
		'return func() {',
		`${isVoid ? '' : 'result = '}_CodeSenseiCall(${names.join(', ')})`,
		'}, func(out *_CodeSensei.Writer) {',
		...write(isVoid ? (names[changed] ?? '') : 'result', result, 0),
		'}',
		'})',
		'}',
		'',
	].join('\n');
}

/** The struct of a node, a line each. @param value the Go type of what it holds */
export function goNode(kind: 'list' | 'tree', value: string): string[] {
	const [name, links] = kind === 'list' ? ['ListNode', ['Next']] : ['TreeNode', ['Left', 'Right']];
	const width = Math.max(...links.map(({ length }) => length));
	return [
		`type ${name} struct {`,
		...[['Val', value], ...links.map((link) => [link, `*${name}`])].map(
			([field = '', type = '']) => `\t${field.padEnd(width)} ${type}`,
		),
		'}',
	];
}

/** The nodes of a signature's lists or trees, and what reads and writes them: without calling itself, because they may be deep. */
function nodeCode(signature: Signature, kind: 'list' | 'tree'): string[] {
	const values = nodeValues(signature, kind);
	if (values === undefined) return [];
	const method = methodOf(values);
	return [...goNode(kind, `_CodeSensei.${method}`), ...(kind === 'list' ? listCode(method) : treeCode(method))];
}

function listCode(method: string): string[] {
	return `func _CodeSenseiReadList(in *_CodeSensei.Reader) (first *ListNode) {
	last := &first
	for more := in.Begin(); more; more = in.More() {
		*last = &ListNode{Val: in.${method}()}
		last = &(*last).Next
	}
	return first
}
func _CodeSenseiWriteList(out *_CodeSensei.Writer, node *ListNode) {
	seen := map[*ListNode]bool{}
	out.Begin()
	for ; node != nil; node = node.Next {
		if seen[node] {
			out.Misfit("a linked list that never ends")
			return
		}
		out.Next(len(seen))
		seen[node] = true
		out.${method}(node.Val)
	}
	out.End()
}`.split('\n');
}

function treeCode(method: string): string[] {
	return `func _CodeSenseiReadTree(in *_CodeSensei.Reader) *TreeNode {
	nodes := []*TreeNode{}
	for more := in.Begin(); more; more = in.More() {
		if in.Null() {
			nodes = append(nodes, nil)
		} else {
			nodes = append(nodes, &TreeNode{Val: in.${method}()})
		}
	}
	if len(nodes) == 0 {
		return nil
	}
	next := 1
	for _, node := range nodes {
		if node != nil && next < len(nodes) {
			node.Left = nodes[next]
			next++
		}
		if node != nil && next < len(nodes) {
			node.Right = nodes[next]
			next++
		}
	}
	return nodes[0]
}
func _CodeSenseiWriteTree(out *_CodeSensei.Writer, root *TreeNode) {
	seen := map[*TreeNode]bool{}
	waiting := []*TreeNode{root}
	out.Begin()
	end := out.Mark()
	for place := 0; place < len(waiting); place++ {
		node := waiting[place]
		out.Next(place)
		if node == nil {
			out.Null()
			continue
		}
		if seen[node] {
			out.Misfit("a tree in which a node has two parents")
			return
		}
		seen[node] = true
		out.${method}(node.Val)
		end = out.Mark()
		waiting = append(waiting, node.Left, node.Right)
	}
	out.Cut(end)
	out.End()
}`.split('\n');
}

/** Reads the next value into a variable that holds nothing yet. */
function readInto(variable: string, type: ValueType, depth: number): string[] {
	const element = `e${String(depth)}`;
	switch (type.kind) {
		case 'array':
			return [
				// An empty slice, and not nil.
				`${variable} = ${goDriverType(type)}{}`,
				'for more := in.Begin(); more; more = in.More() {',
				`var ${element} ${goDriverType(type.of)}`,
				...readInto(element, type.of, depth + 1),
				`${variable} = append(${variable}, ${element})`,
				'}',
			];
		case 'nullable':
			return ['if !in.Null() {', `${element} := in.${methodOf(type.of.kind)}()`, `${variable} = &${element}`, '}'];
		case 'list':
			return [`${variable} = _CodeSenseiReadList(in)`];
		case 'tree':
			return [`${variable} = _CodeSenseiReadTree(in)`];
		case 'graph':
			return readInto(variable, adjacencyList, depth);
		default:
			return [`${variable} = in.${methodOf(type.kind)}()`];
	}
}

function write(variable: string, type: ValueType, depth: number): string[] {
	const [index, element] = [`i${String(depth)}`, `e${String(depth)}`];
	switch (type.kind) {
		case 'array':
			return [
				'out.Begin()',
				`for ${index}, ${element} := range ${variable} {`,
				`out.Next(${index})`,
				...write(element, type.of, depth + 1),
				'}',
				'out.End()',
			];
		case 'nullable':
			return [`if ${variable} == nil {`, 'out.Null()', '} else {', `out.${methodOf(type.of.kind)}(*${variable})`, '}'];
		case 'list':
			return [`_CodeSenseiWriteList(out, ${variable})`];
		case 'tree':
			return [`_CodeSenseiWriteTree(out, ${variable})`];
		case 'graph':
			return write(variable, adjacencyList, depth);
		default:
			return [`out.${methodOf(type.kind)}(${variable})`];
	}
}

function goDriverType(type: ValueType): string {
	return goTypeName(type, (kind) => `_CodeSensei.${methodOf(kind)}`);
}

/** How a type is written in Go. @param scalar how one without parts is */
export function goTypeName(form: ValueType, scalar: (kind: ScalarName) => string): string {
	switch (form.kind) {
		case 'array':
			return `[]${goTypeName(form.of, scalar)}`;
		case 'nullable':
			return `*${scalar(form.of.kind)}`;
		case 'list':
			return '*ListNode';
		case 'tree':
			return '*TreeNode';
		case 'graph':
			return goTypeName(adjacencyList, scalar);
		default:
			return scalar(form.kind);
	}
}

/** The driver calls a type and what reads and writes it by the same name. */
function methodOf(kind: ScalarName): string {
	return { int: 'Int', long: 'Long', double: 'Double', bool: 'Bool', string: 'String', char: 'Char' }[kind];
}
