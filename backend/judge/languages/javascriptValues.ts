/** Of what lists and trees are made, in JavaScript. */
export const javascriptNodes = String.raw`class ListNode {
	constructor(val = 0, next = null) {
		this.val = val;
		this.next = next;
	}
}
class TreeNode {
	constructor(val = 0, left = null, right = null) {
		this.val = val;
		this.left = left;
		this.right = right;
	}
}`;

/**
 * From the JSON form of an argument to the value that a solution gets: `decoder(type)` makes what decodes one. Needs the nodes, and what may be redefined by a
 * solution under names of its own: `toBigInt`, `toNumber`.
 */
export const javascriptDecoders = String.raw`function decoder(kind) {
	if (kind.endsWith('?')) {
		const given = decoder(kind.slice(0, -1));
		return (value) => (value === null ? null : given(value));
	}
	if (kind.startsWith('list<') && kind.endsWith('>')) return listDecoder(decoder(kind.slice(5, -1)));
	if (kind.startsWith('tree<') && kind.endsWith('>')) return treeDecoder(decoder(kind.slice(5, -1)));
	if (kind.endsWith('[]')) {
		const inside = decoder(kind.slice(0, -2));
		return (values) => values.map((value) => inside(value));
	}
	if (kind === 'long') return toBigInt;
	if (kind === 'double') return toNumber;
	return (value) => value;
}

function listDecoder(inside) {
	return (values) => {
		let first = null;
		for (let place = values.length - 1; place >= 0; place--) first = new ListNode(inside(values[place]), first);
		return first;
	};
}

function treeDecoder(inside) {
	return (values) => {
		const nodes = values.map((value) => (value === null ? null : new TreeNode(inside(value))));
		let next = 1;
		for (const node of nodes) {
			if (node === null) continue;
			node.left = nodes[next++] ?? null;
			node.right = nodes[next++] ?? null;
		}
		return nodes[0] ?? null;
	};
}`;
