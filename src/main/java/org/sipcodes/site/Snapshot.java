package org.sipcodes.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.sipcodes.content.Problems;
import org.sipcodes.content.Source;

/**
 * What a storage held at one moment; the site is made of it while files change already.
 */
final class Snapshot implements Storage {

	private final Map<String, Map<String, byte[]>> folders = new HashMap<>();

	private final Problems found = new Problems();

	private final List<Source> own;

	Snapshot(Storage storage) {
		for (String folder : List.of(CONTENT, TEMPLATES, STATIC)) {
			this.folders.put(folder, storage.files(folder));
		}
		this.own = storage.own(this.found);
	}

	@Override
	public Map<String, byte[]> files(String folder) {
		return this.folders.getOrDefault(folder, Map.of());
	}

	@Override
	public List<Source> own(Problems problems) {
		problems.addAll(this.found);
		return this.own;
	}

	@Override
	public Object state() {
		return this.folders;
	}

}
