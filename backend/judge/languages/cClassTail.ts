import type { ClassSignature, Parameter } from '#contract/signature.ts';
import { parseValueType } from '../signature/valueType.ts';
import { cCall, cDeclared, type CParts, cParts, cReading, cResult, cWriting } from './cCodec.ts';
import { cConstructorName, cDestructorName, cMethodName } from './cDeclarations.ts';
import { resultDiffers } from './cWrongPart.ts';

/**
 * What reads the calls of a case ahead of the clock, and what makes them. What one returned is put into JSON at once, because a later call may change it.
 * @returns what stands before the function that runs the cases, and what stands within it for each case
 */
export function cClassTail(signature: ClassSignature): { before: string[]; within: string[] } {
	const { name, parameters, methods } = signature;
	const calls = [parameters, ...methods.map((method) => method.parameters)].map(partsOf);
	const names = [name, ...methods.map((method) => method.name)].map((one) => JSON.stringify(one));
	const constructor = `${cConstructorName(signature)}(${passed(calls[0] ?? [], [])})`;
	const made: CParts = { form: { kind: 'int' }, type: `${name}*`, name: 'result', sizes: [], all: [] };
	return {
		before: [
			`static ${name}* code_sensei_made;`,
			'struct code_sensei_call { int which; void* given; };',
			...calls.flatMap(givenStruct),
			`static const char* const code_sensei_names[] = {${names.join(', ')}};`,
		],
		within: [
			'struct code_sensei_call* calls = NULL;',
			'int count = 0;',
			'for (bool more = code_sensei_open(); more; more = code_sensei_more()) {',
			'code_sensei_open();',
			'calls = code_sensei_grow(calls, count, sizeof *calls);',
			`struct code_sensei_call* call = &calls[count++];`,
			`call->which = code_sensei_which(code_sensei_names, ${String(names.length)});`,
			'call->given = NULL;',
			'code_sensei_more();',
			...calls.flatMap((values, place) => [`if (call->which == ${String(place)}) {`, ...reading(values, place), '}']),
			'}',
			'code_sensei_begin();',
			'code_sensei_put("[");',
			'bool fits = 1;',
			'for (int place = 0; fits && place < count; place++) {',
			'if (place > 0) code_sensei_put(",");',
			'if (calls[place].which == 0) {',
			...given(calls[0] ?? [], 0),
			...cResult(made, constructor, `${resultDiffers} ${cConstructorName(signature)}`),
			`code_sensei_made = ${constructor};`,
			'code_sensei_put("null");',
			'}',
			...methods.flatMap((method, index) => {
				const values = calls[index + 1] ?? [];
				const called = cMethodName(signature, method);
				return [
					`if (calls[place].which == ${String(index + 1)}) {`,
					...given(values, index + 1),
					...calling(called, values, method.returns.type),
					`fits = code_sensei_fits(place + 1, "${called}", "${method.returns.type}");`,
					'}',
				];
			}),
			'}',
			'code_sensei_put("]");',
			`${cDestructorName(signature)}(code_sensei_made);`,
			'code_sensei_end();',
		],
	};
}

function partsOf(parameters: readonly Parameter[]): CParts[] {
	return parameters.map(({ type }, index) => cParts(`a${String(index)}`, parseValueType(type)));
}

/** A struct for the arguments of one call, with the sizes of arrays; none for no arguments. */
function givenStruct(values: readonly CParts[], place: number): string[] {
	if (values.length === 0) return [];
	const members = values.flatMap(({ all }) => all.map(({ type, name }) => `${type} ${name};`));
	return [`struct code_sensei_given${String(place)} { ${members.join(' ')} };`];
}

function reading(values: readonly CParts[], place: number): string[] {
	if (values.length === 0) return [];
	const struct = `struct code_sensei_given${String(place)}`;
	const names = values.flatMap(({ all }) => all.map(({ name }) => name));
	return [
		...values.flatMap((value) => [...cDeclared(value), ...cReading(value), 'code_sensei_more();']),
		`${struct}* given = code_sensei_grow(NULL, 0, sizeof *given);`,
		`*given = (${struct}){${names.join(', ')}};`,
		'call->given = given;',
	];
}

function given(values: readonly CParts[], place: number): string[] {
	return values.length === 0 ? [] : [`struct code_sensei_given${String(place)}* given = calls[place].given;`];
}

function calling(called: string, values: readonly CParts[], type: string): string[] {
	if (type === 'void') return [`${called}(${passed(values, ['code_sensei_made'])});`, 'code_sensei_put("null");'];
	const result = cParts('result', parseValueType(type));
	const narrow = type === 'int' ? ['code_sensei_narrow(result);'] : [];
	const call = `${called}(${passed(
		values,
		['code_sensei_made'],
		result.sizes.map(({ name }) => `&${name}`),
	)})`;
	return [...cResult(result, call, `${resultDiffers} ${called}`), cCall(result, call), ...narrow, ...cWriting(result)];
}

function passed(values: readonly CParts[], first: string[], last: string[] = []): string {
	return [...first, ...values.flatMap(({ all }) => all.map(({ name }) => `given->${name}`)), ...last].join(', ');
}
