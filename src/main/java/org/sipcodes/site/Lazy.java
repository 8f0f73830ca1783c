package org.sipcodes.site;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first needed.
 *
 * @param <T> the type of the value
 */
final class Lazy<T> implements Supplier<T> {

	private final Supplier<T> maker;

	private @Nullable T value;

	Lazy(Supplier<T> maker) {
		this.maker = maker;
	}

	@Override
	public synchronized T get() {
		T made = (this.value != null) ? this.value : this.maker.get();
		this.value = made;
		return made;
	}

}
