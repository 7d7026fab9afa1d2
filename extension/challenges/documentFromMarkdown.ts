import MarkdownIt, { type Token } from 'markdown-it';
import type { DocumentNode } from '#messages';

/** Text of a challenge nests a few lists and quotes deep, an attack thousands. */
const nestingMax = 20;

// HTML stays text; a bare address is no link; nothing is "improved" typographically, for code would suffer.
const parser = new MarkdownIt('default', { html: false, linkify: false, typographer: false, maxNesting: nestingMax });

/** Markdown as a tree that the page builds elements from. Nothing in it is markup: HTML comes out as text, and a link that is not https as its text. */
export function documentFromMarkdown(markdown: string): DocumentNode[] {
	return children(new Tokens(parser.parse(markdown, {})), undefined);
}

class Tokens {
	readonly #list: readonly Token[];
	#next = 0;

	constructor(list: readonly Token[]) {
		this.#list = list;
	}

	take(): Token | undefined {
		return this.#list[this.#next++];
	}
}

/** The nodes up to the token that closes their parent. Every `_open` token has its `_close`: markdown-it sees to that. */
function children(tokens: Tokens, closing: string | undefined): DocumentNode[] {
	const nodes: DocumentNode[] = [];
	for (let token = tokens.take(); token && token.type !== closing; token = tokens.take())
		nodes.push(...nodesOf(token, tokens));
	return nodes;
}

function nodesOf(token: Token, tokens: Tokens): DocumentNode[] {
	switch (token.type) {
		case 'inline':
			return children(new Tokens(token.children ?? []), undefined);
		case 'text':
		case 'text_special':
		case 'html_inline':
		case 'html_block':
			return token.content === '' ? [] : [{ kind: 'text', text: token.content }];
		case 'softbreak':
			return [{ kind: 'text', text: ' ' }];
		case 'hardbreak':
			return [{ kind: 'lineBreak' }];
		case 'code_inline':
			return [{ kind: 'code', text: token.content }];
		case 'code_block':
		case 'fence':
			return [{ kind: 'codeBlock', language: /^[\w+#-]{1,20}/.exec(token.info)?.[0] ?? '', text: token.content }];
		case 'hr':
			return [{ kind: 'rule' }];
		// A picture would be fetched from elsewhere: its words stand in for it.
		case 'image':
			return token.content === '' ? [] : [{ kind: 'text', text: token.content }];
		case 'paragraph_open': {
			const inside = children(tokens, 'paragraph_close');
			return token.hidden ? inside : [{ kind: 'paragraph', children: inside }];
		}
		case 'heading_open':
			return [{ kind: 'heading', level: Number(token.tag.slice(1)), children: children(tokens, 'heading_close') }];
		case 'em_open':
			return [{ kind: 'emphasis', children: children(tokens, 'em_close') }];
		case 'strong_open':
			return [{ kind: 'strong', children: children(tokens, 'strong_close') }];
		case 's_open':
			return children(tokens, 's_close');
		case 'blockquote_open':
			return [{ kind: 'quote', children: children(tokens, 'blockquote_close') }];
		case 'bullet_list_open':
			return [{ kind: 'list', ordered: false, start: 1, children: children(tokens, 'bullet_list_close') }];
		case 'ordered_list_open':
			return [
				{ kind: 'list', ordered: true, start: listStart(token), children: children(tokens, 'ordered_list_close') },
			];
		case 'list_item_open':
			return [{ kind: 'listItem', children: children(tokens, 'list_item_close') }];
		case 'link_open': {
			const inside = children(tokens, 'link_close');
			const href = safeHref(token.attrGet('href'));
			return href === undefined ? inside : [{ kind: 'link', href, children: inside }];
		}
		case 'table_open':
			return [table(tokens)];
		default:
			// A kind of token that a later markdown-it may bring: its text is shown rather than lost.
			return token.content === '' ? [] : [{ kind: 'text', text: token.content }];
	}
}

function table(tokens: Tokens): DocumentNode {
	const rows: DocumentNode[][][] = [];
	for (let token = tokens.take(); token && token.type !== 'table_close'; token = tokens.take())
		if (token.type === 'tr_open') rows.push([]);
		else if (token.type === 'th_open' || token.type === 'td_open')
			rows.at(-1)?.push(children(tokens, token.type === 'th_open' ? 'th_close' : 'td_close'));
	const [head = [], ...body] = rows;
	return { kind: 'table', head, rows: body };
}

function listStart(token: Token): number {
	const start = Number(token.attrGet('start') ?? 1);
	return Number.isSafeInteger(start) ? start : 1;
}

/** Only whole https addresses can be opened; user names in them are a way to deceive. */
export function safeHref(href: string | number | null): string | undefined {
	if (typeof href !== 'string' || !URL.canParse(href)) return undefined;
	const url = new URL(href);
	if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
	return url.href;
}
