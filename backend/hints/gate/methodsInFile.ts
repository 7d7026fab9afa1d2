import type { LanguageId } from '#contract/ids.ts';
import { parametersIn, type Routine, routinesIn } from './routines.ts';
import { indented, isBraced, lineIndent } from './sourceShape.ts';

/** The class that a learner writes. */
export interface ClassTarget {
	name: string;
	/** As the signature has them; languages spell them in their own way. */
	methods: readonly string[];
}

/** The learner's class with a piece of a hint put in: as the class, in place of the methods it defines, or as the body of each of them. */
export function methodsInFile(
	piece: readonly string[],
	lines: readonly string[],
	target: ClassTarget,
	language: LanguageId,
): string[] {
	const wanted = new Set(target.methods.map(plainName));
	const own = routinesIn(lines, language).filter(({ name }) => wanted.has(methodName(name, target)));
	const given = routinesIn(piece, language);
	const files = asClass(piece, given, lines, target);
	const named = given.flatMap((routine) => {
		const place = own.find(({ name }) => methodName(name, target) === methodName(routine.name, target));
		return place === undefined ? [] : [{ place, text: piece.slice(routine.from, routine.to) }];
	});
	// From the end of the file, so that the places before it stay where they are.
	const all = named.toSorted((a, b) => b.place.from - a.place.from);
	if (all.length > 1) files.push(all.reduce(replaceRoutine, [...lines]).join('\n'));
	for (const one of named) files.push(replaceRoutine(lines, one).join('\n'));
	const strangers = given.filter(
		({ name }) => !own.some((one) => methodName(one.name, target) === methodName(name, target)),
	);
	for (const stranger of strangers)
		for (const place of own) files.push(withBody(lines, place, bodyOf(piece, stranger, language), language));
	if (given.length === 0 && piece.length > 1)
		for (const place of own) files.push(withBody(lines, place, { parameters: [], body: [...piece] }, language));
	return files;
}

/** A class of whatever name instead of the learner's; where its methods have other names as well, they are taken in their order. */
function asClass(
	piece: readonly string[],
	given: readonly Routine[],
	lines: readonly string[],
	{ name, methods }: ClassTarget,
): string[] {
	const text = piece.join('\n');
	const called = classNameIn(text);
	if (called === undefined) return [];
	const renamed = text.replaceAll(new RegExp(`\\b${called}\\b`, 'g'), name);
	const before = lines.slice(
		0,
		Math.max(
			0,
			lines.findIndex((line) => classNameIn(line) === name),
		),
	);
	const constructors = new Set(['__init__', 'constructor', 'new', name, called]);
	const others = given.filter((one) => !constructors.has(one.name) && one.name !== `New${called}`);
	const inOrder =
		others.length === methods.length &&
		!others.some((one) => methods.some((method) => plainName(method) === plainName(one.name)))
			? others.reduce(
					(file, other, at) =>
						file.replaceAll(new RegExp(`\\b${other.name}\\b`, 'g'), ownSpelling(methods[at] ?? '', lines)),
					renamed,
				)
			: renamed;
	return [...new Set([renamed, inOrder])].map((file) => [...before, file].join('\n'));
}

function classNameIn(text: string): string | undefined {
	return /^\s*(?:(?:public|export|pub|final)\s+)*(?:class|struct|impl|type)\s+(\w+)/m.exec(text)?.[1];
}

/** As the learner's file spells a method; as it is where that has no such method. */
function ownSpelling(method: string, lines: readonly string[]): string {
	const words = lines.join('\n').match(/[A-Za-z_]\w*/g) ?? [];
	return words.find((word) => plainName(word) === plainName(method)) ?? method;
}

function replaceRoutine(
	lines: readonly string[],
	{ place, text }: { place: Routine; text: readonly string[] },
): string[] {
	return [
		...lines.slice(0, place.from),
		...indented(text, lineIndent(lines[place.from] ?? '')),
		...lines.slice(place.to),
	];
}

interface Body {
	parameters: readonly string[];
	body: readonly string[];
}

function bodyOf(piece: readonly string[], { name, from, to }: Routine, language: LanguageId): Body {
	return {
		parameters: parametersIn(piece[from] ?? '', name, language),
		body: piece.slice(from + 1, isBraced(language) ? Math.max(from + 1, to - 1) : to),
	};
}

/** The learner's head with another body, in which the parameters have the learner's names. */
function withBody(lines: readonly string[], place: Routine, { parameters, body }: Body, language: LanguageId): string {
	const head = lines[place.from] ?? '';
	const own = parametersIn(head, place.name, language);
	const renamed = body.map((line) =>
		parameters.reduce((text, name, at) => text.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), own[at] ?? name), line),
	);
	const step = lineIndent(head).includes('\t') ? '\t' : '    ';
	const indent = lineIndent(lines[place.from + 1] ?? '') || `${lineIndent(head)}${step}`;
	return [
		...lines.slice(0, place.from),
		head,
		...indented(renamed, indent),
		...(isBraced(language) ? [`${lineIndent(head)}}`] : []),
		...lines.slice(place.to),
	].join('\n');
}

/** Without what languages spell differently: `is_empty`, `isEmpty`, `IsEmpty`. */
function plainName(name: string): string {
	return name.replaceAll('_', '').toLowerCase();
}

/** In C a method's name begins with that of the class. */
function methodName(name: string, target: ClassTarget): string {
	const plain = plainName(name);
	const prefix = plainName(target.name);
	return plain.startsWith(prefix) && plain !== prefix ? plain.slice(prefix.length) : plain;
}
