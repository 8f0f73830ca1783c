package org.sipcodes.model;

/**
 * A value of a fact with the name before it, such as a header field and how strongly it
 * belongs to a code.
 *
 * @param <T> the type of the value
 * @param name such as {@code Retry-After}
 * @param value such as {@code may}
 */
public record Named<T>(String name, T value) {

	@Override
	public String toString() {
		return this.name + ":" + this.value;
	}

}
