package org.sipcodes.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.sipcodes.content.Problems;
import org.sipcodes.content.Source;

/** A site with a folder of somebody's own laid over its content. */
public final class OverlayStorage implements Storage {

	private final Storage site;

	private final Folder own;

	/**
	 * Lays a folder over a site.
	 * @param site what comes without it
	 * @param own a folder with the layout of {@code content}; its owner finds problems by
	 * this path
	 */
	public OverlayStorage(Storage site, Path own) {
		this.site = site;
		this.own = new Folder(own);
	}

	@Override
	public Map<String, byte[]> files(String folder) {
		return this.site.files(folder);
	}

	@Override
	public List<Source> own(Problems problems) {
		Map<String, byte[]> files = this.own.files(problems);
		return files.entrySet()
			.stream()
			.map((file) -> Source.read(CONTENT + "/" + file.getKey(), file.getValue(), this.own.path(file.getKey()),
					problems))
			.toList();
	}

	@Override
	public Object state() {
		return List.of(this.site.state(), this.own.state());
	}

}
