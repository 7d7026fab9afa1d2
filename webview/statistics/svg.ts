import { type Content, type ElementNode, flatten } from '../element.ts';

type SvgTag = 'svg' | 'g' | 'rect' | 'path' | 'line' | 'circle' | 'text' | 'title';

/** A part of a drawing. Colours and fonts come from classes: the page's policy lets no inline style in. */
export function svg(
	tag: SvgTag,
	attributes: Readonly<Record<string, string | number | undefined>> = {},
	...content: Content[]
): ElementNode {
	const written = Object.entries(attributes).flatMap(([name, value]) =>
		value === undefined ? [] : [[name, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value]],
	);
	return {
		tag,
		namespace: 'svg',
		key: undefined,
		// Pairs of texts.
		attributes: Object.fromEntries(written) as Record<string, string>,
		properties: {},
		listeners: {},
		children: flatten(content),
	};
}

/** A drawing of so many CSS pixels. It is hidden from screen readers, which read the table beside it. */
export function canvas(size: { width: number; height: number; class: string }, ...content: Content[]): ElementNode {
	return svg(
		'svg',
		{
			class: `chart ${size.class}`,
			viewBox: `0 0 ${Math.round(size.width)} ${Math.round(size.height)}`,
			'aria-hidden': 'true',
			focusable: 'false',
		},
		...content,
	);
}

export function label(
	at: { x: number; y: number; anchor?: 'start' | 'middle' | 'end'; class?: string },
	text: string,
): ElementNode {
	return svg('text', { x: at.x, y: at.y, 'text-anchor': at.anchor, class: `label ${at.class ?? ''}`.trimEnd() }, text);
}

/** Words that show when the pointer rests on the part around them. */
export function tip(text: string): ElementNode {
	return svg('title', {}, text);
}
