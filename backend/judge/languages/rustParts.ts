import { isClass, type Signature } from '#contract/signature.ts';
import { rustConstructor, rustDeclaration, rustMethod, spellRust } from './rustDeclarations.ts';

/** Something that a solution has to have, and how its lack is told. */
interface RustPart {
	/** For a sentence about its lack. */
	what: string;
	name: string;
	declaration: string;
	/** What the compiler says when it is not there, with the line of the glue that it stands in. */
	isMissing: RegExp;
	/** The same when it is declared in another way. */
	isOther: RegExp;
}

const never = /(?!)/;

/** In the order in which they are best told: without the type of a class all else is missing, too. */
export function rustParts(signature: Signature): RustPart[] {
	const declaration = rustDeclaration(signature);
	if (!isClass(signature)) {
		const name = spellRust(signature.name);
		const isMissing = new RegExp(`^cannot find .*\`${name}\``);
		return [{ what: `function ${name}`, name, declaration, isMissing, isOther: /^mismatched types/ }];
	}
	const owner = signature.name;
	const type = { name: owner, declaration, isMissing: new RegExp(`^cannot find .*\`${owner}\``), isOther: never };
	const functions = [
		{ what: `function new of ${owner}`, name: 'new', declaration: rustConstructor(signature) },
		...signature.methods.map((method) => {
			const name = spellRust(method.name);
			return { what: `method ${name} of ${owner}`, name, declaration: rustMethod(method) };
		}),
	];
	return [
		{ ...type, what: `class ${owner}` },
		...functions.map((part) => ({
			...part,
			isMissing: new RegExp(`^no function or associated item named \`${part.name}\` found`),
			isOther: new RegExp(`\\n.*\\b${owner}::${part.name}\\(`),
		})),
	];
}
