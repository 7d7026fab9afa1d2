/** A property at the top of a settings file, as a range of its text. */
interface Property {
	start: number;
	valueStart: number;
	end: number;
}

interface Outline {
	/** Behind the opening brace. */
	inside: number;
	/** The first token inside, if there is any but the closing brace. */
	first: number | undefined;
	property: Property | undefined;
}

/** Comments, texts, signs, and everything else that is one piece. */
const piece = /\/\/[^\n\r]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n\r])*"|[{}[\],:]|[^\s{}[\],:"/]+/g;

/** The value of a property of a settings file (JSON with comments), as written; undefined where there is none. */
export function settingIn(text: string, name: string): string | undefined {
	const property = outlineOf(text, name)?.property;
	return property && text.slice(property.valueStart, property.end);
}

/** The file with this property set, and every other character as it was; undefined for a text that is no settings file. */
export function withSetting(text: string, name: string, value: string): string | undefined {
	if (text.trim() === '') return `{\n\t${JSON.stringify(name)}: ${value}\n}\n`;
	const outline = outlineOf(text, name);
	if (outline === undefined) return undefined;
	const { inside, first, property } = outline;
	if (property) return text.slice(0, property.valueStart) + value + text.slice(property.end);
	const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
	const written = `${JSON.stringify(name)}: ${value}`;
	const added =
		first === undefined ? `${lineEnd}\t${written}${lineEnd}` : `${lineEnd}${indentAt(text, first)}${written},`;
	return text.slice(0, inside) + added + text.slice(inside);
}

/** The file without this property. */
export function withoutSetting(text: string, name: string): string {
	const property = outlineOf(text, name)?.property;
	if (!property) return text;
	const before = text.slice(0, property.start);
	const after = text.slice(property.end);
	const comma = /^\s*,/.exec(after)?.[0];
	if (comma !== undefined) return before.replace(/[ \t]*\r?\n?[ \t]*$/, '') + after.slice(comma.length);
	// The last one: the comma before it goes too, wherever comments stand.
	const pieces = piecesOf(before);
	const last = pieces.at(-1);
	const head = last?.text === ',' ? before.slice(0, last.at) + before.slice(last.at + 1) : before;
	return head.replace(/[ \t]*\r?\n?[ \t]*$/, '') + after;
}

function outlineOf(text: string, name: string): Outline | undefined {
	const pieces = piecesOf(text);
	const [open] = pieces;
	if (open?.text !== '{') return undefined;
	let depth = 0;
	let property: Property | undefined;
	for (const [place, { text: token, at }] of pieces.entries()) {
		if (token === '{' || token === '[') depth += 1;
		else if (token === '}' || token === ']') depth -= 1;
		else if (depth === 1 && pieces[place + 1]?.text === ':' && isName(token, name)) {
			const value = valueAt(pieces, place + 2);
			// Of two with one name the later one counts.
			if (value) property = { start: at, valueStart: value.start, end: value.end };
		}
	}
	if (depth !== 0) return undefined;
	const first = pieces[1];
	return { inside: open.at + 1, first: first?.text === '}' ? undefined : first?.at, property };
}

interface Piece {
	text: string;
	at: number;
}

function piecesOf(text: string): Piece[] {
	const all = Array.from(text.matchAll(piece), (match) => ({ text: match[0], at: match.index }));
	return all.filter((one) => !one.text.startsWith('//') && !one.text.startsWith('/*'));
}

function isName(token: string, name: string): boolean {
	return token === JSON.stringify(name);
}

/** A value is one piece, or everything between a pair of brackets. */
function valueAt(pieces: readonly Piece[], place: number): { start: number; end: number } | undefined {
	const start = pieces[place]?.at;
	if (start === undefined) return undefined;
	let depth = 0;
	for (const { text, at } of pieces.slice(place)) {
		if (text === '{' || text === '[') depth += 1;
		if (text === '}' || text === ']') depth -= 1;
		if (depth === 0) return { start, end: at + text.length };
	}
	return undefined;
}

function indentAt(text: string, at: number): string {
	return /(?:^|\n)([ \t]*)$/.exec(text.slice(0, at))?.[1] ?? '\t';
}
