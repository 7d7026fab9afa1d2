/** What a case asks of a solution: one call of a function, or the calls of a class. Java 11, see javaCodec.ts. */
export const javaTasks = String.raw`
interface Task {
	/** Whatever goes into the solution, ahead of the clock. */
	Object[] read(Reader in) throws ReflectiveOperationException;

	Object call(Object[] given) throws Misfit, ReflectiveOperationException;

	void write(Object result, StringBuilder out) throws Misfit, ReflectiveOperationException;
}

final class FunctionTask implements Task {
	private final Function<Object[], Object> entry;
	private final Shape[] parameters;
	private final Shape returns;
	/** The place of the argument that is the result, because the function changes it; -1 when it returns its result. */
	private final int changes;

	FunctionTask(Function<Object[], Object> entry, Map<?, ?> header, ClassLoader loader) throws ReflectiveOperationException {
		this.entry = entry;
		parameters = Shape.all((List<?>) header.get("parameters"), loader);
		returns = new Shape((String) header.get("returns"), loader);
		changes = header.containsKey("changes") ? ((Double) header.get("changes")).intValue() : -1;
	}

	@Override
	public Object[] read(Reader in) throws ReflectiveOperationException {
		return in.values(parameters);
	}

	@Override
	public Object call(Object[] given) {
		Object result = entry.apply(given);
		return changes >= 0 ? given[changes] : result;
	}

	@Override
	public void write(Object result, StringBuilder out) throws Misfit, ReflectiveOperationException {
		new Writer(out).value(result, returns);
	}
}

/** What can be called: the constructor comes first, then the methods. */
final class Callable {
	final int place;
	final String name;
	final Shape[] parameters;
	/** None for nothing. */
	final Shape returns;
	final String returnsName;

	Callable(int place, String name, Object parameters, Object returns, ClassLoader loader) throws ReflectiveOperationException {
		this.place = place;
		this.name = name;
		this.parameters = Shape.all((List<?>) parameters, loader);
		returnsName = (String) returns;
		this.returns = returns.equals("void") ? null : new Shape(returnsName, loader);
	}
}

/**
 * An object, and calls of its methods. The entry takes the object (none makes one), the place of what is called, and the arguments. What a call returned is put into
 * its JSON form at once, because a later call may change it.
 */
final class ClassTask implements Task {
	private static final int ahead = 2;
	private final Function<Object[], Object> entry;
	private final List<Callable> callables = new ArrayList<>();
	private final Map<String, Callable> byName = new HashMap<>();

	ClassTask(Function<Object[], Object> entry, Map<?, ?> shape, ClassLoader loader) throws ReflectiveOperationException {
		this.entry = entry;
		callables.add(new Callable(0, "the constructor", shape.get("parameters"), "void", loader));
		for (Map.Entry<?, ?> one : ((Map<?, ?>) shape.get("methods")).entrySet()) {
			Map<?, ?> method = (Map<?, ?>) one.getValue();
			Callable callable = new Callable(callables.size(), (String) method.get("name"), method.get("parameters"), method.get("returns"), loader);
			callables.add(callable);
			byName.put((String) one.getKey(), callable);
		}
	}

	@Override
	public Object[] read(Reader in) throws ReflectiveOperationException {
		return in.calls(ahead, name -> byName.getOrDefault(name, callables.get(0)));
	}

	@Override
	public Object call(Object[] calls) throws Misfit, ReflectiveOperationException {
		StringBuilder results = new StringBuilder("[null");
		Writer writer = new Writer(results);
		Object made = entry.apply((Object[]) calls[0]);
		for (int i = 1; i < calls.length; i++) {
			Object[] call = (Object[]) calls[i];
			call[0] = made;
			Object result = entry.apply(call);
			Callable called = callables.get((int) call[1]);
			results.append(',');
			if (called.returns == null) {
				results.append("null");
				continue;
			}
			try {
				writer.value(result, called.returns);
			} catch (Misfit misfit) {
				throw new Misfit(misfit.getMessage() + " from call " + (i + 1) + ", " + called.name, called.returnsName);
			}
		}
		return results.append(']');
	}

	@Override
	public void write(Object results, StringBuilder out) {
		out.append((StringBuilder) results);
	}
}
`;
