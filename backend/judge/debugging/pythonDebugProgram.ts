import type { DebuggedCall } from './debuggedCall.ts';
import { pythonDecoders, pythonNodes } from '../languages/pythonValues.ts';

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
    given = []
    for kind, value in zip(call['parameters'], call['input']):
        decode = decoder(kind)
        given.append(value if decode is None else decode(value))
    returned = solution.__dict__[call['name']](*given)
    print('Result:', returned if call['changes'] < 0 else given[call['changes']])


main()
`;
}
