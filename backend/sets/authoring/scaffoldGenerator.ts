import { isClass, type Parameter, parametersWithin, type Signature } from '#contract/signature.ts';
import type { Input } from '#contract/value.ts';
import { parseValueType, type ValueType } from '#judge/signature/valueType.ts';
import { pythonInput } from '#proof/pythonLiteral.ts';
import { pythonName } from './pythonNames.ts';
import { edgeValue } from './sampleValue.ts';

/** generator.py of a new challenge: random values of the types within the scaffold's constraints, and a few edges. */
export function scaffoldGenerator(signature: Signature): string {
	const body = isClass(signature) ? callsBody(signature) : functionBody(signature.parameters);
	const edges = (['smallest', 'least', 'largest'] as const).map((which) =>
		pythonInput(edgeOf(signature, which), signature),
	);
	return [
		'from random import Random',
		'',
		'',
		'def generate(seed: int, size: int) -> list:',
		'    """One valid input, made only from seed and size: sizes 0 to 10 are small, 100 and more are larger."""',
		'    rng = Random(seed)',
		'    most = max(1, size)',
		'    # Close together and far apart: what the numbers have in common decides which mistakes show.',
		'    span = rng.choice([2, 10, 1000, 10**9])',
		...body.map((line) => `    ${line}`),
		'',
		'',
		'def edges() -> list:',
		'    """Inputs at the edges of the constraints, and those on which a wrong solution stumbles, chosen by hand."""',
		'    return [',
		...[...new Set(edges)].map((edge) => `        [${edge}],`),
		'    ]',
		'',
		...helpersFor(signature).flatMap((helper) => ['', helper]),
	].join('\n');
}

function functionBody(parameters: readonly Parameter[]): string[] {
	return [
		...parameters.map(({ name, type }) => `${pythonName(name)} = ${randomOf(parseValueType(type), counts.parameter)}`),
		`return [${parameters.map(({ name }) => pythonName(name)).join(', ')}]`,
	];
}

function callsBody({ name, parameters, methods }: Extract<Signature, { methods: unknown }>): string[] {
	const call = (called: string, of: readonly Parameter[]): string =>
		`['${called}'${of.map(({ type }) => `, ${randomOf(parseValueType(type), counts.argument)}`).join('')}]`;
	return [
		'make = [',
		...methods.map((method) => `    lambda: ${call(method.name, method.parameters)},`),
		']',
		`return [[${call(name, parameters)}] + [rng.choice(make)() for _ in range(rng.randint(1, most))]]`,
	];
}

/** How many elements there are: of a function's parameter, of an argument of one of many calls, and within another value, which may be empty. */
const counts = { parameter: 'rng.randint(1, most)', argument: 'rng.randint(1, 4)', inner: 'rng.randint(0, 3)' };

/** An expression that draws a value. */
function randomOf(type: ValueType, count: string): string {
	switch (type.kind) {
		case 'nullable':
			return `None if rng.random() < 0.2 else ${randomOf(type.of, count)}`;
		case 'array':
		case 'list': {
			const of: ValueType = type.kind === 'array' ? type.of : { kind: type.of.kind };
			const item = randomOf(of, counts.inner);
			return `[${of.kind === 'nullable' ? `(${item})` : item} for _ in range(${count})]`;
		}
		case 'tree':
			return `random_tree(rng, ${count}, lambda: ${randomOf({ kind: type.of.kind }, counts.inner)})`;
		case 'graph':
			return `random_graph(rng, ${count})`;
		case 'int':
		case 'long':
			return 'rng.randint(-span, span)';
		case 'double':
			return 'rng.randint(-span, span) / 2';
		case 'bool':
			return 'rng.random() < 0.5';
		case 'string':
			return `''.join(rng.choice('abc') for _ in range(${count === counts.inner ? counts.argument : count}))`;
		case 'char':
			return "rng.choice('abc')";
		default:
			return type satisfies never;
	}
}

function edgeOf(signature: Signature, which: 'smallest' | 'least' | 'largest'): Input {
	const values = (parameters: readonly Parameter[]): Input =>
		parameters.map(({ type }) => edgeValue(parseValueType(type), which));
	if (!isClass(signature)) return values(signature.parameters);
	const calls = signature.methods.map((method) => [method.name, ...values(method.parameters)]);
	return [[[signature.name, ...values(signature.parameters)], ...(which === 'smallest' ? calls.slice(0, 1) : calls)]];
}

const randomTree = `def random_tree(rng: Random, nodes: int, value) -> list:
    """A binary tree with that many nodes, level by level, None where a node is missing."""
    levels, open_places = [], 1
    while nodes > 0:
        # The last open place has to be taken, or the tree would end here.
        if open_places > 1 and rng.random() < 0.3:
            levels.append(None)
            open_places -= 1
        else:
            levels.append(value())
            open_places += 1
            nodes -= 1
    return levels
`;

const randomGraph = `def random_graph(rng: Random, nodes: int) -> list:
    """For each node the others it leads to, at most three of them."""
    return [
        sorted(rng.sample([other for other in range(nodes) if other != node], rng.randint(0, min(3, nodes - 1))))
        for node in range(nodes)
    ]
`;

function helpersFor(signature: Signature): string[] {
	const types = parametersWithin(signature).map(({ type }) => type);
	return [
		...(types.some((type) => type.startsWith('tree<')) ? [randomTree] : []),
		...(types.includes('graph') ? [randomGraph] : []),
	];
}
