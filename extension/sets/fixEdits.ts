import type { JsonPath, ProofFix } from '#contract/proofLines.ts';
import { itemsOf, type JsonNode, jsonTree, nodeAt, textOf } from './jsonTree.ts';
import { withZone } from './localZone.ts';

/** A change of a text; everything outside of it stays as it is. */
export interface TextChange {
	start: number;
	end: number;
	text: string;
}

/** A fix that changes the file in which the finding stands. */
export type EditingFix = Exclude<ProofFix, { kind: 'prove' | 'createFile' }>;

/**
 * The changes that apply a fix to a file as it is now; none where it does not fit the file any more.
 * @param line of the finding, from 1
 */
export function fixEdits(fix: EditingFix, text: string, line: number): TextChange[] {
	const root = jsonTree(text);
	if (root === undefined) return [];
	switch (fix.kind) {
		case 'setId':
			return replaced(nodeAt(root, ['id']), fix.id);
		case 'setSlug': {
			const node = nodeAt(root, ['id']);
			const id = textOf(node);
			const dot = id?.indexOf('.') ?? -1;
			return id === undefined || dot < 1 ? [] : replaced(node, `${id.slice(0, dot)}.${fix.slug}`);
		}
		case 'setFirstTopic':
			return firstTopic(root, fix.topic);
		case 'addDependency':
			return dependency(root, text, fix.extension);
		case 'addZone': {
			const node = nodeAt(root, fix.path);
			const zoned = withZone(textOf(node) ?? '');
			return zoned === undefined ? [] : replaced(node, zoned);
		}
		case 'removeEntry':
			return withoutEntry(root, text, fix, line);
		case 'addEntry':
			return withEntry(root, text, fix.challenge);
		default:
			return fix satisfies never;
	}
}

function replaced(node: JsonNode | undefined, value: string): TextChange[] {
	return node === undefined ? [] : [{ start: node.start, end: node.end, text: JSON.stringify(value) }];
}

/** A topic that stands further back changes places with the first one. */
function firstTopic(root: JsonNode, topic: string): TextChange[] {
	const topics = itemsOf(nodeAt(root, ['topics']));
	const [first] = topics;
	const before = textOf(first);
	if (before === undefined || before === topic) return [];
	const other = topics.find((node) => textOf(node) === topic);
	return [...replaced(first, topic), ...replaced(other, before)];
}

function dependency(root: JsonNode, text: string, extension: string): TextChange[] {
	const known = nodeAt(root, ['extensionDependencies']);
	if (known?.kind === 'array') return [appended(known, text, JSON.stringify(extension))];
	const last = root.kind === 'object' ? root.members.at(-1) : undefined;
	if (known !== undefined || last === undefined) return [];
	const written = `"extensionDependencies": [${JSON.stringify(extension)}]`;
	return [{ start: last.value.end, end: last.value.end, text: `,${spaceBefore(text, last.start)}${written}` }];
}

/** The place may have moved since: what counts is that the entry names the challenge. */
function withoutEntry(
	root: JsonNode,
	text: string,
	{ path, challenge }: { path: JsonPath; challenge: string },
	line: number,
): TextChange[] {
	const sections = nodeAt(root, ['sections']);
	const entries = itemsOf(sections).flatMap((section) => {
		const list = nodeAt(section, ['challenges']);
		return itemsOf(list).map((entry) => ({ section, list, entry }));
	});
	const named = entries.filter(({ entry }) => textOf(nodeAt(entry, ['challenge'])) === challenge);
	const given = nodeAt(root, path);
	const meant =
		named.find(({ entry }) => entry === given) ??
		named.find(({ entry }) => isOnLine(text, entry, line)) ??
		(named.length === 1 ? named[0] : undefined);
	if (meant === undefined) return [];
	// A section has at least one entry, and a set at least one section.
	if (itemsOf(meant.list).length > 1) return removed(itemsOf(meant.list), meant.entry);
	return itemsOf(sections).length > 1 ? removed(itemsOf(sections), meant.section) : [];
}

function isOnLine(text: string, node: JsonNode, line: number): boolean {
	const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
	return lineAt(node.start) <= line && line <= lineAt(node.end);
}

/** One of at least two, with the comma beside it. */
function removed(items: readonly JsonNode[], item: JsonNode): TextChange[] {
	const place = items.indexOf(item);
	const next = items[place + 1];
	if (next !== undefined) return [{ start: item.start, end: next.start, text: '' }];
	const before = items[place - 1];
	return before === undefined ? [] : [{ start: before.end, end: item.end, text: '' }];
}

function withEntry(root: JsonNode, text: string, challenge: string): TextChange[] {
	const list = nodeAt(itemsOf(nodeAt(root, ['sections'])).at(-1), ['challenges']);
	return list?.kind === 'array' ? [appended(list, text, `{ "challenge": ${JSON.stringify(challenge)} }`)] : [];
}

/** Behind the last item, laid out as that one is. */
function appended(list: JsonNode & { kind: 'array' }, text: string, item: string): TextChange {
	const last = list.items.at(-1);
	if (last === undefined) return { start: list.start, end: list.end, text: `[${item}]` };
	return { start: last.end, end: last.end, text: `,${spaceBefore(text, last.start) || ' '}${item}` };
}

function spaceBefore(text: string, offset: number): string {
	return /\s*$/.exec(text.slice(0, offset))?.[0] ?? '';
}
