package org.sipcodes.form;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import ognl.ObjectPropertyAccessor;
import ognl.OgnlException;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@code page.head} at once: OGNL knows getters, and for a record looks through all
 * methods every time.
 */
final class RecordProperties extends ObjectPropertyAccessor {

	private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {

		@Override
		protected Map<String, Method> computeValue(Class<?> type) {
			return Arrays.stream(type.getMethods())
				.filter((method) -> method.getParameterCount() == 0 && method.getDeclaringClass() != Object.class)
				.collect(Collectors.toMap(Method::getName, (method) -> method, (one, other) -> one));
		}

	};

	@Override
	@SuppressWarnings("rawtypes")
	public @Nullable Object getPossibleProperty(Map context, Object target, String name) throws OgnlException {
		Method accessor = ACCESSORS.get(target.getClass()).get(name);
		if (accessor == null) {
			return super.getPossibleProperty(context, target, name);
		}
		try {
			return accessor.invoke(target);
		}
		catch (ReflectiveOperationException ex) {
			throw new OgnlException(name, ex);
		}
	}

}
