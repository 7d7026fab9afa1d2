import { type FunctionSignature, isClass, type Signature } from '#contract/signature.ts';

/** @throws TypeError for a class */
export function functionOnly(signature: Signature): FunctionSignature {
	if (isClass(signature)) throw new TypeError('classes are not written in this language yet');
	return signature;
}
