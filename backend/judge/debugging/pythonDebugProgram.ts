import type { DebuggedCall } from './debuggedCall.ts';
import { pythonDecoders, pythonNodes } from '../languages/pythonValues.ts';

const theCall = "returned = solution.__dict__[call['name']](*given)";

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
    first, *calls = call['input'][0] if shape else [None]
    given = decoded(shape['parameters'], first[1:]) if shape else decoded(call['parameters'], call['input'])
    ${theCall}
    if shape is None:
        print('Result:', returned if call['changes'] < 0 else given[call['changes']])
    for called, *arguments in calls:
        method = shape['methods'][called]
        result = getattr(returned, method['name'])(*decoded(method['parameters'], arguments))
        print(method['name'] + ':', result)


main()
`;
}

/** The line of the program that calls the solution, from 1. It is the same for every case. */
export const pythonCallLine =
	pythonDebugProgram({ name: '', parameters: [], input: [], changes: -1 })
		.split('\n')
		.findIndex((line) => line.includes(theCall)) + 1;
