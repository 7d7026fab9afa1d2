import type { DebuggedCall } from './debuggedCall.ts';
import { pythonDecoders, pythonNodes } from '../languages/pythonValues.ts';

const theCall = "solution.__dict__[call['name']](*given)";

/** Compiled under its own path a solution keeps its breakpoints. */
export function pythonDebugProgram(call: DebuggedCall): string {
	return String.raw`# Made by Code Sensei to debug one case. The solution is loaded from its own file, which is not changed.
import json
import sys
import types


def values():
${pythonNodes}

${pythonDecoders}

    return ListNode, TreeNode, decoder


def main():
    call = json.loads(${JSON.stringify(JSON.stringify(call))})
    file = sys.argv[1]
    ListNode, TreeNode, decoder = values()
    solution = types.ModuleType('solution')
    solution.__file__ = file
    sys.modules['solution'] = solution
    for node in (ListNode, TreeNode):
        node.__module__, node.__qualname__ = 'solution', node.__name__
        solution.__dict__[node.__name__] = node
    with open(file, encoding='utf-8') as opened:
        exec(compile(opened.read(), file, 'exec', 0, True), solution.__dict__)

    def decoded(kinds, values):
        return [value if decode is None else decode(value) for decode, value in zip(map(decoder, kinds), values)]

    shape = call.get('class')
    if shape is None:
        given = decoded(call['parameters'], call['input'])
        returned = ${theCall}
        print('Result:', returned if call['changes'] < 0 else given[call['changes']])
        return
    first, *calls = call['input'][0]
    given = decoded(shape['parameters'], first[1:])
    thing = ${theCall}
    for called, *arguments in calls:
        method = shape['methods'][called]
        given = decoded(method['parameters'], arguments)
        returned = getattr(thing, method['name'])(*given)
        print(method['name'] + ':', returned)


main()
`;
}

/** The lines of the program that call the solution's function or make its object, from 1; the same for every case. */
export const pythonCallLines: readonly number[] = pythonDebugProgram({
	name: '',
	parameters: [],
	input: [],
	changes: -1,
})
	.split('\n')
	.flatMap((line, place) => (line.includes(theCall) ? [place + 1] : []));
