import assert from 'node:assert/strict';
import fc from 'fast-check';
import { documentFromMarkdown, safeHref } from '#extension/challenges/documentFromMarkdown.ts';
import type { DocumentNode } from '#messages';

function textOf(nodes: readonly DocumentNode[]): string {
	return nodes.map((node) => ('text' in node ? node.text : 'children' in node ? textOf(node.children) : '')).join('');
}

function linksOf(nodes: readonly DocumentNode[]): string[] {
	return nodes.flatMap((node) => [
		...(node.kind === 'link' ? [node.href] : []),
		...('children' in node ? linksOf(node.children) : []),
	]);
}

describe('Markdown of a challenge', () => {
	it('becomes a tree of what it says', () => {
		assert.deepEqual(documentFromMarkdown('# Two *Sum*\n\nUse `nums`  \nand **target**.'), [
			{
				kind: 'heading',
				level: 1,
				children: [
					{ kind: 'text', text: 'Two ' },
					{ kind: 'emphasis', children: [{ kind: 'text', text: 'Sum' }] },
				],
			},
			{
				kind: 'paragraph',
				children: [
					{ kind: 'text', text: 'Use ' },
					{ kind: 'code', text: 'nums' },
					{ kind: 'lineBreak' },
					{ kind: 'text', text: 'and ' },
					{ kind: 'strong', children: [{ kind: 'text', text: 'target' }] },
					{ kind: 'text', text: '.' },
				],
			},
		]);
	});

	it('keeps lists with their start, and items of a tight list without paragraphs', () => {
		const item = (text: string): DocumentNode => ({ kind: 'listItem', children: [{ kind: 'text', text }] });
		assert.deepEqual(documentFromMarkdown('3. three\n4. four\n\n- one'), [
			{ kind: 'list', ordered: true, start: 3, children: [item('three'), item('four')] },
			{ kind: 'list', ordered: false, start: 1, children: [item('one')] },
		]);
	});

	it('keeps code blocks as they are, with the name of their language', () => {
		assert.deepEqual(documentFromMarkdown('```python title="x"\na  <b>\n```'), [
			{ kind: 'codeBlock', language: 'python', text: 'a  <b>\n' },
		]);
	});

	it('keeps tables', () => {
		const cell = (text: string): DocumentNode[] => [{ kind: 'text', text }];
		assert.deepEqual(documentFromMarkdown('| a | b |\n|---|---|\n| 1 | 2 |\n'), [
			{ kind: 'table', head: [cell('a'), cell('b')], rows: [[cell('1'), cell('2')]] },
		]);
	});

	it('shows HTML as the text that it is', () => {
		for (const html of ['<script>alert(1)</script>', 'a <img src=x onerror=alert(1)> b', '<iframe src="https://x.y">'])
			assert.equal(textOf(documentFromMarkdown(html)), html);
	});

	it('makes links of whole https addresses only', () => {
		const markdown = [
			'[a](https://example.org/x?y=1)',
			'[b](javascript:alert(1))',
			'[c](JaVaScRiPt:alert(1))',
			'[d](data:text/html,x)',
			'[e](http://example.org)',
			'[f](//example.org)',
			'[g](command:workbench.action.quit)',
			'[h](file:///etc/passwd)',
			'[i](https://bank.com@evil.example)',
			'<https://example.org/auto>',
			'https://example.org/bare',
		].join(' ');
		const nodes = documentFromMarkdown(markdown);
		assert.deepEqual(linksOf(nodes), ['https://example.org/x?y=1', 'https://example.org/auto']);
		assert.match(textOf(nodes), / e f g .* i https:/);
	});

	it('shows the words of a picture and fetches none', () => {
		assert.deepEqual(documentFromMarkdown('![a cat](https://example.org/cat.png)'), [
			{ kind: 'paragraph', children: [{ kind: 'text', text: 'a cat' }] },
		]);
	});

	it('survives nesting that is meant to break it', () => {
		for (const hostile of [
			'>'.repeat(20_000),
			'*a '.repeat(5_000),
			`${'['.repeat(5_000)}a`,
			'- '.repeat(2_000),
			'***'.repeat(3_000),
		])
			JSON.stringify(documentFromMarkdown(hostile));
	});

	it('yields only nodes that the page knows, whatever it is given', () => {
		const kinds = new Set([
			'text',
			'code',
			'lineBreak',
			'emphasis',
			'strong',
			'paragraph',
			'quote',
			'listItem',
			'heading',
			'list',
			'codeBlock',
			'link',
			'table',
			'rule',
		]);
		const check = (nodes: readonly DocumentNode[]): void => {
			for (const node of nodes) {
				assert.ok(kinds.has(node.kind));
				if (node.kind === 'heading') assert.ok(node.level >= 1 && node.level <= 6);
				if (node.kind === 'link') assert.ok(node.href.startsWith('https://'));
				if ('children' in node) check(node.children);
				if (node.kind === 'table') for (const row of [node.head, ...node.rows]) row.forEach(check);
			}
		};
		const words = fc.constantFrom(
			'# ',
			'- ',
			'1. ',
			'> ',
			'`',
			'```\n',
			'*',
			'**',
			'|',
			'---',
			'\n',
			'\n\n',
			'a',
			'<b>',
			'[a](https://x.y)',
			'![',
			'](',
			')',
			'&amp;',
			'\\',
			'~~',
		);
		fc.assert(fc.property(fc.array(words), (parts) => check(documentFromMarkdown(parts.join('')))));
	});
});

describe('an address to open', () => {
	it('is https and nothing else', () => {
		assert.equal(safeHref('https://example.org'), 'https://example.org/');
		for (const href of [
			'http://example.org',
			'javascript:alert(1)',
			'',
			'example.org',
			'https://',
			'https://u:p@example.org',
		])
			assert.equal(safeHref(href), undefined);
	});
});
