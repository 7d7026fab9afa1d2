/** Descriptions of elements. Views make them, patch.ts makes the page agree with them; text only ever becomes a text node. */

type AttributeValue = string | number | boolean | undefined;

/** The attributes that the page uses. There is no `style` and no `on...` attribute, so text can never turn into either. */
export interface ElementOptions {
	[aria: `aria-${string}`]: AttributeValue;
	[data: `data-${string}`]: AttributeValue;
	/** Which element of the last drawing this one continues, among its siblings. */
	key?: string | undefined;
	class?: string | undefined;
	id?: string | undefined;
	role?: string | undefined;
	tabindex?: 0 | -1 | undefined;
	title?: string | undefined;
	dir?: 'auto' | 'ltr' | undefined;
	href?: string | undefined;
	start?: number | undefined;
	slot?: string | undefined;
	value?: string | number | undefined;
	max?: number | undefined;
	rows?: number | undefined;
	maxlength?: number | undefined;
	colspan?: number | undefined;
	scope?: 'col' | 'row' | undefined;
	datetime?: string | undefined;
	open?: boolean | undefined;
	selected?: boolean | undefined;
	type?: string | undefined;
	appearance?: string | undefined;
	resize?: string | undefined;
	spellcheck?: 'false' | undefined;
	for?: string | undefined;
	/** Properties of the element's object, for what attributes cannot say. */
	set?: Readonly<Record<string, unknown>> | undefined;
	on?:
		Readonly<Partial<{ [Name in keyof HTMLElementEventMap]: (event: HTMLElementEventMap[Name]) => void }>> | undefined;
}

export interface ElementNode {
	readonly tag: string;
	readonly namespace: 'html' | 'svg';
	readonly key: string | undefined;
	readonly attributes: Readonly<Record<string, string>>;
	readonly properties: Readonly<Record<string, unknown>>;
	readonly listeners: Readonly<Record<string, (event: Event) => void>>;
	readonly children: readonly PageNode[];
}

export type PageNode = ElementNode | string;

/** What may stand between an element's tags; `undefined` and `false` draw nothing, so that conditions read well. */
export type Content = PageNode | undefined | false | readonly Content[];

export type Tag = keyof HTMLElementTagNameMap | `vscode-${string}`;

export function element(tag: Tag, options: ElementOptions = {}, ...content: Content[]): ElementNode {
	const { key, set, on, ...attributes } = options;
	return {
		tag,
		namespace: 'html',
		key,
		attributes: written(attributes),
		properties: set ?? {},
		// Each listener is registered under the name of the event type it takes.
		listeners: (on ?? {}) as Record<string, (event: Event) => void>,
		children: flatten(content),
	};
}

/** A drawing of paths, hidden from screen readers: the words beside it say the same. */
export function drawing(
	options: { class: string; slot?: string | undefined },
	paths: readonly ElementNode[],
): ElementNode {
	return {
		tag: 'svg',
		namespace: 'svg',
		key: undefined,
		attributes: written({ ...options, viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false' }),
		properties: {},
		listeners: {},
		children: paths,
	};
}

export function path(d: string, className?: string): ElementNode {
	return {
		tag: 'path',
		namespace: 'svg',
		key: undefined,
		attributes: written({ d, class: className }),
		properties: {},
		listeners: {},
		children: [],
	};
}

/** All of `content` in a row, without what draws nothing. */
export function flatten(content: readonly Content[]): PageNode[] {
	return content.flatMap((part) => {
		if (part === undefined || part === false || part === '') return [];
		return typeof part === 'string' || 'tag' in part ? [part] : flatten(part);
	});
}

/** Attributes as text. `true` and `false` are words for ARIA; elsewhere `false` leaves the attribute out. */
function written(attributes: Readonly<Record<string, AttributeValue>>): Record<string, string> {
	const result: Record<string, string> = {};
	for (const [name, value] of Object.entries(attributes)) {
		if (value === undefined) continue;
		if (typeof value !== 'boolean') result[name] = String(value);
		else if (name.startsWith('aria-')) result[name] = String(value);
		else if (value) result[name] = '';
	}
	return result;
}
