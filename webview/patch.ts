import { type Content, type ElementNode, flatten, type PageNode } from './element.ts';
import { rememberFocus } from './keepFocus.ts';

interface Drawn {
	readonly node: Element | Text;
	readonly description: PageNode;
	readonly children: readonly Drawn[];
}

const svgNamespace = 'http://www.w3.org/2000/svg';
const roots = new WeakMap<Element, readonly Drawn[]>();
const listenersOf = new WeakMap<EventTarget, ElementNode['listeners']>();

/** Makes the inside of `root` agree with `content`. What is the same stays the same node: it keeps focus, caret and scroll. */
export function draw(root: Element, ...content: Content[]): void {
	const keepFocus = rememberFocus(root);
	roots.set(root, reconcile(root, roots.get(root) ?? [], flatten(content)));
	keepFocus();
}

function reconcile(parent: Element, before: readonly Drawn[], next: readonly PageNode[]): readonly Drawn[] {
	const leftOver = new Map(named(before.map((drawn) => drawn.description)).map((name, index) => [name, before[index]]));
	const names = named(next);
	const matches = names.map((name) => {
		const match = leftOver.get(name);
		leftOver.delete(name);
		return match;
	});
	// What goes leaves first, so that what stays need not be moved: moving an element would take its focus.
	for (const gone of leftOver.values()) gone?.node.remove();
	let previous: Node | null = null;
	return next.map((description, index) => {
		const match = matches[index];
		const drawn = match === undefined ? create(description) : update(match, description);
		const place: Node | null = previous === null ? parent.firstChild : previous.nextSibling;
		if (place !== drawn.node) parent.insertBefore(drawn.node, place);
		previous = drawn.node;
		return drawn;
	});
}

/** A name for each sibling by which it is found again: its key, else which one of its kind it is. */
function named(nodes: readonly PageNode[]): string[] {
	const counts = new Map<string, number>();
	return nodes.map((node) => {
		const kind = typeof node === 'string' ? 'text' : node.tag;
		if (typeof node !== 'string' && node.key !== undefined) return `${kind} key ${node.key}`;
		const count = counts.get(kind) ?? 0;
		counts.set(kind, count + 1);
		return `${kind} ${count}`;
	});
}

function create(description: PageNode): Drawn {
	if (typeof description === 'string') {
		return { node: document.createTextNode(description), description, children: [] };
	}
	const { tag, namespace, attributes, properties } = description;
	const node = namespace === 'svg' ? document.createElementNS(svgNamespace, tag) : document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
	const children = reconcile(node, [], description.children);
	for (const [name, value] of Object.entries(properties)) Reflect.set(node, name, value);
	listen(node, {}, description.listeners);
	return { node, description, children };
}

function update(drawn: Drawn, description: PageNode): Drawn {
	const { node, description: before } = drawn;
	if (description === before) return drawn;
	if (node instanceof Text || typeof description === 'string' || typeof before === 'string') {
		if (typeof description === 'string' && node.textContent !== description) node.textContent = description;
		return { ...drawn, description };
	}
	for (const name of Object.keys(before.attributes)) {
		if (!(name in description.attributes)) node.removeAttribute(name);
	}
	for (const [name, value] of Object.entries(description.attributes)) {
		if (before.attributes[name] !== value) node.setAttribute(name, value);
	}
	const children = reconcile(node, drawn.children, description.children);
	for (const [name, value] of Object.entries(description.properties)) {
		if (before.properties[name] !== value && Reflect.get(node, name) !== value) Reflect.set(node, name, value);
	}
	listen(node, before.listeners, description.listeners);
	return { node, description, children };
}

/** One registration for each kind of event; which function it calls is looked up when it comes. */
function listen(node: Element, before: ElementNode['listeners'], listeners: ElementNode['listeners']): void {
	listenersOf.set(node, listeners);
	for (const name of Object.keys(before)) if (!(name in listeners)) node.removeEventListener(name, dispatch);
	for (const name of Object.keys(listeners)) if (!(name in before)) node.addEventListener(name, dispatch);
}

function dispatch(event: Event): void {
	if (event.currentTarget !== null) listenersOf.get(event.currentTarget)?.[event.type]?.(event);
}
