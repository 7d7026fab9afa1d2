import { drawing, type ElementNode, path } from './element.ts';

/** Strokes on a grid of 16; `|` parts the paths, a path that begins with `!` is filled. */
const shapes = {
	check: 'M3 8.5 6.5 12 13 4.5',
	cross: 'M4 4l8 8|M12 4l-8 8',
	clock: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z|M8 4.5V8l2.4 1.6',
	memory: 'M4.5 4.5h7v7h-7z|M6.5 2v2.5M9.5 2v2.5M6.5 11.5V14M9.5 11.5V14M2 6.5h2.5M2 9.5h2.5M11.5 6.5H14M11.5 9.5H14',
	output: 'M2.5 3.5h11M2.5 6.5h11M2.5 9.5h6M2.5 12.5h3|M11.5 9v5M9.5 12l2 2 2-2',
	crash: 'M9 1.5 3.5 9H8l-1 5.5L12.5 7H8z',
	braces:
		'M6 2.5C4.6 2.5 4.6 4 4.6 5.2S4.6 8 3 8c1.6 0 1.6 1.6 1.6 2.8s0 2.7 1.4 2.7|M10 2.5c1.4 0 1.4 1.5 1.4 2.7S11.4 8 13 8c-1.6 0-1.6 1.6-1.6 2.8s0 2.7-1.4 2.7',
	warning: 'M8 2 14.5 13.5h-13z|M8 6.3v3.6|!M7.3 11.3h1.4v1.3H7.3z',
	info: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z|M8 7.3v4|!M7.3 4.6h1.4v1.4H7.3z',
	play: '!M4.5 2.5v11L13 8z',
	stop: '!M4 4h8v8H4z',
	submit: 'M8 11V3M4.5 6.2 8 2.7l3.5 3.5M3 13.5h10',
	next: 'M2.5 8h10.5M9 4l4 4-4 4',
	lock: 'M3.5 7h9v6.5h-9z|M5.5 7V5a2.5 2.5 0 0 1 5 0v2',
	shield: 'M8 1.7 13 3.5v4c0 3.2-2 5.6-5 6.8-3-1.2-5-3.6-5-6.8v-4z|M5.7 7.9l1.7 1.7 3-3.3',
	openShield: 'M8 1.7 13 3.5v4c0 3.2-2 5.6-5 6.8-3-1.2-5-3.6-5-6.8v-4z|M8 5v3.4|!M7.3 9.8h1.4v1.3H7.3z',
	bulb: 'M8 1.8a4 4 0 0 0-2.4 7.2c.5.5.9 1 .9 1.8h3c0-.8.4-1.3.9-1.8A4 4 0 0 0 8 1.8z|M6.3 12.6h3.4M6.9 14.4h2.2',
	bug: 'M5.2 7.2a2.8 2.8 0 0 1 5.6 0v3.6a2.8 2.8 0 0 1-5.6 0z|M6.2 4.9 4.8 3.2M9.8 4.9l1.4-1.7M5.2 8.8H2.5M13.5 8.8h-2.7M5.4 11.6l-2.2 1.6M10.6 11.6l2.2 1.6M8 7.5v5.8',
	trash: 'M3 4.5h10M6 4.5V2.8h4v1.7M4.2 4.5l.6 9h6.4l.6-9M6.8 7v4M9.2 7v4',
	edit: 'M10.5 2.8l2.7 2.7-7.7 7.7H2.8v-2.7z',
	copy: 'M5.5 5.5h8v8h-8z|M10.5 5.5v-3h-8v8h3',
	chevron: 'M6 3.5 10.5 8 6 12.5',
	plus: 'M8 3v10M3 8h10',
	file: 'M4 1.8h5l3 3v9.4H4z|M9 1.8v3h3',
	compare: 'M2.5 5.3h9M9 2.8l2.5 2.5L9 7.8|M13.5 10.7h-9M7 8.2l-2.5 2.5L7 13.2',
	restore: 'M3 8.2A5 5 0 1 0 4.6 4.4L3 5.9|M3 2.6v3.3h3.3',
	flag: 'M4 14V2.2M4 3h8l-1.7 2.6L12 8.2H4',
	input: 'M2.5 8h7|M6.5 5l3 3-3 3|M9.5 2.5h4v11h-4',
	growth: 'M2.5 2.5v11h11|M4.5 11c4.5 0 6.5-3 8-7.5',
	simplify: 'M2.5 4h11M4.5 8h7M6.5 12h3',
	tag: 'M2.5 2.5h5.2l5.8 5.8-5.2 5.2-5.8-5.8z|!M4.8 4.8h1.6v1.6H4.8z',
	spark: 'M7 2.5l1.4 3.6L12 7.5 8.4 8.9 7 12.5 5.6 8.9 2 7.5l3.6-1.4z|M12.5 10.5v3M11 12h3',
	circle: 'M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0z',
	easy: '!M2.5 10h3v3.5h-3z|M6.8 7h2.6v6.2H6.8z|M11 3.8h2.6v9.4H11z',
	medium: '!M2.5 10h3v3.5h-3z|!M6.5 6.8h3v6.7h-3z|M11 3.8h2.6v9.4H11z',
	hard: '!M2.5 10h3v3.5h-3z|!M6.5 6.8h3v6.7h-3z|!M10.5 3.5h3v10h-3z',
} as const;

export type IconName = keyof typeof shapes;

export function icon(name: IconName, className = '', slot?: 'start' | 'end'): ElementNode {
	const paths = shapes[name].split('|').map((d) => (d.startsWith('!') ? path(d.slice(1), 'filled') : path(d)));
	return drawing({ class: `icon ${className}`.trimEnd(), slot }, paths);
}
