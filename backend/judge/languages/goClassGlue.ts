import type { ClassSignature, Parameter } from '#contract/signature.ts';
import { parseValueType } from '../signature/valueType.ts';
import { goConstructorName, spellGo } from './goDeclarations.ts';
import { goDriverType, goReading, goWriting } from './goCodec.ts';

/** What hands a class's constructor and methods to the driver. Each is first a variable of its type, so that the compiler says which one is not as it should be. */
export function goClassGlue(signature: ClassSignature): string[] {
	const { name, parameters, methods } = signature;
	const types = (of: readonly Parameter[]): string[] => of.map(({ type }) => goDriverType(parseValueType(type)));
	const returned = (type: string): string => (type === 'void' ? '' : ` ${goDriverType(parseValueType(type))}`);
	return [
		`var _CodeSenseiMake func(${types(parameters).join(', ')}) *${name} = ${goConstructorName(signature)}`,
		...methods.map(
			(method, place) =>
				`var ${callName(place)} func(${[`*${name}`, ...types(method.parameters)].join(', ')})${returned(method.returns.type)} = ` +
				`(*${name}).${spellGo(method.name)}`,
		),
		'func init() {',
		'_CodeSensei.Register(func(in *_CodeSensei.Reader) (func(), func(*_CodeSensei.Writer)) {',
		'calls := &_CodeSensei.Calls{}',
		`var made *${name}`,
		'in.Begin()',
		'isFirst := true',
		'for more := in.Begin(); more; more = in.More() {',
		'in.Begin()',
		'name := in.String()',
		'in.More()',
		'if isFirst {',
		'isFirst = false',
		...reading(parameters),
		`calls.Add(name, "", func(out *_CodeSensei.Writer) {`,
		`made = _CodeSenseiMake(${given(parameters)})`,
		'out.Null()',
		'})',
		'continue',
		'}',
		'switch name {',
		...methods.flatMap((method, place) => [
			`case ${JSON.stringify(method.name)}:`,
			...reading(method.parameters),
			`calls.Add(${JSON.stringify(spellGo(method.name))}, ${JSON.stringify(method.returns.type)}, func(out *_CodeSensei.Writer) {`,
			...calling(
				`${callName(place)}(${['made', ...method.parameters.map((_, index) => argument(index))].join(', ')})`,
				method,
			),
			'})',
		]),
		'}',
		'}',
		'return calls.Make, calls.Write',
		'})',
		'}',
	];
}

function calling(call: string, { returns: { type } }: ClassSignature['methods'][number]): string[] {
	return type === 'void' ? [call, 'out.Null()'] : [`result := ${call}`, ...goWriting('result', parseValueType(type))];
}

function reading(parameters: readonly Parameter[]): string[] {
	return parameters.flatMap(({ type }, index) => {
		const form = parseValueType(type);
		return [`var ${argument(index)} ${goDriverType(form)}`, ...goReading(argument(index), form), 'in.More()'];
	});
}

function given(parameters: readonly Parameter[]): string {
	return parameters.map((_, index) => argument(index)).join(', ');
}

function argument(index: number): string {
	return `a${String(index)}`;
}

function callName(place: number): string {
	return `_CodeSenseiCall${String(place)}`;
}
