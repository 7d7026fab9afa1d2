import { type ClassSignature, isClass, type Method, type Signature } from '#contract/signature.ts';
import { goConstructor, goConstructorName, goDeclaration, goMethod, spellGo } from './goDeclarations.ts';

/** Something that a solution has to have, and how its lack is told. */
interface GoPart {
	/** For a sentence about its lack. */
	what: string;
	/** For a sentence about its types. */
	called: string;
	/** As it stands in the glue, and so in what the compiler says. */
	expression: string;
	declaration: string;
	/** What the compiler says when it is not there. */
	isMissing: RegExp;
	/** Finds it in the source. */
	firstLine: RegExp;
}

/** In the order in which they are best told: without the type of a class all else is missing, too. */
export function goParts(signature: Signature): GoPart[] {
	if (!isClass(signature)) return [plain('function', spellGo(signature.name), goDeclaration(signature))];
	return [
		{
			...plain('class', signature.name, goDeclaration(signature)),
			firstLine: new RegExp(`^type\\s+${signature.name}\\b`),
		},
		plain('function', goConstructorName(signature), goConstructor(signature)),
		...signature.methods.map((method) => methodPart(signature, method)),
	];
}

function plain(kind: 'class' | 'function', name: string, declaration: string): GoPart {
	return {
		what: `${kind} ${name}`,
		called: name,
		expression: name,
		declaration,
		isMissing: new RegExp(`^(?:undefined|undeclared name): ${name}$`),
		firstLine: new RegExp(`^func\\s+${name}\\b`),
	};
}

function methodPart(signature: ClassSignature, method: Method): GoPart {
	const name = spellGo(method.name);
	return {
		what: `method ${name} of ${signature.name}`,
		called: name,
		expression: `(*${signature.name}).${name}`,
		declaration: goMethod(signature, method),
		isMissing: new RegExp(`^\\(\\*${signature.name}\\)\\.${name} undefined`),
		firstLine: new RegExp(`^func\\s*\\([^)]*\\)\\s*${name}\\b`),
	};
}
