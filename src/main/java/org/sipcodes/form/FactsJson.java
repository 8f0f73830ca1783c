package org.sipcodes.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sipcodes.model.FactType;
import org.sipcodes.model.FactType.Shape;
import org.sipcodes.model.Facts;
import org.sipcodes.model.Named;

/** The facts of a thing as data, in the words of the vocabularies. */
final class FactsJson {

	private FactsJson() {
	}

	/** An object with a field for each fact. */
	static Map<String, Object> object(List<FactType<?>> types, Facts facts) {
		Map<String, Object> object = new LinkedHashMap<>();
		types.forEach((type) -> object.put(type.field(), value(type, facts)));
		return object;
	}

	/** One fact: a text or number, a list, or an object. */
	static Object value(FactType<?> type, Facts facts) {
		List<?> values = facts.all(type);
		if (type.shape() == Shape.NAMED) {
			Map<String, Object> named = new LinkedHashMap<>();
			values.forEach((value) -> named.put(((Named<?>) value).name(), ((Named<?>) value).value().toString()));
			return named;
		}
		List<Object> plain = new ArrayList<>();
		values.forEach((value) -> plain.add((value instanceof Integer) ? value : value.toString()));
		boolean single = type.shape() == Shape.ONE || type.shape() == Shape.OPTIONAL;
		return single ? (plain.isEmpty() ? "" : plain.get(0)) : plain;
	}

}
