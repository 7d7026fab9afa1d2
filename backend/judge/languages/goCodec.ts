import type { ScalarName, Signature } from '#contract/signature.ts';
import { adjacencyList, nodeValues, type ValueType } from '../signature/valueType.ts';

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
export function goNodeCode(signature: Signature, kind: 'list' | 'tree'): string[] {
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
export function goReading(variable: string, type: ValueType, depth = 0): string[] {
	const element = `e${String(depth)}`;
	switch (type.kind) {
		case 'array':
			return [
				// An empty slice, and not nil.
				`${variable} = ${goDriverType(type)}{}`,
				'for more := in.Begin(); more; more = in.More() {',
				`var ${element} ${goDriverType(type.of)}`,
				...goReading(element, type.of, depth + 1),
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
			return goReading(variable, adjacencyList, depth);
		default:
			return [`${variable} = in.${methodOf(type.kind)}()`];
	}
}

/** Writes what is in a variable. */
export function goWriting(variable: string, type: ValueType, depth = 0): string[] {
	const [index, element] = [`i${String(depth)}`, `e${String(depth)}`];
	switch (type.kind) {
		case 'array':
			return [
				'out.Begin()',
				`for ${index}, ${element} := range ${variable} {`,
				`out.Next(${index})`,
				...goWriting(element, type.of, depth + 1),
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
			return goWriting(variable, adjacencyList, depth);
		default:
			return [`out.${methodOf(type.kind)}(${variable})`];
	}
}

/** How the driver calls a type. */
export function goDriverType(type: ValueType): string {
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
