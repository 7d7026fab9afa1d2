import { isClass, type Parameter, parametersWithin, type Signature } from '#contract/signature.ts';
import { parseValueType, type ValueType } from '#judge/signature/valueType.ts';
import { pythonName } from './pythonNames.ts';

/** validator.py of a new challenge: checks the types, and the constraints that the scaffold has in challenge.json. */
export function scaffoldValidator(signature: Signature): string {
	const body = isClass(signature) ? classBody(signature) : signature.parameters.map((parameter) => checkOf(parameter));
	const parameters = isClass(signature) ? ['calls'] : signature.parameters.map(({ name }) => pythonName(name));
	return [
		'LARGEST = 10**9',
		'LONGEST = 10**5',
		'',
		'',
		`def validate(${parameters.join(', ')}) -> None:`,
		'    """Refuses every input that breaks a constraint of challenge.json, by a ValueError that says which."""',
		...body.map((line) => `    ${line}`),
		'    # Here is the place for what else holds for every input: what is ascending, different, connected, reachable.',
		'',
		...helpersFor(signature).flatMap((helper) => ['', helper]),
	].join('\n');
}

function classBody(signature: Extract<Signature, { methods: unknown }>): string[] {
	const known = [{ name: signature.name, parameters: signature.parameters }, ...signature.methods];
	return [
		'if type(calls) is not list or not 2 <= len(calls) <= LONGEST + 1:',
		"    raise ValueError('there must be 1 to 10^5 calls after the first')",
		'for name, *values in calls:',
		...known
			.filter(({ parameters }) => parameters.length > 0)
			.flatMap(({ name, parameters }, place) => [
				`    ${place === 0 ? 'if' : 'elif'} name == '${name}':`,
				`        [${parameters.map((parameter) => pythonName(parameter.name)).join(', ')}] = values`,
				...parameters.map((parameter) => `        ${checkOf(parameter)}`),
			]),
		...(known.every(({ parameters }) => parameters.length === 0)
			? ['    if values:', "        raise ValueError(f'{name} takes nothing')"]
			: []),
	];
}

function checkOf({ name, type }: Parameter): string {
	return checkCall(parseValueType(type), pythonName(name), `'${name}'`, 1);
}

/** A call that checks the value of an expression. */
function checkCall(type: ValueType, value: string, where: string, least: number): string {
	const [check, ...more] = checkParts(type, least);
	return `${check}(${[value, where, ...more].join(', ')})`;
}

/** The function that checks a type, and what it takes behind value and name. */
function checkParts(type: ValueType, least: number): [string, ...string[]] {
	const atLeast = least === 0 ? [] : [String(least)];
	switch (type.kind) {
		case 'nullable':
			return [`or_none(check_${type.of.kind})`];
		case 'array':
			return ['check_array', elementCheck(type.of), ...atLeast];
		case 'list':
			return ['check_array', `check_${type.of.kind}`, ...atLeast];
		case 'tree':
			return ['check_tree', `check_${type.of.kind}`, ...atLeast];
		case 'graph':
			return ['check_graph', ...atLeast];
		default:
			return [`check_${type.kind}`];
	}
}

/** A function of value and name that checks the elements of an array. */
function elementCheck(type: ValueType): string {
	const [check, ...more] = checkParts(type, 0);
	if (more.length === 0) return check;
	return `lambda value, where: ${check}(value, where, ${more.join(', ')})`;
}

const helpers: Readonly<Record<string, string>> = {
	int: `def check_int(value, where: str) -> None:
    # The type is asked for because True is an int in Python.
    if type(value) is not int or not -LARGEST <= value <= LARGEST:
        raise ValueError(f'{where} must be a whole number from -10^9 to 10^9')
`,
	long: `def check_long(value, where: str) -> None:
    if type(value) is not int or not -(10**18) <= value <= 10**18:
        raise ValueError(f'{where} must be a whole number from -10^18 to 10^18')
`,
	double: `def check_double(value, where: str) -> None:
    # NaN is not within any bounds.
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not -LARGEST <= value <= LARGEST:
        raise ValueError(f'{where} must be a number from -10^9 to 10^9')
`,
	bool: `def check_bool(value, where: str) -> None:
    if type(value) is not bool:
        raise ValueError(f'{where} must be true or false')
`,
	string: `def check_string(value, where: str) -> None:
    if type(value) is not str or not 1 <= len(value) <= LONGEST or any(not 'a' <= letter <= 'z' for letter in value):
        raise ValueError(f'{where} must be 1 to 10^5 small letters')
`,
	char: `def check_char(value, where: str) -> None:
    if type(value) is not str or len(value) != 1 or not 'a' <= value <= 'z':
        raise ValueError(f'{where} must be a small letter')
`,
	nullable: `def or_none(check):
    return lambda value, where: None if value is None else check(value, where)
`,
	array: `def check_array(value, where: str, check, least: int = 0) -> None:
    if type(value) is not list or not least <= len(value) <= LONGEST:
        raise ValueError(f'{where} must be a list of {least} to 10^5 values')
    for place, item in enumerate(value):
        check(item, f'{where}[{place}]')
`,
	tree: `def check_tree(value, where: str, check, least: int = 0) -> None:
    # The nodes level by level, None where one is missing; that it is a tree is known.
    if type(value) is not list or not least <= len(value) - value.count(None) <= LONGEST:
        raise ValueError(f'{where} must be a tree of {least} to 10^5 nodes')
    for item in value:
        if item is not None:
            check(item, f'a value of {where}')
`,
	graph: `def check_graph(value, where: str, least: int = 0) -> None:
    if type(value) is not list or not least <= len(value) <= LONGEST:
        raise ValueError(f'{where} must have {least} to 10^5 nodes')
    for node, neighbours in enumerate(value):
        if node in neighbours or len(set(neighbours)) < len(neighbours):
            raise ValueError(f'node {node} of {where} must lead to other nodes, to each of them once')
`,
};

/** Only those that the types of a signature need, in the order of the table. */
function helpersFor(signature: Signature): string[] {
	const needed = new Set<string>();
	const need = (type: ValueType): void => {
		needed.add(type.kind === 'list' ? 'array' : type.kind);
		if ('of' in type) need(type.of);
	};
	for (const { type } of parametersWithin(signature)) need(parseValueType(type));
	return Object.entries(helpers).flatMap(([kind, text]) => (needed.has(kind) ? [text] : []));
}
