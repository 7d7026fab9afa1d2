/** What somebody reads who looks at a text a second time: as it stands, and whatever is written in it in another alphabet. */
export interface Readings {
	/** The text itself comes first; what was decoded follows, at most a few levels deep. */
	texts: string[];
	/** Something in it reads only after decoding; no honest hint has that. */
	isDisguised: boolean;
}

/** So often is decoded text decoded again. */
const depthMax = 3;
/** Shorter ones are names, numbers and words by accident. */
const blobMin = 16;

/** Every reading of a text: base64, hexadecimal, percent signs, character codes, binary digits, Caesar's alphabet, backwards. */
export function readingsOf(text: string): Readings {
	const plain = undisguised(text);
	const found = new Set<string>();
	let level = [plain];
	for (let depth = 0; depth < depthMax; depth += 1) {
		level = level.flatMap(decodedParts).filter((decoded) => !found.has(decoded) && decoded !== plain);
		for (const decoded of level) found.add(decoded);
	}
	return { texts: [plain, ...found], isDisguised: found.size > 0 || hidesCharacters(text) || isInPictures(text) };
}

/** Without invisible characters, look-alikes of ASCII as ASCII, entities and escapes as what they stand for. */
export function undisguised(text: string): string {
	return text
		.normalize('NFKC')
		.replace(invisible, '')
		.replace(/&#x([\da-f]+);/gi, (_, hex: string) => characterOf(Number.parseInt(hex, 16)))
		.replace(/&#(\d+);/g, (_, code: string) => characterOf(Number(code)))
		.replace(/&(lt|gt|amp|quot);/g, (_, name: string) => entities.get(name) ?? '')
		.replace(/\\u\{?([\da-f]{4,6})\}?/gi, (_, hex: string) => characterOf(Number.parseInt(hex, 16)))
		.replace(/\\x([\da-f]{2})/gi, (_, hex: string) => characterOf(Number.parseInt(hex, 16)));
}

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const entities = new Map([
	['lt', '<'],
	['gt', '>'],
	['amp', '&'],
	['quot', '"'],
]);

function hidesCharacters(text: string): boolean {
	return (text.match(invisible)?.length ?? 0) >= 4 || (text.match(/\\(?:x[\da-f]{2}|u[\da-f]{4})/gi)?.length ?? 0) >= 4;
}

/** A few may cheer somebody up; many of them stand for something. */
function isInPictures(text: string): boolean {
	return (text.match(/\p{Extended_Pictographic}/gu)?.length ?? 0) >= 12;
}

function decodedParts(text: string): string[] {
	return [
		...blobs(text, /(?:[\w+/-]{2,}={0,2}[ \t]*\n?[ \t]*)+/g, blobMin, base64),
		...blobs(text, /(?:(?:0x)?[\da-f]{2}[\s,:]*){8,}/gi, blobMin, hexadecimal),
		...blobs(text, /(?:\b\d{2,3}\b[\s,;]*){8,}/g, blobMin, characterCodes),
		...blobs(text, /(?:[01]{7,8}\s*){6,}/g, blobMin, binary),
		...blobs(text, /\S*(?:%[\da-f]{2}\S*){3,}/gi, blobMin, percents),
		...blobs(text, /\b(?:[A-Z2-7]{8}){2,}[A-Z2-7]*={0,6}/g, blobMin, base32),
		...blobs(text, /(?:(?:^|(?<=\s))\S ){10,}\S(?=\s|$)/gm, blobMin, (blob) => blob.replaceAll(' ', '')),
		...mirrored(text),
		...linesBackwards(text),
		...dictatedMarks(text),
	];
}

function blobs(text: string, form: RegExp, shortest: number, decode: (blob: string) => string | undefined): string[] {
	return [...text.matchAll(form)].flatMap(([blob]) => {
		const decoded = blob.trim().length < shortest ? undefined : decode(blob);
		return decoded === undefined ? [] : [decoded];
	});
}

/** Each line that looks encoded by itself, and neighbouring ones as one: a blob is often broken into lines. */
function base64(blob: string): string | undefined {
	const words = blob.split(/\s+/).filter((word) => word.length > 0);
	const runs: string[][] = [];
	for (const word of words) {
		const isEncoded = word.length >= 8 && /[A-Z]/.test(word) && /[a-z]/.test(word);
		const run = runs.at(-1);
		if (run !== undefined && (isEncoded || run.length > 0) && isBase64Word(word)) run.push(word);
		else runs.push(isEncoded && isBase64Word(word) ? [word] : []);
	}
	const texts = runs
		.flatMap((run) => [run.join(''), ...run])
		.filter((run) => run.length >= blobMin)
		.map((run) => readable(Buffer.from(run.replaceAll('-', '+').replaceAll('_', '/'), 'base64').toString('utf8')));
	return texts.find((text) => text !== undefined);
}

function isBase64Word(word: string): boolean {
	return /^[\w+/-]+={0,2}$/.test(word);
}

function hexadecimal(blob: string): string | undefined {
	return readable(Buffer.from(blob.replace(/0x|[^\da-f]/gi, ''), 'hex').toString('utf8'));
}

function characterCodes(blob: string): string | undefined {
	const codes = [...blob.matchAll(/\d+/g)].map(([code]) => Number(code));
	// Every one of them a printable character: a list of numbers of some input hardly ever is.
	return codes.every((code) => code >= 32 && code < 127) ? readable(String.fromCharCode(...codes), 8) : undefined;
}

function binary(blob: string): string | undefined {
	const codes = blob
		.trim()
		.split(/\s+/)
		.map((digits) => Number.parseInt(digits, 2));
	return readable(codes.map(characterOf).join(''), 6);
}

function percents(blob: string): string | undefined {
	try {
		return readable(decodeURIComponent(blob));
	} catch (error) {
		if (error instanceof URIError) return undefined;
		throw error;
	}
}

function base32(blob: string): string | undefined {
	const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
	const bits = Array.from(blob.replaceAll('=', ''), (letter) =>
		digits.indexOf(letter).toString(2).padStart(5, '0'),
	).join('');
	return readable((bits.match(/[01]{8}/g) ?? []).map((byte) => characterOf(Number.parseInt(byte, 2))).join(''));
}

/** Backwards, letter by letter or in one of Caesar's alphabets: only where that has more words of programs in it than the text itself. */
function mirrored(text: string): string[] {
	const before = wordCount(text);
	return text.split('\n').flatMap((line) => {
		const turned = [Array.from(line).reverse().join(''), ...caesars.map((by) => shifted(line, by))];
		const best = turned.toSorted((a, b) => wordCount(b) - wordCount(a))[0] ?? '';
		return wordCount(best) >= 3 && wordCount(best) > Math.max(before, 2 * wordCount(line)) ? [best] : [];
	});
}

/** A program of which each line is written backwards by itself. */
function linesBackwards(text: string): string[] {
	const turned = text.split('\n').flatMap((line) => {
		const other = Array.from(line).reverse().join('');
		return wordCount(other) > wordCount(line) ? [other] : [];
	});
	const program = turned.join('\n');
	return turned.length >= 2 && wordCount(program) >= 3 ? [program] : [];
}

const marks =
	/\b(?:semicolon|bracket|parenthesis|curly|brace|comma|dot|equals|colon|arrow|exclamation mark|question mark|quote|underscore|star|slash)\b/g;

/** A program read out with its marks: "const line equals new Set, open bracket, close bracket, semicolon". */
function dictatedMarks(text: string): string[] {
	const said = [...text.toLowerCase().matchAll(marks)].map(([mark]) => mark);
	return said.length >= 8 && new Set(said).size >= 4 ? [said.join(' ')] : [];
}

const caesars = Array.from({ length: 25 }, (_, at) => at + 1);

function shifted(text: string, by: number): string {
	return text.replace(/[a-z]/gi, (letter) => {
		const base = letter <= 'Z' ? 65 : 97;
		return String.fromCharCode(((letter.charCodeAt(0) - base + by) % 26) + base);
	});
}

function wordCount(text: string): number {
	return (
		text.match(
			/\b(?:for|while|if|else|return|range|in|the|and|of|to|is|left|right|append|min|max|len|let|const|def|null)\b/g,
		)?.length ?? 0
	);
}

/** Undefined for what is no text: a word that only looked encoded decodes to noise. */
function readable(text: string, shortest = 10): string | undefined {
	if (text.length < shortest || /[^\n\t\r\x20-\x7e\u00a0-\u2fff]/.test(text)) return undefined;
	return (text.match(/[\w\s=+[\](){}.,:<>"'-]/g)?.length ?? 0) >= 0.9 * text.length ? text : undefined;
}

function characterOf(code: number): string {
	return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
