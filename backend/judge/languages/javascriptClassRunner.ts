/**
 * The calls of a class, in JavaScript: what decodes them ahead of the clock, and what makes them. What a call returned is put into its JSON form at once, because a
 * later call may change it. Needs `decoder`, `encoder` and `CallMisfit`.
 */
export const javascriptClassRunner = String.raw`function callsDecoder(shape) {
	const takes = (kinds) => {
		const inside = kinds.map(decoder);
		return (values) => inside.map((decode, place) => decode(values[place + 1]));
	};
	const make = takes(shape.parameters);
	const methods = { __proto__: null };
	for (const [called, { name, parameters, returns }] of Object.entries(shape.methods)) {
		const encode = returns === 'void' ? undefined : encoder(returns);
		methods[called] = { name, returns, take: takes(parameters), encode };
	}
	return (calls) =>
		calls.map((call, place) => {
			if (place === 0) return make(call);
			const { name, returns, take, encode } = methods[call[0]];
			return { name, returns, encode, given: take(call) };
		});
}

/** A method may also be a field, which is there only once an object is made; then at least its name stands in the class. */
function hasMethods(made, shape) {
	const text = toText(made);
	return Object.values(shape.methods).every(({ name }) => typeof made.prototype?.[name] === 'function' || text.includes(name));
}

function classRunner(Made) {
	return ([first, ...calls]) => {
		const thing = new Made(...first);
		const results = [null];
		for (const { name, returns, encode, given } of calls) {
			const result = thing[name](...given);
			if (encode === undefined) {
				results.push(null);
				continue;
			}
			const trouble = { misfit: undefined };
			const encoded = encode(result, trouble);
			if (trouble.misfit !== undefined) {
				throw new CallMisfit(trouble.misfit + ' from call ' + (results.length + 1) + ', ' + name, returns);
			}
			results.push(encoded);
		}
		return results;
	};
}`;
