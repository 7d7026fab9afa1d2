import type { PanelResult } from '#messages';
import { type Content, element } from './element.ts';
import { icon, type IconName } from './icons.ts';

export type About = NonNullable<PanelResult['explained']>[number]['about'];

/** A sign for each kind of sentence. */
const signs: Readonly<Record<About, IconName>> = {
	input: 'input',
	answer: 'compare',
	limit: 'clock',
	crash: 'crash',
	compile: 'braces',
	prints: 'output',
	growth: 'growth',
	simplify: 'simplify',
	naming: 'tag',
};

/** Sentences of an explanation, each with the sign of what it is about. */
export function signed(sentences: readonly (readonly [About, Content])[]): Content {
	return element(
		'ul',
		{ class: 'signed' },
		sentences.map(([about, content]) =>
			element('li', {}, icon(signs[about], 'meta-icon'), element('span', { dir: 'auto' }, content)),
		),
	);
}
