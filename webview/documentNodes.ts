import type { DocumentNode } from '#messages';
import { type Content, element, type ElementNode, type Tag } from './element.ts';
import type { Page } from './pageContext.ts';
import { codeBlock } from './parts/codeBlock.ts';

/**
 * A document that the host parsed out of Markdown, as elements. Whatever it says stays text: a link is one only if it leads to the web.
 * @param topLevel the level of its highest heading; lower ones follow without a gap
 */
export function documentContent(page: Page, nodes: readonly DocumentNode[], topLevel: 2 | 3 | 4): Content {
	const levels = [...new Set(headingLevels(nodes))].sort((a, b) => a - b);
	let depthBefore = -1;
	const depthOf = (level: number): number => {
		depthBefore = Math.min(levels.indexOf(level), depthBefore + 1);
		return depthBefore;
	};
	const draw = (node: DocumentNode): Content => {
		const all = (children: readonly DocumentNode[]): Content[] => children.map(draw);
		switch (node.kind) {
			case 'text':
				return node.text;
			case 'code':
				return element('code', { dir: 'ltr' }, node.text);
			case 'lineBreak':
				return element('br');
			case 'emphasis':
				return element('em', {}, all(node.children));
			case 'strong':
				return element('strong', {}, all(node.children));
			case 'paragraph':
				return element('p', { dir: 'auto' }, all(node.children));
			case 'quote':
				return element('blockquote', {}, all(node.children));
			case 'listItem':
				return element('li', {}, all(node.children));
			case 'list':
				return node.ordered
					? element('ol', { start: node.start, dir: 'auto' }, all(node.children))
					: element('ul', { dir: 'auto' }, all(node.children));
			case 'heading':
				return element(headingTag(topLevel + depthOf(node.level)), { dir: 'auto' }, all(node.children));
			case 'codeBlock':
				return codeBlock({ label: page.t('Code'), text: node.text, wrap: false });
			case 'link':
				return link(page, node.href, all(node.children));
			case 'table':
				return table(
					page,
					node.head.map(all),
					node.rows.map((row) => row.map(all)),
				);
			case 'rule':
				return element('hr');
			default:
				return node satisfies never;
		}
	};
	return nodes.map(draw);
}

/** The words of a document, for saying it aloud. */
export function plainText(nodes: readonly DocumentNode[]): string {
	const words = (node: DocumentNode): string => {
		if ('text' in node) return node.text;
		if (node.kind === 'table') return [node.head, ...node.rows].flat(2).map(words).join(' ');
		if (node.kind === 'lineBreak' || node.kind === 'rule') return ' ';
		const inner = node.children.map(words).join('');
		return node.kind === 'paragraph' || node.kind === 'listItem' || node.kind === 'heading' ? `${inner} ` : inner;
	};
	return nodes.map(words).join('').trim();
}

function link(page: Page, href: string, content: Content[]): Content {
	const target = URL.parse(href);
	if (target === null || !['https:', 'http:', 'mailto:'].includes(target.protocol)) return content;
	return element(
		'a',
		{
			href: target.href,
			title: target.href,
			on: {
				click: (event) => {
					event.preventDefault();
					page.ask('page', 'openLink', { href: target.href });
				},
			},
		},
		content,
	);
}

function table(page: Page, head: Content[][], rows: Content[][][]): ElementNode {
	return element(
		'div',
		{ class: 'table-scroll', role: 'group', 'aria-label': page.t('Table'), tabindex: 0 },
		element(
			'table',
			{ class: 'document-table' },
			element(
				'thead',
				{},
				element(
					'tr',
					{},
					head.map((cell) => element('th', { scope: 'col' }, cell)),
				),
			),
			element(
				'tbody',
				{},
				rows.map((row) =>
					element(
						'tr',
						{},
						row.map((cell) => element('td', {}, cell)),
					),
				),
			),
		),
	);
}

function headingTag(level: number): Tag {
	switch (Math.min(level, 6)) {
		case 2:
			return 'h2';
		case 3:
			return 'h3';
		case 4:
			return 'h4';
		case 5:
			return 'h5';
		default:
			return 'h6';
	}
}

function headingLevels(nodes: readonly DocumentNode[]): number[] {
	return nodes.flatMap((node) => {
		if (node.kind === 'heading') return [node.level];
		return 'children' in node ? headingLevels(node.children) : [];
	});
}
