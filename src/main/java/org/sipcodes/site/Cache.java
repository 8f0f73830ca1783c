package org.sipcodes.site;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy;
import com.github.benmanes.caffeine.cache.Weigher;
import org.jspecify.annotations.Nullable;

/**
 * Keeps values up to a weight, those longest that are asked for most, and makes none of
 * them twice at the same time.
 *
 * @param <V> the type of the values
 */
public final class Cache<V> {

	private final com.github.benmanes.caffeine.cache.Cache<String, V> values;

	/**
	 * An empty cache.
	 * @param limit the weight of all values together
	 * @param weigher the weight of a key with its value
	 */
	public Cache(long limit, Weigher<String, V> weigher) {
		// Evicting on the thread that adds keeps the weight below the limit at any time.
		this.values = Caffeine.newBuilder().executor(Runnable::run).maximumWeight(limit).weigher(weigher).build();
	}

	/** A cache that weighs resources by their bytes. */
	static Cache<Resource> ofResources(long limit) {
		return new Cache<>(limit, (address, resource) -> resource.weight());
	}

	/** The value of a key, without waiting for one that is still being made. */
	@Nullable V ready(String key) {
		return this.values.getIfPresent(key);
	}

	/** The value of a key, which is made if it is missing. */
	public V get(String key, Supplier<V> maker) {
		return this.values.get(key, (missing) -> maker.get());
	}

	/** Replaces a value that is present by a better one. */
	void improve(String key, UnaryOperator<V> better) {
		V before = ready(key);
		if (before != null) {
			this.values.asMap().replace(key, before, better.apply(before));
		}
	}

	public long size() {
		return this.values.estimatedSize();
	}

	public long weight() {
		return this.values.policy().eviction().map(Policy.Eviction::weightedSize).orElseThrow().orElseThrow();
	}

}
