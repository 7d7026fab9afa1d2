/**
 * The calls of a class, in Python, for the inside of a function: what decodes them ahead of the clock, and what makes them. What a call returned is put into its JSON
 * form at once, because a later call may change it. Needs `decoder`, `encoder` and `Misfit`.
 */
export const pythonClassRunner = String.raw`    def calls_decoder(shape):
        def takes(kinds):
            inside = [decoder(kind) for kind in kinds]
            return lambda values: [value if decode is None else decode(value) for decode, value in zip(inside, values)]

        def returns(kind):
            return None if kind == 'void' else encoder(kind)

        make = takes(shape['parameters'])
        methods = {
            name: (method['name'], takes(method['parameters']), returns(method['returns']), method['returns'])
            for name, method in shape['methods'].items()
        }

        def decode(calls):
            given = [make(calls[0][1:])]
            for name, *values in calls[1:]:
                method, take, encode, kind = methods[name]
                given.append((method, take(values), encode, kind))
            return given

        return decode

    def method_names(shape):
        return [method['name'] for method in shape['methods'].values()]

    def class_runner(made):
        def run(calls):
            thing = made(*calls[0])
            results = ['null']
            for name, arguments, encode, kind in calls[1:]:
                result = getattr(thing, name)(*arguments)
                if encode is None:
                    results.append('null')
                    continue
                try:
                    results.append(encode(result))
                except Misfit as misfit:
                    raise Misfit('%s from call %d, %s' % (misfit.args[0], len(results) + 1, name), kind) from None
            return results

        return run

    def encode_results(results):
        return '[' + ','.join(results) + ']'`;
